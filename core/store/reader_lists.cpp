// SPDX-License-Identifier: GPL-3.0-or-later
// The lists that screens show: one statement each, on indexes, nothing decoded.
#include "domain/loop.h"
#include "store/reader.h"
#include "store/row_values.h"

#include <limits>

namespace tspace {

using namespace rowValues;  // NOLINT(google-build-using-namespace): the columns of rows

namespace {

constexpr qint64 farthestZone = qint64{14} * 3'600'000;

/// Bounds of time that let an index by time be used; the civil dates are compared as well.
struct Bounds {
    explicit Bounds(const ListQuery& query) {
        if (query.from) {
            low = query.from->startOfDay(Qt::UTC).toMSecsSinceEpoch() - farthestZone;
            from = query.from->toString(Qt::ISODate);
        }
        if (query.until) {
            high = query.until->startOfDay(Qt::UTC).toMSecsSinceEpoch() + millisecondsADay + farthestZone;
            until = query.until->toString(Qt::ISODate);
        }
        if (query.after) {
            high = std::min(high, query.after->utc);
            afterUtc = query.after->utc;
            afterId = query.after->id.bytes();
        }
    }

    qint64 low = std::numeric_limits<qint64>::min();
    qint64 high = std::numeric_limits<qint64>::max();
    std::optional<QString> from;
    std::optional<QString> until;
    qint64 afterUtc = std::numeric_limits<qint64>::max();
    QByteArray afterId;
};

/// A list by time takes the same ten parameters: low, high, from, until, after's utc and id, with, case, open, limit.
sqlite::Statement& bindTimed(sqlite::Statement& statement, const ListQuery& query) {
    const Bounds bounds(query);
    return statement.with(bounds.low, bounds.high, bounds.from, bounds.until, bounds.afterUtc, bounds.afterId,
                          bytesOf(query.with), bytesOf(query.caseId), query.openOnly, query.limit);
}

}  // namespace

std::vector<SessionRow> JournalReader::sessions(const ListQuery& query) const {
    sqlite::Statement& row = bindTimed(m_connection->cached(R"(
        SELECT s.record, s.utc, s.date, s.zone, s.minutes, s.kind, s.my_role, s.status, s.headline, s.threads,
               (SELECT group_concat(name, char(31)) FROM (
                    SELECT p.name FROM record_person l JOIN person p ON p.record = l.person
                    WHERE l.record = s.record ORDER BY l.position))
        FROM session s
        WHERE s.utc >= ?1 AND s.utc <= ?2 AND (?3 IS NULL OR s.date >= ?3) AND (?4 IS NULL OR s.date <= ?4)
          AND (s.utc < ?5 OR s.record < ?6)
          AND (?7 IS NULL OR EXISTS (SELECT 1 FROM record_person l WHERE l.record = s.record AND l.person = ?7))
          AND (?8 IS NULL OR EXISTS (SELECT 1 FROM record_case c WHERE c.record = s.record AND c.case_id = ?8))
          AND (?9 = 0 OR s.status IN ('planned', 'under-way'))
        ORDER BY s.utc DESC, s.record DESC LIMIT ?10)"),
                                       query);
    std::vector<SessionRow> rows;
    while (row.step()) {
        rows.push_back({SessionId::fromBytes(row.blob(0)), instantAt(row, 1), numberAt(row, 4),
                        valueAt(row, 5, SessionKind::OneToOne), valueAt(row, 6, MyRole::Supervisee),
                        valueAt(row, 7, SessionStatus::Planned), row.text(8), namesAt(row, 10), row.number(9)});
    }
    return rows;
}

std::vector<MomentRow> JournalReader::moments(const ListQuery& query) const {
    sqlite::Statement& row = bindTimed(m_connection->cached(R"(
        SELECT m.record, m.utc, m.date, m.zone, m.kind, m.headline, c.code, m.bring
        FROM moment m LEFT JOIN case_record c ON c.record = m.case_id
        WHERE m.utc >= ?1 AND m.utc <= ?2 AND (?3 IS NULL OR m.date >= ?3) AND (?4 IS NULL OR m.date <= ?4)
          AND (m.utc < ?5 OR m.record < ?6)
          AND (?7 IS NULL OR EXISTS (SELECT 1 FROM record_person l WHERE l.record = m.record AND l.person = ?7))
          AND (?8 IS NULL OR m.case_id = ?8)
          AND (?9 = 0 OR m.bring = 1)
        ORDER BY m.utc DESC, m.record DESC LIMIT ?10)"),
                                       query);
    std::vector<MomentRow> rows;
    while (row.step()) {
        rows.push_back({MomentId::fromBytes(row.blob(0)), instantAt(row, 1), valueAt(row, 4, MomentKind::Free),
                        row.text(5), row.text(6), row.integer(7) != 0});
    }
    return rows;
}

std::vector<ActionRow> JournalReader::actions(const ListQuery& query) const {
    const Bounds bounds(query);
    sqlite::Statement& row = m_connection->cached(R"(
        SELECT a.record, a.text, coalesce(p.name, ''), a.due, a.state, a.session, a.thread, c.code
        FROM action a LEFT JOIN person p ON p.record = a.who LEFT JOIN case_record c ON c.record = a.case_id
        WHERE (?1 IS NULL OR a.due >= ?1) AND (?2 IS NULL OR a.due <= ?2)
          AND (?3 IS NULL OR a.who = ?3 OR EXISTS (
                SELECT 1 FROM record_person l WHERE l.record = a.session AND l.person = ?3))
          AND (?4 IS NULL OR a.case_id = ?4) AND (?5 = 0 OR a.state = 'open')
        ORDER BY a.state <> 'open', CASE WHEN a.state = 'open' THEN coalesce(a.due, '9999') END, a.made DESC, a.record
        LIMIT ?6)");
    row.with(bounds.from, bounds.until, bytesOf(query.with), bytesOf(query.caseId), query.openOnly, query.limit);
    std::vector<ActionRow> rows;
    while (row.step()) {
        rows.push_back({ActionId::fromBytes(row.blob(0)), row.text(1), row.text(2), dateAt(row, 3),
                        valueAt(row, 4, ActionState::Open), idAt<SessionId>(row, 5), idAt<ThreadId>(row, 6),
                        row.text(7)});
    }
    return rows;
}

std::vector<PersonRow> JournalReader::people(const ListQuery& query) const {
    sqlite::Statement& row = m_connection->cached(R"(
        SELECT record, name, role, cadence, until FROM person WHERE ?1 = 0 OR until IS NULL
        ORDER BY name, record LIMIT ?2)");
    row.with(query.openOnly, query.limit);
    std::vector<PersonRow> rows;
    while (row.step()) {
        rows.push_back({PersonId::fromBytes(row.blob(0)), row.text(1), valueAt(row, 2, PersonRole::MySupervisor),
                        numberAt(row, 3), dateAt(row, 4)});
    }
    return rows;
}

std::vector<CaseRow> JournalReader::cases(const ListQuery& query) const {
    sqlite::Statement& row = m_connection->cached(R"(
        SELECT record, code, family, level, stage, state FROM case_record WHERE ?1 = 0 OR state = 'open'
        ORDER BY code, record LIMIT ?2)");
    row.with(query.openOnly, query.limit);
    std::vector<CaseRow> rows;
    while (row.step()) {
        rows.push_back({CaseId::fromBytes(row.blob(0)), row.text(1), idAt<CaseId>(row, 2), maybeAt<LevelOfNeed>(row, 3),
                        maybeAt<Stage>(row, 4), valueAt(row, 5, CaseState::Open)});
    }
    return rows;
}

std::vector<CheckInRow> JournalReader::checkIns(const ListQuery& query) const {
    sqlite::Statement& row = bindTimed(m_connection->cached(R"(
        SELECT record, utc, date, zone, instrument, version, answered, line FROM check_in
        WHERE utc >= ?1 AND utc <= ?2 AND (?3 IS NULL OR date >= ?3) AND (?4 IS NULL OR date <= ?4)
          AND (utc < ?5 OR record < ?6) AND (?7 IS NULL OR 0) AND (?8 IS NULL OR 0) AND (?9 = 0 OR 1)
        ORDER BY utc DESC, record DESC LIMIT ?10)"),
                                       query);
    std::vector<CheckInRow> rows;
    while (row.step()) {
        rows.push_back({CheckInId::fromBytes(row.blob(0)), instantAt(row, 1), row.text(4), row.number(5), row.number(6),
                        row.text(7)});
    }
    return rows;
}

std::optional<CheckInRow> JournalReader::lastCheckIn(const QString& instrument, std::optional<qint64> before) const {
    sqlite::Statement& row = m_connection->cached(R"(
        SELECT record, utc, date, zone, instrument, version, answered, line FROM check_in
        WHERE instrument = ?1 AND utc < ?2 ORDER BY utc DESC, record DESC LIMIT 1)");
    if (!row.with(instrument, before.value_or(std::numeric_limits<qint64>::max())).step()) {
        return std::nullopt;
    }
    CheckInRow found{
        CheckInId::fromBytes(row.blob(0)), instantAt(row, 1), row.text(4), row.number(5), row.number(6), row.text(7)};
    row.reset();
    return found;
}

std::vector<InstrumentRow> JournalReader::instruments() const {
    sqlite::Statement& row = m_connection->cached(
        "SELECT record, instrument, version, title FROM instrument ORDER BY instrument, version, record");
    std::vector<InstrumentRow> rows;
    while (row.step()) {
        rows.push_back({Id<InstrumentFile>::fromBytes(row.blob(0)), row.text(1), row.number(2), row.text(3)});
    }
    return rows;
}

std::vector<MeasureRow> JournalReader::measures() const {
    sqlite::Statement& row = m_connection->cached(R"(
        SELECT m.record, m.name, m.unit, m.better, m.decimals, m.limit_at,
               (SELECT count(*) FROM reading r WHERE r.measure = m.record), m.person, coalesce(p.name, '')
        FROM measure m LEFT JOIN person p ON p.record = m.person ORDER BY m.name, m.record)");
    std::vector<MeasureRow> rows;
    while (row.step()) {
        rows.push_back({MeasureId::fromBytes(row.blob(0)), row.text(1), row.text(2), valueAt(row, 3, Better::Neither),
                        row.integer(4) != 0, row.isNull(5) ? std::nullopt : std::optional(row.real(5)), row.number(6),
                        idAt<PersonId>(row, 7), row.text(8)});
    }
    return rows;
}

std::vector<ReadingRow> JournalReader::readings(const MeasureId& measure, const ListQuery& query) const {
    const Bounds bounds(query);
    sqlite::Statement& row = m_connection->cached(R"(
        SELECT record, day, value FROM reading
        WHERE measure = ?1 AND day >= coalesce(?2, '') AND day <= coalesce(?3, '9999-99-99')
        ORDER BY day, record LIMIT ?4)");
    row.with(measure.bytes(), bounds.from, bounds.until, query.limit);
    std::vector<ReadingRow> rows;
    while (row.step()) {
        rows.push_back({RecordId::fromBytes(row.blob(0)), QDate::fromString(row.text(1), Qt::ISODate), row.real(2)});
    }
    return rows;
}

std::vector<LoopRow> JournalReader::loops(const ListQuery& query) const {
    const Bounds bounds(query);
    sqlite::Statement& row = m_connection->cached(R"(
        SELECT t.id, t.session, s.utc, s.date, s.zone, t.title, c.code, t.loop
        FROM thread t JOIN session s ON s.record = t.session LEFT JOIN case_record c ON c.record = t.case_id
        WHERE t.last = 1 AND s.utc >= ?1 AND s.utc <= ?2
          AND (?3 IS NULL OR s.date >= ?3) AND (?4 IS NULL OR s.date <= ?4)
          AND (?5 IS NULL OR EXISTS (SELECT 1 FROM record_person l WHERE l.record = s.record AND l.person = ?5))
          AND (?6 IS NULL OR t.case_id = ?6) AND (?7 = 0 OR t.loop NOT IN ('acted-on', 'set-down'))
        ORDER BY s.utc, t.session, t.position LIMIT ?8)");
    row.with(bounds.low, bounds.high, bounds.from, bounds.until, bytesOf(query.with), bytesOf(query.caseId),
             query.openOnly, query.limit);
    std::vector<LoopRow> rows;
    while (row.step()) {
        rows.push_back({ThreadId::fromBytes(row.blob(0)), SessionId::fromBytes(row.blob(1)), instantAt(row, 2),
                        row.text(5), row.text(6), valueAt(row, 7, Loop::Practice)});
    }
    return rows;
}

std::vector<RecordRow> JournalReader::records(RecordKind kind) const {
    sqlite::Statement& row = m_connection->cached(
        "SELECT record, utc, headline FROM head WHERE kind = ? AND deleted = 0 ORDER BY utc, record");
    row.with(nameOf(kind));
    std::vector<RecordRow> rows;
    while (row.step()) {
        const auto utc = row.isNull(1) ? std::nullopt : std::optional(row.integer(1));
        rows.push_back({RecordId::fromBytes(row.blob(0)), kind, utc, row.text(2)});
    }
    return rows;
}

std::vector<AnswerRow> JournalReader::answers(const QString& instrument, const QStringList& items,
                                              const ListQuery& query) const {
    const Bounds bounds(query);
    std::vector<AnswerRow> rows;
    const auto take = [&](const sqlite::Statement& row, const QString& item) {
        rows.push_back({RecordId::fromBytes(row.blob(0)), row.integer(1), dayFrom(row.text(2)), row.number(3), item,
                        row.number(4)});
    };
    if (items.isEmpty()) {
        sqlite::Statement& row = m_connection->cached(R"(
            SELECT record, utc, date, version, value, item FROM answer
            WHERE instrument = ?1 AND (?2 IS NULL OR date >= ?2) AND (?3 IS NULL OR date <= ?3)
            ORDER BY utc, record, item)");
        row.with(instrument, bounds.from, bounds.until);
        while (row.step()) {
            take(row, row.text(5));
        }
        return rows;
    }
    for (const QString& item : items) {
        sqlite::Statement& row = m_connection->cached(R"(
            SELECT record, utc, date, version, value FROM answer
            WHERE instrument = ?1 AND item = ?4 AND utc >= ?5 AND utc <= ?6
              AND (?2 IS NULL OR date >= ?2) AND (?3 IS NULL OR date <= ?3)
            ORDER BY utc, record)");
        row.with(instrument, bounds.from, bounds.until, item, bounds.low, bounds.high);
        while (row.step()) {
            take(row, item);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const AnswerRow& a, const AnswerRow& b) {
        return a.utc != b.utc ? a.utc < b.utc : a.record < b.record;
    });
    return rows;
}

QStringList JournalReader::answeredInstruments() const {
    // Steps from one instrument to the next on the primary key instead of reading every answer.
    sqlite::Statement& row = m_connection->cached("SELECT min(instrument) FROM answer WHERE instrument > ?");
    QStringList found;
    QString last;
    while (row.with(last).step() && !row.isNull(0)) {
        last = row.text(0);
        found << last;
        row.reset();
    }
    row.reset();
    return found;
}

}  // namespace tspace
