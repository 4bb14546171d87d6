// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/thread_chain.h"

#include "store/row_values.h"

#include <algorithm>
#include <set>

namespace tspace {

using namespace rowValues;  // NOLINT(google-build-using-namespace): the columns of rows

namespace {

/// Those of sessions with this person; of all when there is none.
std::vector<ContinuableRow> continuableWith(const JournalReader& read, const Session& session,
                                            const std::optional<QByteArray>& person) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT t.id, t.session, s.utc, s.date, s.zone, t.title, c.code, t.loop
        FROM thread t JOIN session s ON s.record = t.session LEFT JOIN case_record c ON c.record = t.case_id
        WHERE s.utc < ?1 AND s.record <> ?2
          AND NOT EXISTS (SELECT 1 FROM thread n WHERE n.continues = t.id AND n.session <> ?2)
          AND (?3 IS NULL OR EXISTS (SELECT 1 FROM record_person l WHERE l.record = s.record AND l.person = ?3)))");
    row.with(session.held.utc, session.id.bytes(), person);
    std::vector<ContinuableRow> rows;
    while (row.step()) {
        rows.push_back({ThreadId::fromBytes(row.blob(0)), SessionId::fromBytes(row.blob(1)), instantAt(row, 2),
                        row.text(5), row.text(6), valueNamed<Loop>(row.text(7)).value_or(Loop::Practice)});
    }
    return rows;
}

}  // namespace

std::vector<ChainLink> chainTo(const JournalReader& read, const ThreadId& last) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT t.session, s.utc, s.date, s.zone, t.title, t.reached, t.continues
        FROM thread t JOIN session s ON s.record = t.session WHERE t.id = ?)");
    std::vector<ChainLink> chain;
    std::set<ThreadId> seen;
    std::optional<ThreadId> next = last;
    while (next && seen.insert(*next).second && row.with(next->bytes()).step()) {
        chain.push_back({*next, SessionId::fromBytes(row.blob(0)), instantAt(row, 1), row.text(4),
                         static_cast<Loop>(row.number(5))});
        next = row.isNull(6) ? std::nullopt : std::optional(ThreadId::fromBytes(row.blob(6)));
        row.reset();
    }
    row.reset();
    for (ChainLink& link : chain) {
        link.reached = std::max(link.reached, reachedByAdditions(read, link.thread));
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

Loop furthest(const std::vector<ChainLink>& chain) {
    Loop furthest = Loop::Practice;
    for (const ChainLink& link : chain) {
        furthest = std::max(furthest, link.reached);
    }
    return furthest;
}

Loop reachedByAdditions(const JournalReader& read, const ThreadId& thread) {
    sqlite::Statement& row = read.connection().cached("SELECT max(reached) FROM addition WHERE thread = ?");
    const bool any = row.with(thread.bytes()).step() && !row.isNull(0);
    const Loop reached = any ? static_cast<Loop>(row.number(0)) : Loop::Practice;
    row.reset();
    return reached;
}

std::vector<ContinuableRow> continuable(const JournalReader& read, const Session& session) {
    std::vector<ContinuableRow> all;
    if (session.people.empty()) {
        all = continuableWith(read, session, std::nullopt);
    }
    for (const PersonId& person : session.people) {
        for (ContinuableRow& row : continuableWith(read, session, person.bytes())) {
            if (std::none_of(all.begin(), all.end(), [&](const auto& each) { return each.thread == row.thread; })) {
                all.push_back(std::move(row));
            }
        }
    }
    const auto isSettled = [](const ContinuableRow& row) {
        return row.loop == Loop::ActedOn || row.loop == Loop::SetDown;
    };
    std::stable_sort(all.begin(), all.end(), [&](const ContinuableRow& a, const ContinuableRow& b) {
        return isSettled(a) != isSettled(b) ? isSettled(b) : a.held.utc > b.held.utc;
    });
    return all;
}

}  // namespace tspace
