// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/development_record.h"

#include "domain/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tspace {

namespace {

constexpr int november = 11;
constexpr int lastDay = 30;

QString developmentWords(const char* words, const char* comment = nullptr, int n = -1) {
    return QCoreApplication::translate("development", words, comment, n);
}

QString daysLeft(const DevelopmentYear& year) {
    const QString day = plain::dayWords(year.last);
    if (year.daysLeft == 0) {
        return developmentWords("The year ended on %1.").arg(day);
    }
    return year.daysLeft == 1 ? developmentWords("Today, %1, is its last day.").arg(day)
                              : developmentWords("%1 days are left, until %2.").arg(year.daysLeft).arg(day);
}

QString peerText(const PeerReflection& peer) {
    const QString who = peer.with.trimmed().isEmpty()
                            ? plain::dayWords(peer.date)
                            : developmentWords("With %1, %2").arg(peer.with.trimmed(), plain::dayWords(peer.date));
    return peer.text.trimmed().isEmpty() ? who : who + QStringLiteral("\n") + peer.text.trimmed();
}

}  // namespace

QDate endOfDevelopmentYear(const QDate& day) {
    return {day.month() > november ? day.year() + 1 : day.year(), november, lastDay};
}

DevelopmentYear developmentYear(const QDate& last, const std::vector<DevelopmentRow>& entries, const QDate& today) {
    DevelopmentYear year;
    year.last = last;
    year.first = last.addYears(-1).addDays(1);
    for (const DevelopmentRow& entry : entries) {
        if (entry.date >= year.first && entry.date <= year.last) {
            ++year.entries;
            year.withPeer += entry.withPeer ? 1 : 0;
        }
    }
    year.daysLeft = std::max(0, static_cast<int>(today.daysTo(last)) + 1);
    return year;
}

QString words(const DevelopmentYear& year) {
    const QString count = year.entries == 1 ? developmentWords("1 of %1 is there").arg(developmentEntriesAYear)
                          : year.entries == 0
                              ? developmentWords("None of %1 is there yet").arg(developmentEntriesAYear)
                              : developmentWords("%1 of %2 are there").arg(year.entries).arg(developmentEntriesAYear);
    const QString peer = year.withPeer > 0 ? developmentWords("the one with a peer is there")
                                           : developmentWords("the one with a peer is not there");
    const QString both = year.isComplete() ? developmentWords("%1, one with a peer among them.").arg(count)
                                           : developmentWords("%1; %2.").arg(count, peer);
    return both + QLatin1Char(' ') + daysLeft(year);
}

std::vector<DevelopmentField> fieldsOf(const DevelopmentEntry& entry) {
    std::vector<DevelopmentField> fields{{developmentWords("Type of learning"), plain::words(entry.type)},
                                         {developmentWords("Date"), plain::dayWords(entry.date)},
                                         {developmentWords("Description and relevance"), entry.what.trimmed()},
                                         {developmentWords("What I learned"), entry.learning.trimmed()},
                                         {developmentWords("Impact on practice"), entry.impact.trimmed()}};
    if (entry.peer) {
        fields.push_back({developmentWords("Peer reflection"), peerText(*entry.peer)});
    }
    return fields;
}

QString textOf(const DevelopmentEntry& entry) {
    QStringList parts;
    for (const DevelopmentField& field : fieldsOf(entry)) {
        parts << field.label + QLatin1Char('\n') + field.text;
    }
    return parts.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

}  // namespace tspace
