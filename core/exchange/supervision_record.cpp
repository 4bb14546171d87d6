// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/supervision_record.h"

#include <algorithm>

namespace tspace::exchange {

namespace {

QString cell(QString text) {
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front())) {
        text.prepend(QLatin1Char('\''));
    }
    const bool needsQuotes = std::any_of(text.begin(), text.end(), [](QChar letter) {
        return letter == QLatin1Char(',') || letter == QLatin1Char('"') || letter == QLatin1Char('\n') ||
               letter == QLatin1Char('\r');
    });
    if (needsQuotes) {
        text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        return QLatin1Char('"') + text + QLatin1Char('"');
    }
    return text;
}

QByteArray line(const QStringList& cells) {
    QStringList quoted;
    std::transform(cells.begin(), cells.end(), std::back_inserter(quoted), cell);
    return quoted.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

}  // namespace

std::vector<MeetingRow> supervisionRecord(const JournalReader& read, const MeetingQuery& query) {
    std::vector<MeetingRow> rows = meetings(read, query);
    std::erase_if(rows, [](const MeetingRow& row) {
        return row.status == SessionStatus::Planned || row.status == SessionStatus::UnderWay;
    });
    return rows;
}

LeavingTexts reasonsOf(const std::vector<MeetingRow>& rows) {
    LeavingTexts reasons;
    for (const MeetingRow& row : rows) {
        reasons.add(row.cancelReason, row.held.date.toString(Qt::ISODate));
    }
    return reasons;
}

QByteArray supervisionRecordCsv(const std::vector<MeetingRow>& rows) {
    QByteArray csv =
        line({QStringLiteral("date"), QStringLiteral("time"), QStringLiteral("with"), QStringLiteral("kind"),
              QStringLiteral("my_part"), QStringLiteral("minutes"), QStringLiteral("held"), QStringLiteral("reason")});
    for (const MeetingRow& row : rows) {
        const bool held = row.status != SessionStatus::Cancelled;
        csv += line({row.held.date.toString(Qt::ISODate), row.held.time().toString(QStringLiteral("HH:mm")),
                     row.people.join(QStringLiteral("; ")), nameOf(row.kind), nameOf(row.myRole),
                     held && row.minutes ? QString::number(*row.minutes) : QString(),
                     held ? QStringLiteral("yes") : QStringLiteral("no"), row.cancelReason});
    }
    return csv;
}

}  // namespace tspace::exchange
