// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/text_difference.h"
#include "store/deleted_records.h"

#include <QStringList>

#include <vector>

namespace tspace {

/// One thing that two versions of a record say differently.
struct FieldChange {
    QStringList keys;               ///< where it stands, see codec::FlatField
    std::vector<TextPiece> pieces;  ///< all gone: only the earlier version says it; all come: only the later

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// What changed from one version to the next, in the order of the later one, with what is gone where it stood. Ids of
/// other records are shown by their headlines where `read` has them. Throws `Error`.
[[nodiscard]] std::vector<FieldChange> changesBetween(const JournalReader& read, const Record& before,
                                                      const Record& after);

/// All that a version says, as if it had come at once. Throws `Error`.
[[nodiscard]] std::vector<FieldChange> allOf(const JournalReader& read, const Record& record);

/// What a person reads for an id: the headline of that record, or else the title of that thread; absent when the
/// journal has neither any more.
[[nodiscard]] std::optional<QString> headlineOf(const JournalReader& read, const QString& id);

}  // namespace tspace
