// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/case_lists.h"

#include "store/row_values.h"

#include <algorithm>
#include <array>
#include <limits>

namespace tspace {

using namespace rowValues;  // NOLINT(google-build-using-namespace): the columns of rows

namespace {

template <class E>
std::optional<QString> nameOfMaybe(const std::optional<E>& value) {
    return value ? std::optional(nameOf(*value)) : std::nullopt;
}

/// Of an action that was agreed on no day: before everything else.
constexpr qint64 noTime = std::numeric_limits<qint64>::min();

CaseEvent eventAt(const sqlite::Statement& row) {
    CaseEvent event;
    event.what = static_cast<CaseEvent::What>(row.number(0));
    event.id = row.blob(1);
    event.record = RecordId::fromBytes(row.blob(2));
    event.kind = event.what == CaseEvent::What::Moment ? RecordKind::Moment
                 : row.number(3) != 0                  ? RecordKind::Session
                                                       : RecordKind::Action;
    event.at = instantAt(row, 4);
    event.code = row.text(7);
    event.text = row.text(8);
    event.loop = maybeAt<Loop>(row, 9);
    event.momentKind = maybeAt<MomentKind>(row, 10);
    event.actionState = maybeAt<ActionState>(row, 11);
    event.due = dateAt(row, 12);
    return event;
}

}  // namespace

template <>
std::span<const NameOf<CaseloadUnit>> names<CaseloadUnit>() {
    static constexpr std::array<NameOf<CaseloadUnit>, 2> all = {{
        {CaseloadUnit::Children, QLatin1String("children")},
        {CaseloadUnit::Families, QLatin1String("families")},
    }};
    return all;
}

std::vector<LevelCount> openCaseload(const JournalReader& read, CaseloadUnit unit) {
    std::vector<LevelCount> counts;
    for (const auto& [level, name] : names<LevelOfNeed>()) {
        counts.push_back({level, 0});
    }
    counts.push_back({std::nullopt, 0});
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT coalesce(c.level, f.level), count(*)
        FROM case_record c LEFT JOIN case_record f ON f.record = c.family
        WHERE c.state = 'open'
          AND CASE WHEN ?1 THEN c.family IS NULL
                   ELSE NOT EXISTS (SELECT 1 FROM case_record k WHERE k.family = c.record AND k.state = 'open') END
        GROUP BY 1)");
    row.with(unit == CaseloadUnit::Families);
    while (row.step()) {
        const auto level = maybeAt<LevelOfNeed>(row, 0);
        const auto place =
            std::find_if(counts.begin(), counts.end(), [&](const LevelCount& count) { return count.level == level; });
        place->count += row.number(1);
    }
    return counts;
}

std::vector<CaseOverview> caseOverviews(const JournalReader& read, const CaseQuery& query) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT c.record, c.code, c.family, f.code, coalesce(c.level, f.level), c.stage, c.state, c.state_since,
               (SELECT count(*) FROM case_record k WHERE k.family = c.record),
               (SELECT count(*) FROM thread t WHERE t.case_id = c.record AND t.last = 1
                    AND t.loop NOT IN ('acted-on', 'set-down')),
               (SELECT count(*) FROM action a WHERE a.case_id = c.record AND a.state = 'open'),
               (SELECT max(h.date) FROM record_case l JOIN head h ON h.record = l.record WHERE l.case_id = c.record)
        FROM case_record c LEFT JOIN case_record f ON f.record = c.family
        WHERE (?1 IS NULL OR coalesce(c.level, f.level) = ?1) AND (?2 IS NULL OR c.state = ?2)
          AND (?3 IS NULL OR c.family = ?3)
          AND CASE ?4 WHEN 'families' THEN c.family IS NULL
                      WHEN 'children' THEN NOT EXISTS (
                            SELECT 1 FROM case_record k WHERE k.family = c.record AND k.state = 'open')
                      ELSE 1 END
        ORDER BY coalesce(f.code, c.code) COLLATE NOCASE, c.family IS NOT NULL, c.code, c.record)");
    row.with(nameOfMaybe(query.level), nameOfMaybe(query.state),
             query.family ? std::optional(query.family->bytes()) : std::nullopt, nameOfMaybe(query.counted));
    std::vector<CaseOverview> rows;
    while (row.step()) {
        CaseOverview found;
        found.id = CaseId::fromBytes(row.blob(0));
        found.code = row.text(1);
        found.family = idAt<CaseId>(row, 2);
        found.familyCode = row.text(3);
        found.level = maybeAt<LevelOfNeed>(row, 4);
        found.stage = maybeAt<Stage>(row, 5);
        found.state = valueAt(row, 6, CaseState::Open);
        found.stateSince = dateAt(row, 7);
        found.children = row.number(8);
        found.openLoops = row.number(9);
        found.openActions = row.number(10);
        found.last = dateAt(row, 11);
        rows.push_back(found);
    }
    return rows;
}

std::vector<CaseEvent> caseTimeline(const JournalReader& read, const CaseId& id, const std::optional<CaseEvent>& after,
                                    int limit) {
    // Each arm reads its own index and stops at the page's end; ids are compared within an instant.
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT what, id, record, in_session, utc, date, zone, code, text, loop, kind, state, due FROM (
            SELECT * FROM (
                SELECT 0 AS what, t.id AS id, s.record AS record, 1 AS in_session, s.utc AS utc, s.date AS date,
                       s.zone AS zone, c.code AS code, t.title AS text, t.loop AS loop, NULL AS kind, NULL AS state,
                       NULL AS due
                FROM case_record c JOIN thread t ON t.case_id = c.record JOIN session s ON s.record = t.session
                WHERE (c.record = ?1 OR c.family = ?1) AND (s.utc < ?2 OR (s.utc = ?2 AND t.id < ?3))
                ORDER BY s.utc DESC, t.id DESC LIMIT ?4)
            UNION ALL
            SELECT * FROM (
                SELECT 1, m.record, m.record, 0, m.utc, m.date, m.zone, c.code, m.headline, NULL, m.kind, NULL, NULL
                FROM case_record c JOIN moment m ON m.case_id = c.record
                WHERE (c.record = ?1 OR c.family = ?1) AND (m.utc < ?2 OR (m.utc = ?2 AND m.record < ?3))
                ORDER BY m.utc DESC, m.record DESC LIMIT ?4)
            UNION ALL
            SELECT * FROM (
                SELECT 2, a.record, coalesce(a.session, a.record), a.session IS NOT NULL, coalesce(a.made, ?5) AS utc,
                       h.date, h.zone, c.code, a.text, NULL, NULL, a.state, a.due
                FROM case_record c JOIN action a ON a.case_id = c.record JOIN head h ON h.record = a.record
                WHERE (c.record = ?1 OR c.family = ?1)
                  AND (coalesce(a.made, ?5) < ?2 OR (coalesce(a.made, ?5) = ?2 AND a.record < ?3))
                ORDER BY utc DESC, a.record DESC LIMIT ?4))
        ORDER BY utc DESC, id DESC LIMIT ?4)");
    row.with(id.bytes(), after ? after->at.utc : std::numeric_limits<qint64>::max(), after ? after->id : QByteArray(),
             limit, noTime);
    std::vector<CaseEvent> events;
    while (row.step()) {
        events.push_back(eventAt(row));
    }
    return events;
}

}  // namespace tspace
