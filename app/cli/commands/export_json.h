// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "exchange/privacy_check.h"

#include <QIODevice>

#include <set>

namespace tspace::cli {

class Run;

/// What leaves the journal.
struct ExportChoice {
    Days days;                   ///< civil days of records that have a time; those without one always leave
    std::set<RecordKind> kinds;  ///< empty: all
    bool withPrivate = false;
    bool isDamaged = false;  ///< the journal's lists are not to be relied on
};

/// What was written, and what was left out as private.
struct Exported {
    int records = 0;
    int privateMoments = 0;
    int privateLines = 0;
    int damaged = 0;     ///< that cannot be read as they were written; each was named on standard error
    LeavingTexts texts;  ///< what people wrote in it, for the privacy check
};

/// Writes the export of 9-records.md to `out`, record by record; of a damaged journal all that is whole. Who a case's
/// code stands for never leaves, not even `withPrivate`. Throws `Error`, and `Cancelled`.
[[nodiscard]] Exported exportJson(const Run& run, const JournalReader& read, const ExportChoice& choice,
                                  QIODevice& out);

}  // namespace tspace::cli
