// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/secret.h"
#include "base/task.h"
#include "store/backup_files.h"
#include "store/verified_copy.h"

#include <optional>

namespace tspace {

/// What a journal's file that would not open is, as far as its backups can tell.
enum class Verdict {
    Unknown,          ///< there is no backup to compare with
    WrongPassphrase,  ///< a backup with the same beginning does not open with this passphrase either
    Damaged,          ///< a backup opens with this passphrase: the journal's file is damaged, or is another one
};

/// Looks at the newest backups beside a journal that was refused as NotAccepted. Changes nothing. Slow (key
/// derivation): run it in a worker.
[[nodiscard]] Verdict judge(const QString& journal, const Secret& passphrase);

/// A backup opened, checked whole and counted. Throws as `Copier::ofResting`, and Damaged.
[[nodiscard]] Holding lookInto(const QString& backup, const Secret& passphrase, Progress& progress);

/// Makes a journal at `path` from a backup, with the backup's passphrase; the backup stays as it is. Throws
/// AlreadyExists when something is at `path`: a recovery never overwrites.
[[nodiscard]] Holding recover(const QString& backup, const Secret& passphrase, const QString& path, Random& random,
                              Progress& progress);

/// A name beside the journal that nothing has yet: "journal-recovered.tspace", "journal-recovered-2.tspace".
[[nodiscard]] QString freeRecoveryPath(const QString& journal);

}  // namespace tspace
