// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/preparation_lists.h"

#include "store/row_values.h"

namespace tspace {

using namespace rowValues;  // NOLINT(google-build-using-namespace): the columns of rows

namespace {

std::vector<MomentRow> takeMoments(sqlite::Statement& row) {
    std::vector<MomentRow> rows;
    while (row.step()) {
        rows.push_back({MomentId::fromBytes(row.blob(0)), instantAt(row, 1),
                        valueNamed<MomentKind>(row.text(4)).value_or(MomentKind::Free), row.text(5), row.text(6),
                        row.integer(7) != 0});
    }
    return rows;
}

std::vector<CarriedAction> takeActions(sqlite::Statement& row) {
    const auto dateAt = [&row](int column) { return row.isNull(column) ? std::nullopt : parseDate(row.text(column)); };
    std::vector<CarriedAction> rows;
    while (row.step()) {
        CarriedAction carried;
        ActionRow& action = carried.action;
        action.id = ActionId::fromBytes(row.blob(0));
        action.text = row.text(1);
        action.who = row.text(2);
        action.due = dateAt(3);
        action.state = valueNamed<ActionState>(row.text(4)).value_or(ActionState::Open);
        if (!row.isNull(5)) {
            action.session = SessionId::fromBytes(row.blob(5));
        }
        if (!row.isNull(6)) {
            action.thread = ThreadId::fromBytes(row.blob(6));
        }
        action.caseCode = row.text(7);
        carried.closed = dateAt(8);
        rows.push_back(std::move(carried));
    }
    return rows;
}

}  // namespace

std::vector<HeldSession> heldBefore(const JournalReader& read, const std::optional<PersonId>& with, qint64 before,
                                    int limit) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT s.record, s.utc, s.date, s.zone FROM session s
        WHERE s.utc < ?1 AND s.status IN ('held', 'agreed')
          AND (?2 IS NULL OR EXISTS (SELECT 1 FROM record_person l WHERE l.record = s.record AND l.person = ?2))
        ORDER BY s.utc DESC, s.record DESC LIMIT ?3)");
    row.with(before, bytesOf(with), limit);
    std::vector<HeldSession> found;
    while (row.step()) {
        found.push_back({SessionId::fromBytes(row.blob(0)), instantAt(row, 1)});
    }
    return found;
}

std::vector<LoopRow> settledThreads(const JournalReader& read, const SessionId& session) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT t.id, s.utc, s.date, s.zone, t.title, c.code, t.loop
        FROM thread t JOIN session s ON s.record = t.session LEFT JOIN case_record c ON c.record = t.case_id
        WHERE t.session = ?1 AND t.last = 1 AND t.loop = 'acted-on' ORDER BY t.position)");
    row.with(session.bytes());
    std::vector<LoopRow> rows;
    while (row.step()) {
        rows.push_back({ThreadId::fromBytes(row.blob(0)), session, instantAt(row, 1), row.text(4), row.text(5),
                        valueNamed<Loop>(row.text(6)).value_or(Loop::Practice)});
    }
    return rows;
}

std::vector<MomentRow> momentsToBring(const JournalReader& read, qint64 after, const SessionId& apart,
                                      const std::optional<PersonId>& with) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT m.record, m.utc, m.date, m.zone, m.kind, m.headline, c.code, m.bring
        FROM moment m LEFT JOIN case_record c ON c.record = m.case_id
        WHERE m.utc > ?1 AND m.bring = 1
          AND NOT EXISTS (SELECT 1 FROM thread t WHERE t.brought = m.record AND t.session <> ?2)
          AND (?3 IS NULL OR EXISTS (SELECT 1 FROM record_person l WHERE l.record = m.record AND l.person = ?3))
        ORDER BY m.utc DESC, m.record DESC)");
    return takeMoments(row.with(after, apart.bytes(), bytesOf(with)));
}

std::vector<MomentRow> momentsSince(const JournalReader& read, qint64 after, int limit) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT m.record, m.utc, m.date, m.zone, m.kind, m.headline, c.code, m.bring
        FROM moment m LEFT JOIN case_record c ON c.record = m.case_id
        WHERE m.utc > ?1 ORDER BY m.utc DESC, m.record DESC LIMIT ?2)");
    return takeMoments(row.with(after, limit));
}

int countMomentsSince(const JournalReader& read, qint64 after) {
    sqlite::Statement& row = read.connection().cached("SELECT count(*) FROM moment WHERE utc > ?1");
    const int count = row.with(after).step() ? row.number(0) : 0;
    row.reset();
    return count;
}

std::vector<CarriedAction> openActions(const JournalReader& read, const std::optional<PersonId>& with, bool own) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT a.record, a.text, coalesce(p.name, ''), a.due, a.state, a.session, a.thread, c.code, a.closed
        FROM action a LEFT JOIN person p ON p.record = a.who LEFT JOIN case_record c ON c.record = a.case_id
        WHERE a.state = 'open'
          AND (?1 IS NULL OR a.who = ?1 OR (?2 = 1 AND a.who IS NULL AND a.session IS NULL) OR EXISTS (
                SELECT 1 FROM record_person l WHERE l.record = a.session AND l.person = ?1))
        ORDER BY coalesce(a.due, '9999'), a.made, a.record)");
    return takeActions(row.with(bytesOf(with), own));
}

std::vector<CarriedAction> closedActions(const JournalReader& read, const std::optional<PersonId>& with,
                                         const QDate& since) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT a.record, a.text, coalesce(p.name, ''), a.due, a.state, a.session, a.thread, c.code, a.closed
        FROM action a LEFT JOIN person p ON p.record = a.who LEFT JOIN case_record c ON c.record = a.case_id
        WHERE a.closed >= ?2 AND a.state <> 'open'
          AND (?1 IS NULL OR a.who = ?1 OR EXISTS (
                SELECT 1 FROM record_person l WHERE l.record = a.session AND l.person = ?1))
        ORDER BY a.closed DESC, a.record)");
    return takeActions(row.with(bytesOf(with), since.toString(Qt::ISODate)));
}

std::optional<CaseloadReading> newestCaseload(const JournalReader& read, const QDate& until) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT r.day, r.value, m.unit, m.limit_at
        FROM measure m JOIN reading r ON r.measure = m.record
        WHERE m.name = 'caseload' AND m.person IS NULL AND r.day <= ?1
          AND NOT EXISTS (SELECT 1 FROM session s WHERE s.record = r.record AND s.my_role = 'supervisor')
        ORDER BY r.day DESC, r.record LIMIT 1)");
    if (!row.with(until.toString(Qt::ISODate)).step()) {
        return std::nullopt;
    }
    CaseloadReading reading{QDate::fromString(row.text(0), Qt::ISODate), row.real(1), row.text(2),
                            row.isNull(3) ? std::nullopt : std::optional(row.real(3))};
    row.reset();
    return reading;
}

std::optional<Subject> subjectOf(const JournalReader& read, const AgendaSource& source) {
    sqlite::Connection& connection = read.connection();
    const bool isThread = source.record == QLatin1String("thread");
    const bool isMoment = source.record == nameOf(RecordKind::Moment);
    const bool isAction = source.record == nameOf(RecordKind::Action);
    if (!isThread && !isMoment && !isAction) {
        return std::nullopt;
    }
    sqlite::Statement& row = isThread   ? connection.cached(R"(
        SELECT t.title, c.stage, NULL, t.loop FROM thread t LEFT JOIN case_record c ON c.record = t.case_id
        WHERE t.id = ?1)")
                             : isMoment ? connection.cached(R"(
        SELECT m.headline, c.stage, m.kind, NULL FROM moment m LEFT JOIN case_record c ON c.record = m.case_id
        WHERE m.record = ?1)")
                                        : connection.cached(R"(
        SELECT a.text, c.stage, NULL, NULL FROM action a LEFT JOIN case_record c ON c.record = a.case_id
        WHERE a.record = ?1)");
    if (!row.with(source.id.toRfc4122()).step()) {
        return std::nullopt;
    }
    Subject subject{row.text(0), maybeAt<MomentKind>(row, 2), maybeAt<Stage>(row, 1), maybeAt<Loop>(row, 3)};
    row.reset();
    return subject;
}

std::optional<SessionId> sessionOf(const JournalReader& read, const ThreadId& thread) {
    sqlite::Statement& row = read.connection().cached("SELECT session FROM thread WHERE id = ?1");
    if (!row.with(thread.bytes()).step()) {
        return std::nullopt;
    }
    const SessionId session = SessionId::fromBytes(row.blob(0));
    row.reset();
    return session;
}

}  // namespace tspace
