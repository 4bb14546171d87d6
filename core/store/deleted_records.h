// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "store/eraser.h"
#include "store/reader.h"

#include <functional>
#include <vector>

namespace tspace {

/// One record in recently deleted.
struct DeletedRow {
    RecordId id;
    RecordKind kind = RecordKind::Moment;
    QString headline;
    Instant deleted;  ///< when

    /// The day it is erased by itself, unless there is a hold.
    [[nodiscard]] QDate goesOn() const { return deleted.date.addDays(daysInRecentlyDeleted); }
};

/// What lies in recently deleted, the newest deletion first. Throws `Error`.
[[nodiscard]] std::vector<DeletedRow> recentlyDeleted(const JournalReader& read);

/// See `holdOf`.
[[nodiscard]] std::optional<Hold> holdOf(const JournalReader& read);

/// One version of a record with all that is in it.
struct Version {
    RevisionId id;
    Instant at;
    bool deleted = false;
    Record record;
};

/// Calls `visit` with every version of every record, in the order of saving. Long; throws `Error`, and what `visit`
/// throws.
void visitVersions(const JournalReader& read, const std::function<void(const Version&)>& visit);

/// The versions of one record, newest first. Throws `Error`.
[[nodiscard]] std::vector<Version> versionsOf(const JournalReader& read, const RecordId& record);

}  // namespace tspace
