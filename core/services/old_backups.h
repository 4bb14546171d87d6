// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backups.h"
#include "store/environment.h"
#include "store/journal_file.h"

#include <vector>

namespace tspace {

/// What becomes of the backups that were made before the passphrase was changed.
enum class OldBackups {
    Keep,    ///< they open with the passphrase they were made under
    Change,  ///< they are put under the new one
    Remove,  ///< they are taken away
};

/// What was done with them.
struct OldBackupsDone {
    int changed = 0;
    int removed = 0;
    int kept = 0;                 ///< by choice, or because they open with yet another passphrase
    std::vector<QString> failed;  ///< paths of those that could not be dealt with, which are as they were
};

/// How many backups of this journal there are in its folders that were made under `salt`.
[[nodiscard]] int backupsUnder(const BackupPlaces& places, const QByteArray& salt);

/// Deals with the backups under `oldSalt`, after the passphrase of `journal` has been changed; `old` is the passphrase
/// before. Each in the folders that the journal's settings name on this machine is put under the new passphrase as a
/// checked copy that takes its place, or taken away when there is a checked backup under the new one, which is made
/// first where there is none; one that cannot be is left as it was and named. Throws `Error` only when that first
/// backup fails, and Cancelled.
[[nodiscard]] OldBackupsDone dealWithOldBackups(OldBackups choice, JournalFile& journal, const QByteArray& oldSalt,
                                                const Secret& old, const Environment& environment, Progress& progress);

/// The same in words for the person, with how to see them; empty when there were none.
[[nodiscard]] QString words(const OldBackupsDone& done);

}  // namespace tspace
