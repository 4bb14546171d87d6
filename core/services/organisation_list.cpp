// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/organisation_list.h"

#include "base/error.h"
#include "domain/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tspace {

namespace {

QString organisationWords(const char* words) {
    return QCoreApplication::translate("organisation", words);
}

int rankOf(const OrganisationRow& row) {
    return row.area ? static_cast<int>(*row.area) + 1 : 0;
}

QString quoted(QString text) {
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString headingOf(const std::optional<OrganisationArea>& area) {
    if (!area) {
        return organisationWords("Not sorted yet");
    }
    QString words = plain::words(*area);
    return words.replace(0, 1, words.at(0).toUpper());
}

}  // namespace

std::vector<OrganisationRow> organisationList(const JournalReader& read, std::optional<QDate> from,
                                              std::optional<QDate> until) {
    std::vector<OrganisationRow> rows = tickedForOrganisation(read, from, until);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const OrganisationRow& a, const OrganisationRow& b) { return rankOf(a) < rankOf(b); });
    return rows;
}

Change sortedUnder(const JournalReader& read, const OrganisationRow& row, std::optional<OrganisationArea> area) {
    std::optional<Record> record = read.find(row.record);
    if (!record) {
        throw Error(ErrorCode::NotFound, QStringLiteral("what was to be sorted is not in the journal"));
    }
    if (auto* const moment = std::get_if<Moment>(&*record)) {
        moment->organisationArea = area;
    } else if (auto* const action = std::get_if<Action>(&*record)) {
        action->organisationArea = area;
    } else if (auto* const session = std::get_if<Session>(&*record)) {
        for (Thread& thread : session->threads) {
            if (thread.id.uuid() == row.id) {
                thread.organisationArea = area;
            }
        }
    }
    Change change;
    change.base = read.revisionOf(row.record);
    change.record = *std::move(record);
    return change;
}

QString periodWords(std::optional<QDate> from, std::optional<QDate> until) {
    if (from && until) {
        return organisationWords("%1 to %2").arg(plain::dayWords(*from), plain::dayWords(*until));
    }
    if (from) {
        return organisationWords("from %1").arg(plain::dayWords(*from));
    }
    return until ? organisationWords("until %1").arg(plain::dayWords(*until)) : organisationWords("all of the journal");
}

QString organisationText(const std::vector<OrganisationRow>& rows, std::optional<QDate> from,
                         std::optional<QDate> until) {
    QStringList lines{organisationWords("For the organisation to hear, %1").arg(periodWords(from, until))};
    std::optional<int> place;
    for (const OrganisationRow& row : rows) {
        if (place != rankOf(row)) {
            place = rankOf(row);
            lines << QString() << headingOf(row.area);
        }
        lines << QStringLiteral("- ") + row.words;
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QByteArray organisationCsv(const std::vector<OrganisationRow>& rows) {
    QStringList lines{QStringLiteral("area,date,what")};
    for (const OrganisationRow& row : rows) {
        lines << QStringList{quoted(row.area ? nameOf(*row.area) : QString()), row.date.toString(Qt::ISODate),
                             quoted(row.words)}
                     .join(QLatin1Char(','));
    }
    return (lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n")).toUtf8();
}

}  // namespace tspace
