// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/session_lists.h"

#include "store/row_values.h"

#include <algorithm>
#include <limits>

namespace tspace {

using namespace rowValues;  // NOLINT(google-build-using-namespace): the columns of rows

namespace {

std::vector<ListedSession> listedOf(sqlite::Statement& row) {
    std::vector<ListedSession> rows;
    while (row.step()) {
        ListedSession& listed = rows.emplace_back();
        listed.row.id = SessionId::fromBytes(row.blob(0));
        listed.row.held = instantAt(row, 1);
        listed.row.minutes = numberAt(row, 4);
        listed.row.kind = valueAt(row, 5, SessionKind::OneToOne);
        listed.row.myRole = valueAt(row, 6, MyRole::Supervisee);
        listed.row.status = valueAt(row, 7, SessionStatus::Planned);
        listed.row.headline = row.text(8);
        listed.row.threads = row.number(9);
        listed.row.people = namesAt(row, 10);
        listed.place = row.text(11);
        listed.cancelReason = row.text(12);
    }
    return rows;
}

std::vector<Addition> additionsIn(const JournalReader& read, sqlite::Statement& row) {
    std::vector<Id<Addition>> ids;
    while (row.step()) {
        ids.push_back(Id<Addition>::fromBytes(row.blob(0)));
    }
    std::vector<Addition> additions;
    for (const Id<Addition>& id : ids) {
        if (auto addition = read.find(id)) {
            additions.push_back(*std::move(addition));
        }
    }
    return additions;
}

}  // namespace

std::vector<ListedSession> plannedSessions(const JournalReader& read) {
    return listedOf(read.connection().cached(R"(
        SELECT s.record, s.utc, s.date, s.zone, s.minutes, s.kind, s.my_role, s.status, s.headline, s.threads,
               (SELECT group_concat(name, char(31)) FROM (
                    SELECT p.name FROM record_person l JOIN person p ON p.record = l.person
                    WHERE l.record = s.record ORDER BY l.position)),
               s.place, s.cancel_reason
        FROM session s WHERE s.status = 'planned' ORDER BY s.utc, s.record)"));
}

std::vector<ListedSession> sessionsSoFar(const JournalReader& read, const std::optional<After>& after, int limit) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT s.record, s.utc, s.date, s.zone, s.minutes, s.kind, s.my_role, s.status, s.headline, s.threads,
               (SELECT group_concat(name, char(31)) FROM (
                    SELECT p.name FROM record_person l JOIN person p ON p.record = l.person
                    WHERE l.record = s.record ORDER BY l.position)),
               s.place, s.cancel_reason
        FROM session s
        WHERE s.status <> 'planned' AND s.utc <= ?1 AND (s.utc < ?1 OR s.record < ?2)
        ORDER BY s.utc DESC, s.record DESC LIMIT ?3)");
    // A blob is greater than every text, so that without a row to go on from every record is smaller.
    constexpr int idBytes = 17;
    return listedOf(row.with(after ? after->utc : std::numeric_limits<qint64>::max(),
                             after ? after->id.bytes() : QByteArray(idBytes, '\xff'), limit));
}

std::optional<SessionId> lastSession(const JournalReader& read) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT record FROM session WHERE status IN ('under-way', 'held', 'agreed')
        ORDER BY utc DESC, record DESC LIMIT 1)");
    const auto found = row.step() ? std::optional(SessionId::fromBytes(row.blob(0))) : std::nullopt;
    row.reset();
    return found;
}

std::vector<Addition> additionsOf(const JournalReader& read, const SessionId& session) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT a.record FROM addition a JOIN head h ON h.record = a.record WHERE a.session = ? ORDER BY h.utc, a.record)");
    return additionsIn(read, row.with(session.bytes()));
}

std::vector<Addition> additionsTo(const JournalReader& read, const ThreadId& thread) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT a.record FROM addition a JOIN head h ON h.record = a.record WHERE a.thread = ? ORDER BY h.utc, a.record)");
    return additionsIn(read, row.with(thread.bytes()));
}

std::optional<AgreedWith> agreedWith(const JournalReader& read, const Record& record) {
    const auto* const session = std::get_if<Session>(&record);
    if (session == nullptr || session->status != SessionStatus::Agreed) {
        return std::nullopt;
    }
    AgreedWith with;
    for (const Agreement& word : session->agreements) {
        with.on = with.on.isValid() ? std::max(with.on, word.date) : word.date;
        const auto id = PersonId::parse(word.party);
        if (const auto person = id ? read.find(*id) : std::nullopt) {
            with.names << person->name;
        }
    }
    return with;
}

}  // namespace tspace
