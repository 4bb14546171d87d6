// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <vector>

namespace tspace {

/// A table of the projections in which every row is of one record.
struct RecordTable {
    const char* insert = nullptr;  ///< writes one row
    const char* clear = nullptr;   ///< takes the rows of the record bound to it away
    bool inChains = false;         ///< loops of chains of threads follow from its rows
};

/// The tables that rows of a record of this kind may stand in.
[[nodiscard]] std::vector<const RecordTable*> tablesOf(RecordKind kind);

namespace recordTables {

inline constexpr RecordTable sessionRows{R"(
            INSERT INTO session (record, utc, date, zone, minutes, kind, my_role, status, headline, threads,
                                 cancel_reason, place, workload, workload_limit)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                                         "DELETE FROM session WHERE record = ?"};
inline constexpr RecordTable threadRows{R"(
            INSERT INTO thread (id, session, position, title, case_id, organisation, copy_state, continues, brought,
                                reached, set_down, loop, last)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1))",
                                        "DELETE FROM thread WHERE session = ?", true};
inline constexpr RecordTable momentRows{R"(
            INSERT INTO moment (record, utc, date, zone, kind, headline, case_id, bring, organisation, copy_state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                                        "DELETE FROM moment WHERE record = ?"};
inline constexpr RecordTable actionRows{R"(
            INSERT INTO action (record, text, who, made, due, state, closed, closing, session, thread, case_id,
                                organisation, copy_state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                                        "DELETE FROM action WHERE record = ?"};
inline constexpr RecordTable personRows{R"(
            INSERT INTO person (record, name, role, cadence, standard, minutes, position, since, until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))",
                                        "DELETE FROM person WHERE record = ?"};
inline constexpr RecordTable caseRecordRows{R"(
            INSERT INTO case_record (record, code, family, level, stage, state, state_since)
            VALUES (?, ?, ?, ?, ?, ?, ?))",
                                            "DELETE FROM case_record WHERE record = ?"};
inline constexpr RecordTable checkInRows{R"(
            INSERT INTO check_in (record, utc, date, zone, instrument, version, answered, line)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?))",
                                         "DELETE FROM check_in WHERE record = ?"};
inline constexpr RecordTable instrumentRows{
    "INSERT INTO instrument (record, instrument, version, title) VALUES (?, ?, ?, ?)",
    "DELETE FROM instrument WHERE record = ?"};
inline constexpr RecordTable measureRows{
    "INSERT INTO measure (record, name, unit, better, decimals, limit_at, person) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)",
    "DELETE FROM measure WHERE record = ?"};
inline constexpr RecordTable additionRows{"INSERT INTO addition (record, session, thread, reached) VALUES (?, ?, ?, ?)",
                                          "DELETE FROM addition WHERE record = ?", true};
inline constexpr RecordTable recordPersonRows{"INSERT INTO record_person (record, position, person) VALUES (?, ?, ?)",
                                              "DELETE FROM record_person WHERE record = ?"};
inline constexpr RecordTable recordCaseRows{"INSERT OR IGNORE INTO record_case (record, case_id) VALUES (?, ?)",
                                            "DELETE FROM record_case WHERE record = ?"};
inline constexpr RecordTable answerRows{R"(
                INSERT INTO answer (instrument, item, utc, record, date, version, value) VALUES (?, ?, ?, ?, ?, ?, ?))",
                                        "DELETE FROM answer WHERE record = ?"};
inline constexpr RecordTable readingRows{"INSERT INTO reading (measure, day, record, value) VALUES (?, ?, ?, ?)",
                                         "DELETE FROM reading WHERE record = ?"};
inline constexpr RecordTable originRows{
    "INSERT OR REPLACE INTO origin (format, hash, ordinal, record) VALUES (?, ?, ?, ?)",
    "DELETE FROM origin WHERE record = ?"};
inline constexpr RecordTable onChildsRecordRows{
    "INSERT OR IGNORE INTO on_childs_record (record, what, date) VALUES (?, ?, ?)",
    "DELETE FROM on_childs_record WHERE record = ?"};
inline constexpr RecordTable forOrganisationRows{
    "INSERT INTO for_organisation (id, record, kind, date, words, area) VALUES (?, ?, ?, ?, ?, ?)",
    "DELETE FROM for_organisation WHERE record = ?"};
inline constexpr RecordTable developmentRows{R"(
            INSERT INTO development (record, date, type, what, with_peer, source) VALUES (?, ?, ?, ?, ?, ?))",
                                             "DELETE FROM development WHERE record = ?"};

}  // namespace recordTables

}  // namespace tspace
