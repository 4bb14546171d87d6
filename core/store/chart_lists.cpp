// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/chart_lists.h"

namespace tspace {

std::vector<ChartNoteRow> chartNotes(const JournalReader& read) {
    sqlite::Statement& row = read.connection().cached(
        "SELECT record, date, headline FROM head WHERE kind = ? AND deleted = 0 ORDER BY utc, record");
    row.with(nameOf(RecordKind::ChartNote));
    std::vector<ChartNoteRow> rows;
    while (row.step()) {
        rows.push_back(
            {Id<ChartNote>::fromBytes(row.blob(0)), QDate::fromString(row.text(1), Qt::ISODate), row.text(2)});
    }
    return rows;
}

std::unordered_set<QString> changedCheckIns(const JournalReader& read, const QString& instrument) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT c.record FROM check_in c
        WHERE c.instrument = ?
          AND EXISTS (SELECT 1 FROM revision r WHERE r.record = c.record ORDER BY r.seq LIMIT 1 OFFSET 1))");
    row.with(instrument);
    std::unordered_set<QString> changed;
    while (row.step()) {
        changed.insert(RecordId::fromBytes(row.blob(0)).text());
    }
    return changed;
}

}  // namespace tspace
