// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "domain/record.h"
#include "exchange/privacy_check.h"
#include "store/reader.h"

#include <QIODevice>

namespace tspace::exchange {

/// How much a collection holds.
struct Collected {
    int records = 0;   ///< with any version that is about it
    int versions = 0;  ///< of those, all
    int deleted = 0;   ///< of the records, in recently deleted
    int drafts = 0;
    LeavingTexts texts;  ///< what people wrote in it, for the privacy check
};

/// Writes everything the journal holds about a case or a person into one Markdown document, for the owner's own review
/// when someone has asked for it: the record itself; every record that refers to it in any version, or whose text names
/// it, each with all its versions, drafts included, in recently deleted or not, private or not. Who a code stands for
/// is left out, as everywhere that something leaves the journal. What was erased is not there any more. Long: reports
/// and can be cancelled. Throws `Error`: NotFound when there is no such record or it is neither; WriteFailed.
[[nodiscard]] Collected collect(const JournalReader& read, const RecordId& subject, const Instant& now, QIODevice& out,
                                Progress& progress);

}  // namespace tspace::exchange
