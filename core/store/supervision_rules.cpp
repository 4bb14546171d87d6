// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/supervision_rules.h"

#include "base/error.h"

namespace tspace {

namespace {

/// The day of a session that `statement` finds, if any.
QString dayFound(sqlite::Statement& statement, const QByteArray& record) {
    QString day = statement.with(record).step() ? statement.text(0) : QString();
    statement.reset();
    return day;
}

}  // namespace

void checkSupervisionEnds(sqlite::Connection& connection, const Changes& changes) {
    for (const Change& change : changes) {
        if (change.deleted) {
            continue;
        }
        const QByteArray id = idOf(change.record).bytes();
        QString day;
        if (const auto* person = std::get_if<Person>(&change.record); person != nullptr && person->until) {
            day = dayFound(connection.cached(R"(
                SELECT s.date FROM person p JOIN record_person l ON l.person = p.record
                JOIN session s ON s.record = l.record
                WHERE p.record = ? AND s.status = 'planned' AND s.date > p.until ORDER BY s.utc LIMIT 1)"),
                           id);
        } else if (std::holds_alternative<Session>(change.record)) {
            day = dayFound(connection.cached(R"(
                SELECT s.date FROM session s JOIN record_person l ON l.record = s.record
                JOIN person p ON p.record = l.person
                WHERE s.record = ? AND s.status = 'planned' AND s.date > p.until LIMIT 1)"),
                           id);
        }
        if (!day.isEmpty()) {
            throw Error(ErrorCode::Invalid,
                        QStringLiteral("/until: a session is planned for %1, after the day supervision ended; cancel "
                                       "it first, or move one of the days")
                            .arg(day));
        }
    }
}

}  // namespace tspace
