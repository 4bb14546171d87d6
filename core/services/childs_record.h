// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "domain/journal_notes.h"
#include "store/changes.h"
#include "store/copy_list.h"

#include <QLocale>
#include <QString>

/// What belongs on a child's record gets there by the clipboard: the journal must never be the only place of a case
/// decision.
namespace tspace::childsRecord {

/// What is offered for copying, as plain text: date and code, the title, then what was seen, said by the child, heard
/// and done. Left out are the person's own feelings, ratings, tags, and what was put to them as a challenge. Throws
/// `Error`: NotFound when it is not there any more.
[[nodiscard]] QString textToCopy(const JournalReader& read, const CopyRow& row, const QLocale& locale);

/// What says that it arrived today: the mark on the record itself, or for a thread of an agreed session, which does not
/// change any more, the log of what left the journal alone; that log has it in any case. Throws `Error`: NotFound.
[[nodiscard]] Changes arrival(const JournalReader& read, const CopyRow& row, const Instant& now, Random& random);

/// What takes back that it arrived: it waits to be copied again, and the log's entry goes to the recently deleted.
/// Throws `Error`: NotFound.
[[nodiscard]] Changes takenBack(const JournalReader& read, const CopyRow& row);

/// True when its record has words that are not saved yet, on which an arrival must not be put.
[[nodiscard]] bool isBeingWritten(const JournalReader& read, const CopyRow& row);

/// Why something is marked for the child's record, said with the first mark of a journal.
[[nodiscard]] QString whyWords();

/// The settings that say it was said, when it was not yet. Throws `Error`.
[[nodiscard]] std::optional<Settings> toExplainNow(const JournalReader& read);

}  // namespace tspace::childsRecord
