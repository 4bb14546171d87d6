// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/supervision_record.h"

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/commands/export_file.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tspace::cli {

namespace {

QJsonObject jsonOf(const MeetingRow& row) {
    const bool held = row.status != SessionStatus::Cancelled;
    QJsonObject object{{QStringLiteral("date"), row.held.date.toString(Qt::ISODate)},
                       {QStringLiteral("time"), row.held.time().toString(QStringLiteral("HH:mm"))},
                       {QStringLiteral("with"), QJsonArray::fromStringList(row.people)},
                       {QStringLiteral("kind"), nameOf(row.kind)},
                       {QStringLiteral("my_part"), nameOf(row.myRole)},
                       {QStringLiteral("held"), held}};
    if (held && row.minutes) {
        object.insert(QStringLiteral("minutes"), *row.minutes);
    }
    if (!row.cancelReason.isEmpty()) {
        object.insert(QStringLiteral("reason"), row.cancelReason);
    }
    return object;
}

Exit runSupervisionRecord(Run& run) {
    static_cast<void>(run.arguments(0, 0));
    const Days days = daysOf(run);
    OpenForReading journal = run.openForReading();
    MeetingQuery query;
    query.from = days.from;
    query.until = days.to;
    if (run.isSet("with")) {
        query.with = personFrom(journal.read(), run.value("with"));
    }
    const std::vector<MeetingRow> rows = exchange::supervisionRecord(journal.read(), query);
    const QJsonArray lookAgain = tellToLookAgain(run, exchange::reasonsOf(rows).warnings(knownNames(journal.read())));
    journal.close();
    if (run.wantsJson()) {
        QJsonArray sessions;
        for (const MeetingRow& row : rows) {
            sessions.append(jsonOf(row));
        }
        run.out().json({{QStringLiteral("sessions"), sessions}, {QStringLiteral("look_again"), lookAgain}});
    } else {
        run.out().raw(exchange::supervisionRecordCsv(rows));
    }
    return rows.empty() ? Exit::Refused : Exit::Done;
}

void describeSupervisionRecord(QCommandLineParser& parser) {
    parser.addOption(
        {QStringLiteral("with"), Cli::tr("With this person: id, or name exactly."), QStringLiteral("PERSON")});
    parser.addOption({QStringLiteral("from"), Cli::tr("The first day."), QStringLiteral("D")});
    parser.addOption({QStringLiteral("to"), Cli::tr("The last day."), QStringLiteral("D")});
}

}  // namespace

Command supervisionRecordCommand() {
    return {QStringLiteral("supervision-record"), QString(),
            Cli::tr("Print dates, minutes and cancellations of supervision as CSV, nothing of what was said."),
            describeSupervisionRecord, runSupervisionRecord};
}

}  // namespace tspace::cli
