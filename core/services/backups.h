// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/random.h"
#include "domain/journal_notes.h"
#include "store/backup_files.h"
#include "store/verified_copy.h"

#include <QUuid>

#include <optional>
#include <vector>

namespace tspace {

/// How many backups are kept of the days, weeks and months that have any.
inline constexpr int daysKept = 7;
inline constexpr int weeksKept = 5;
inline constexpr int monthsKept = 24;

/// Which of the backups made then, newest first, are kept: of each of the last `daysKept` days that have any the
/// newest, likewise of each ISO week and month, and all of the newest day. Days are the civil days they were made on.
[[nodiscard]] std::vector<bool> keptOf(const std::vector<Instant>& newestFirst);

/// Where the backups of a journal lie.
struct BackupPlaces {
    QString journal;  ///< the journal's file; `backups/` beside it is the first folder
    QString second;   ///< a folder the person chose; empty: none

    [[nodiscard]] QString first() const { return backupFolderOf(journal); }
};

/// The second folder chosen on this machine, from the journal's settings; empty: none.
[[nodiscard]] QString secondFolder(const Settings& settings, const QUuid& device);
/// Changes it; empty takes it back.
void setSecondFolder(Settings& settings, const QUuid& device, const QString& folder);

/// How far the backups are from a fire, a theft or a dead disk.
enum class Whereabouts {
    None,      ///< there is no backup
    OnlyHere,  ///< in `backups/` alone
    SameDisk,  ///< in the second folder too, on the journal's own disk
    Elsewhere  ///< in the second folder too, on another disk
};

/// What the panel shows. Reads names, sizes and first bytes alone.
struct BackupState {
    std::vector<BackupFile> first;   ///< newest first
    std::vector<BackupFile> second;  ///< newest first
    Whereabouts whereabouts = Whereabouts::None;
    bool secondIsMissing = false;  ///< a folder was chosen and is not there now
    int underOther = 0;            ///< of both, made under another passphrase

    [[nodiscard]] const BackupFile* newest() const;
};
[[nodiscard]] BackupState backupState(const BackupPlaces& places, const QByteArray& salt);

/// True when a folder that is there has no backup of this day with this salt.
[[nodiscard]] bool backupIsDue(const BackupPlaces& places, const QByteArray& salt, const Clock& clock);

/// What one round of backups did.
struct BackupDone {
    QString path;  ///< the new one in `backups/`
    Holding holding;
    QString secondPath;                 ///< the new one in the second folder; empty: none
    std::optional<Error> secondFailed;  ///< why there is none, although a folder was chosen
};

/// Makes a verified copy in each folder, and only then takes away what `keptOf` does not keep. Backups under another
/// passphrase or of another journal are left alone. Throws `Error` when the first copy fails, and then nothing is taken
/// away.
[[nodiscard]] BackupDone backUp(Copier& copier, const BackupPlaces& places, const Clock& clock, Random& random,
                                Progress& progress);

/// One verified copy into a folder of the person's choice, and nothing taken away. Returns its path.
[[nodiscard]] QString backUpInto(const QString& folder, Copier& copier, const QString& journal, const Clock& clock,
                                 Random& random, Progress& progress, Holding& holding);

}  // namespace tspace
