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

std::optional<SessionId> sessionWithMoment(const JournalReader& read, const MomentId& moment) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT s.record FROM thread t JOIN session s ON s.record = t.session
        WHERE t.brought = ? ORDER BY s.utc DESC, s.record DESC LIMIT 1)");
    if (!row.with(moment.bytes()).step()) {
        return std::nullopt;
    }
    const SessionId session = SessionId::fromBytes(row.blob(0));
    row.reset();
    return session;
}

}  // namespace tspace
