// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/brought_list.h"

namespace tspace {

std::vector<MomentRow> momentsToBring(const JournalReader& read, int limit) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT m.record, m.utc, m.date, m.zone, m.kind, m.headline, c.code
        FROM moment m LEFT JOIN case_record c ON c.record = m.case_id
        WHERE m.bring = 1 AND NOT EXISTS (SELECT 1 FROM thread t WHERE t.brought = m.record)
        ORDER BY m.utc DESC, m.record DESC LIMIT ?)");
    row.with(limit);
    std::vector<MomentRow> rows;
    while (row.step()) {
        const Instant at{row.integer(1), QDate::fromString(row.text(2), Qt::ISODate), row.text(3)};
        rows.push_back({MomentId::fromBytes(row.blob(0)), at,
                        valueNamed<MomentKind>(row.text(4)).value_or(MomentKind::Free), row.text(5), row.text(6),
                        true});
    }
    return rows;
}

}  // namespace tspace
