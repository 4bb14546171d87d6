// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace tspace {

/// One backup of a journal, by its name: `<journal>-2026-11-25T18-30-00Z.tspace`.
struct BackupFile {
    QString path;
    qint64 utc = 0;  ///< when it was begun, milliseconds since 1970, by whole seconds
    qint64 bytes = 0;
    QByteArray salt;  ///< its first 16 bytes; another passphrase or another journal has others
};

/// Where backups lie by themselves: `backups/` beside the journal.
[[nodiscard]] QString backupFolderOf(const QString& journal);

/// The name of a backup of this journal made at `utc`.
[[nodiscard]] QString backupName(const QString& journal, qint64 utc);

/// When the backup of this name was made; absent when it is none of this journal's names.
[[nodiscard]] std::optional<qint64> timeOfBackup(const QString& journal, const QString& name);

/// The first name in `folder`, from `utc` on, that nothing has yet.
[[nodiscard]] QString freeBackupPath(const QString& folder, const QString& journal, qint64 utc);

/// The backups of this journal in a folder, newest first; none where there is no such folder. Files that cannot be read
/// are passed over.
[[nodiscard]] std::vector<BackupFile> backupsIn(const QString& folder, const QString& journal);

/// Takes away what a backup that was cut short (a crash, a power cut) left in the folder more than an hour before
/// `utc`.
void removeUnfinished(const QString& folder, const QString& journal, qint64 utc);

}  // namespace tspace
