// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/loop_lists.h"

#include "store/row_values.h"

#include <algorithm>
#include <set>

namespace tspace {

using namespace rowValues;  // NOLINT(google-build-using-namespace): the columns of rows

namespace {

std::vector<LoopChoice> choicesFrom(sqlite::Statement& row) {
    std::vector<LoopChoice> choices;
    while (row.step()) {
        choices.push_back({QUuid::fromRfc4122(row.blob(0)), row.text(1)});
    }
    return choices;
}

}  // namespace

std::vector<OpenLoopRow> openLoops(const JournalReader& read, const LoopFilter& filter) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT t.id, t.session, s.utc, s.date, s.zone, s.status, t.title, c.code, t.loop,
               (SELECT group_concat(name, char(31)) FROM (
                    SELECT p.name FROM record_person l JOIN person p ON p.record = l.person
                    WHERE l.record = s.record ORDER BY l.position))
        FROM thread t JOIN session s ON s.record = t.session LEFT JOIN case_record c ON c.record = t.case_id
        WHERE t.last = 1 AND t.loop IN ('practice', 'challenged', 'fed-back')
          AND (?1 IS NULL OR EXISTS (SELECT 1 FROM record_person l WHERE l.record = s.record AND l.person = ?1))
          AND (?2 IS NULL OR t.case_id = ?2)
        ORDER BY CASE t.loop WHEN 'practice' THEN 0 WHEN 'challenged' THEN 1 ELSE 2 END, s.utc, t.session, t.position)");
    row.with(bytesOf(filter.with), bytesOf(filter.caseId));
    std::vector<OpenLoopRow> rows;
    while (row.step()) {
        rows.push_back({ThreadId::fromBytes(row.blob(0)), SessionId::fromBytes(row.blob(1)), instantAt(row, 2),
                        valueNamed<SessionStatus>(row.text(5)).value_or(SessionStatus::Planned), row.text(6),
                        row.text(7), valueNamed<Loop>(row.text(8)).value_or(Loop::Practice), namesAt(row, 9)});
    }
    return rows;
}

std::vector<LoopChoice> peopleWithOpenLoops(const JournalReader& read) {
    return choicesFrom(read.connection().cached(R"(
        SELECT DISTINCT p.record, p.name
        FROM thread t JOIN record_person l ON l.record = t.session JOIN person p ON p.record = l.person
        WHERE t.last = 1 AND t.loop IN ('practice', 'challenged', 'fed-back') ORDER BY p.name, p.record)"));
}

std::vector<LoopChoice> casesWithOpenLoops(const JournalReader& read) {
    return choicesFrom(read.connection().cached(R"(
        SELECT DISTINCT c.record, c.code FROM thread t JOIN case_record c ON c.record = t.case_id
        WHERE t.last = 1 AND t.loop IN ('practice', 'challenged', 'fed-back') ORDER BY c.code, c.record)"));
}

std::vector<std::pair<SessionId, ThreadId>> chainUpTo(const JournalReader& read, const ThreadId& last) {
    sqlite::Statement& row = read.connection().cached("SELECT session, continues FROM thread WHERE id = ?");
    std::vector<std::pair<SessionId, ThreadId>> chain;
    std::set<QByteArray> seen;
    QByteArray next = last.bytes();
    while (!next.isEmpty() && seen.insert(next).second && row.with(next).step()) {
        chain.emplace_back(SessionId::fromBytes(row.blob(0)), ThreadId::fromBytes(next));
        next = row.isNull(1) ? QByteArray() : row.blob(1);
        row.reset();
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

std::optional<SessionId> nextSessionWith(const JournalReader& read, const std::vector<PersonId>& people,
                                         const QDate& from) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT s.record, s.utc FROM record_person l JOIN session s ON s.record = l.record
        WHERE l.person = ?1 AND s.status IN ('planned', 'under-way') AND s.date >= ?2 ORDER BY s.utc LIMIT 1)");
    std::optional<std::pair<qint64, SessionId>> next;
    for (const PersonId& person : people) {
        if (row.with(person.bytes(), from.toString(Qt::ISODate)).step()) {
            const std::pair found(row.integer(1), SessionId::fromBytes(row.blob(0)));
            next = next ? std::min(*next, found) : found;
            row.reset();
        }
    }
    return next ? std::optional(next->second) : std::nullopt;
}

}  // namespace tspace
