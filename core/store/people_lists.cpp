// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/people_lists.h"

#include "store/row_values.h"

namespace tspace {

using namespace rowValues;  // NOLINT(google-build-using-namespace): the columns of rows

namespace {

MeetingRow meetingAt(const sqlite::Statement& row) {
    MeetingRow meeting;
    meeting.id = SessionId::fromBytes(row.blob(0));
    meeting.held = instantAt(row, 1);
    meeting.minutes = numberAt(row, 4);
    meeting.kind = valueAt(row, 5, SessionKind::OneToOne);
    meeting.myRole = valueAt(row, 6, MyRole::Supervisee);
    meeting.status = valueAt(row, 7, SessionStatus::Planned);
    meeting.cancelReason = row.text(8);
    meeting.people = namesAt(row, 9);
    return meeting;
}

std::vector<MeetingRow> allOf(sqlite::Statement& row) {
    std::vector<MeetingRow> rows;
    while (row.step()) {
        rows.push_back(meetingAt(row));
    }
    return rows;
}

PersonOverview overviewAt(const sqlite::Statement& row) {
    PersonOverview person;
    person.id = PersonId::fromBytes(row.blob(0));
    person.name = row.text(1);
    person.role = valueAt(row, 2, PersonRole::MySupervisor);
    person.cadenceWeeks = numberAt(row, 3);
    person.standard = row.text(4);
    person.minutes = numberAt(row, 5);
    person.from = dateAt(row, 6);
    person.until = dateAt(row, 7);
    person.lastHeld = dateAt(row, 8);
    person.nextSession = idAt<SessionId>(row, 9);
    person.next = maybeInstantAt(row, 10);
    person.openLoops = row.number(13);
    person.openActions = row.number(14);
    person.caseload = realAt(row, 15);
    person.limit = realAt(row, 16);
    return person;
}

}  // namespace

bool isSupervised(PersonRole role) {
    return role == PersonRole::Supervisee || role == PersonRole::Student;
}

std::vector<PersonOverview> peopleOverview(const JournalReader& read) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT p.record, p.name, p.role, p.cadence, p.standard, p.minutes, p.since, p.until,
               (SELECT max(s.date) FROM record_person l JOIN session s ON s.record = l.record
                WHERE l.person = p.record AND s.status IN ('held', 'agreed')),
               n.record, n.utc, n.date, n.zone,
               (SELECT count(*) FROM record_person l JOIN thread t ON t.session = l.record
                WHERE l.person = p.record AND t.last = 1 AND t.loop NOT IN ('acted-on', 'set-down')),
               (SELECT count(*) FROM action a WHERE a.state = 'open' AND (a.who = p.record OR EXISTS (
                    SELECT 1 FROM record_person l WHERE l.record = a.session AND l.person = p.record))),
               w.workload, w.workload_limit
        FROM person p
        LEFT JOIN session n ON n.record = (
            SELECT s.record FROM record_person l JOIN session s ON s.record = l.record
            WHERE l.person = p.record AND s.status IN ('planned', 'under-way') ORDER BY s.utc LIMIT 1)
        LEFT JOIN session w ON w.record = (
            SELECT s.record FROM record_person l JOIN session s ON s.record = l.record
            WHERE l.person = p.record AND s.workload IS NOT NULL AND s.my_role IN ('supervisor', 'facilitator')
            ORDER BY s.utc DESC LIMIT 1)
        ORDER BY p.position IS NULL, p.position, p.name, p.record)");
    std::vector<PersonOverview> rows;
    while (row.step()) {
        rows.push_back(overviewAt(row));
    }
    return rows;
}

std::vector<MeetingRow> meetings(const JournalReader& read, const MeetingQuery& query) {
    const auto with = query.with ? std::optional(query.with->bytes()) : std::nullopt;
    if (with) {
        return allOf(read.connection()
                         .cached(R"(
            SELECT s.record, s.utc, s.date, s.zone, s.minutes, s.kind, s.my_role, s.status, s.cancel_reason,
                   (SELECT group_concat(name, char(31)) FROM (
                        SELECT p.name FROM record_person o JOIN person p ON p.record = o.person
                        WHERE o.record = s.record ORDER BY o.position))
            FROM record_person l JOIN session s ON s.record = l.record
            WHERE l.person = ?1 AND (?2 IS NULL OR s.date >= ?2) AND (?3 IS NULL OR s.date <= ?3)
            ORDER BY s.utc, s.record)")
                         .with(with, day(query.from), day(query.until)));
    }
    return allOf(read.connection()
                     .cached(R"(
        SELECT s.record, s.utc, s.date, s.zone, s.minutes, s.kind, s.my_role, s.status, s.cancel_reason,
               (SELECT group_concat(name, char(31)) FROM (
                    SELECT p.name FROM record_person o JOIN person p ON p.record = o.person
                    WHERE o.record = s.record ORDER BY o.position))
        FROM session s WHERE (?1 IS NULL OR s.date >= ?1) AND (?2 IS NULL OR s.date <= ?2)
        ORDER BY s.utc, s.record)")
                     .with(day(query.from), day(query.until)));
}

std::vector<MeetingRow> plannedAfter(const JournalReader& read, const PersonId& person, const QDate& day) {
    std::vector<MeetingRow> found;
    for (MeetingRow& meeting : meetings(read, {person, day.addDays(1), std::nullopt})) {
        if (meeting.status == SessionStatus::Planned) {
            found.push_back(std::move(meeting));
        }
    }
    return found;
}

std::vector<WaitingRow> waitingOnOwner(const JournalReader& read, const QDate& today) {
    std::vector<WaitingRow> rows;
    const auto take = [&rows](sqlite::Statement& row, WaitingRow::What what) {
        while (row.step()) {
            rows.push_back({what, RecordId::fromBytes(row.blob(0)), idAt<SessionId>(row, 1),
                            PersonId::fromBytes(row.blob(2)), row.text(3), row.text(4), dateAt(row, 5),
                            QDate::fromString(row.text(6), Qt::ISODate)});
        }
    };
    take(read.connection()
             .cached(R"(
        SELECT a.record, s.record, p.record, p.name, a.text, a.due, s.date
        FROM action a JOIN session s ON s.record = a.session
        JOIN person p ON p.record = (
            SELECT q.record FROM record_person l JOIN person q ON q.record = l.person
            WHERE l.record = s.record AND q.role IN ('supervisee', 'student') AND coalesce(q.until, ?1) >= ?1
            ORDER BY l.position LIMIT 1)
        WHERE a.state = 'open' AND a.who IS NULL
        ORDER BY coalesce(a.due, '9999'), s.utc, a.record)")
             .with(today.toString(Qt::ISODate)),
         WaitingRow::What::Action);
    take(read.connection()
             .cached(R"(
        SELECT m.record, NULL, p.record, p.name, m.headline, NULL, m.date
        FROM person p JOIN record_person l ON l.person = p.record JOIN moment m ON m.record = l.record
        WHERE p.role IN ('supervisee', 'student') AND coalesce(p.until, ?1) >= ?1 AND m.bring = 1
          AND NOT EXISTS (SELECT 1 FROM thread t WHERE t.brought = m.record)
          AND l.position = (SELECT min(o.position) FROM record_person o JOIN person q ON q.record = o.person
                            WHERE o.record = m.record AND q.role IN ('supervisee', 'student')
                              AND coalesce(q.until, ?1) >= ?1)
          AND m.utc > coalesce((SELECT max(s.utc) FROM record_person o JOIN session s ON s.record = o.record
                                WHERE o.person = p.record AND s.status IN ('held', 'agreed')), m.utc - 1)
        ORDER BY m.utc, m.record)")
             .with(today.toString(Qt::ISODate)),
         WaitingRow::What::Moment);
    return rows;
}

}  // namespace tspace
