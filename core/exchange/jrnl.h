// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "exchange/import_plan.h"

class QIODevice;

namespace tspace::exchange {

/// Plans the import of what `jrnl --format json` exports: an object with an array `entries`, and an object `tags`,
/// which is not needed. Each entry becomes a private moment of kind free: `title`, `body` and `tags` word for word,
/// `date` as the civil date, `time` ("21:00", noon where missing) in `zone`. A starred entry gets the tag "starred";
/// keys of other kinds (`uuid`, `creator`) are kept in the origin. `in` is open for reading, at its beginning.
///
/// A file that is no such export is refused whole, with line and column, or JSON pointer; an entry that lacks a date or
/// has a value of the wrong type is refused by itself, with its pointer. Read entry by entry, at most `largestImport`
/// bytes and `mostEntries` entries. Throws `Cancelled`, or `Error` (Unreadable) when the device fails.
[[nodiscard]] ImportPlan planJrnl(QIODevice& in, const QString& zone, const FindImported& find, Random& random,
                                  Progress& progress);

}  // namespace tspace::exchange
