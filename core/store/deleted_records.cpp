// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deleted_records.h"

#include "store/history.h"

namespace tspace {

std::vector<DeletedRow> recentlyDeleted(const JournalReader& read) {
    sqlite::Statement rows = read.connection().prepare(R"(
        SELECT head.record, head.kind, head.headline, revision.utc, revision.date, revision.zone
        FROM head JOIN revision ON revision.seq = head.revision
        WHERE head.deleted = 1
        ORDER BY head.revision DESC)");
    std::vector<DeletedRow> found;
    while (rows.step()) {
        found.push_back({RecordId::fromBytes(rows.blob(0)),
                         valueNamed<RecordKind>(rows.text(1)).value_or(RecordKind::Moment), rows.text(2),
                         Instant{rows.integer(3), QDate::fromString(rows.text(4), Qt::ISODate), rows.text(5)}});
    }
    return found;
}

std::optional<Hold> holdOf(const JournalReader& read) {
    return holdOf(read.connection());
}

void visitVersions(const JournalReader& read, const std::function<void(const Version&)>& visit) {
    History(read.connection()).visitAll([&](const Revision& revision) {
        visit({revision.id, revision.at, revision.deleted, unpackRecord(revision.payload)});
    });
}

std::vector<Version> versionsOf(const JournalReader& read, const RecordId& record) {
    const History history(read.connection());
    std::vector<Version> versions;
    for (const RevisionRow& row : history.rows(record)) {
        if (const auto revision = history.revision(row.id)) {
            versions.push_back({row.id, row.at, row.deleted, unpackRecord(revision->payload)});
        }
    }
    return versions;
}

}  // namespace tspace
