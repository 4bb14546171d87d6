// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/flat.h"
#include "services/text_difference.h"
#include "store/deleted_records.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace tspace {

/// One thing that two versions of a record say differently.
struct FieldChange {
    QStringList keys;               ///< where it stands, see codec::FlatField
    std::vector<TextPiece> pieces;  ///< all gone: only the earlier version says it; all come: only the later

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// What a person reads for a field's text; empty where it says nothing to a person, and is left out.
using FieldText = std::function<QString(const codec::FlatField&)>;

/// What changed from one version to the next, in the order of the later one, with what is gone where it stood. Without
/// `textOf` texts stand as they are written, and ids of other records by their headlines where `read` has them. Throws
/// `Error`.
[[nodiscard]] std::vector<FieldChange> changesBetween(const JournalReader& read, const Record& before,
                                                      const Record& after, const FieldText& textOf = {});

/// All that a version says, as if it had come at once. Throws `Error`.
[[nodiscard]] std::vector<FieldChange> allOf(const JournalReader& read, const Record& record,
                                             const FieldText& textOf = {});

/// What a person reads for an id: the headline of that record, or else the title of that thread; absent when the
/// journal has neither any more.
[[nodiscard]] std::optional<QString> headlineOf(const JournalReader& read, const QString& id);

}  // namespace tspace
