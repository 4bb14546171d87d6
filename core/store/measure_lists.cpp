// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/measure_lists.h"

namespace tspace {

std::vector<ReadingLineRow> readingLines(const JournalReader& read, const MeasureId& measure) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT r.record, r.day, r.value, h.kind, h.headline
        FROM reading r JOIN head h ON h.record = r.record
        WHERE r.measure = ? ORDER BY r.day DESC, r.record DESC)");
    row.with(measure.bytes());
    const QString session = nameOf(RecordKind::Session);
    std::vector<ReadingLineRow> rows;
    while (row.step()) {
        rows.push_back({RecordId::fromBytes(row.blob(0)), QDate::fromString(row.text(1), Qt::ISODate), row.real(2),
                        row.text(3) == session, row.text(4)});
    }
    return rows;
}

std::vector<std::pair<MeasureId, ReadingRow>> newestReadings(const JournalReader& read) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT m.record, r.record, r.day, r.value
        FROM measure m JOIN reading r ON r.measure = m.record
        WHERE r.day = (SELECT max(day) FROM reading WHERE measure = m.record)
        ORDER BY m.record, r.record)");
    std::vector<std::pair<MeasureId, ReadingRow>> rows;
    while (row.step()) {
        rows.push_back({MeasureId::fromBytes(row.blob(0)),
                        {RecordId::fromBytes(row.blob(1)), QDate::fromString(row.text(2), Qt::ISODate), row.real(3)}});
    }
    return rows;
}

}  // namespace tspace
