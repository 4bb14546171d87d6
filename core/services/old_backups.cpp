// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/old_backups.h"

#include "base/files.h"
#include "services/journal_settings.h"
#include "store/reader.h"
#include "store/verified_copy.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace tspace {

namespace {

std::vector<BackupFile> filesUnder(const BackupPlaces& places, const QByteArray& salt) {
    const BackupState state = backupState(places, salt);
    std::vector<BackupFile> files;
    for (const auto* folder : {&state.first, &state.second}) {
        std::copy_if(folder->begin(), folder->end(), std::back_inserter(files),
                     [&](const BackupFile& file) { return file.salt == salt; });
    }
    return files;
}

BackupPlaces placesOf(JournalFile& journal, const QUuid& device) {
    const JournalReader read(journal.connect());
    return {journal.path(), secondFolder(settingsOf(read), device)};
}

QString oldBackupWords(const char* one, const char* many, int count) {
    return count == 1 ? QCoreApplication::translate("backups", one)
                      : QCoreApplication::translate("backups", many).arg(count);
}

}  // namespace

int backupsUnder(const BackupPlaces& places, const QByteArray& salt) {
    return static_cast<int>(filesUnder(places, salt).size());
}

OldBackupsDone dealWithOldBackups(OldBackups choice, JournalFile& journal, const QByteArray& oldSalt, const Secret& old,
                                  const Environment& environment, Progress& progress) {
    const BackupPlaces places = placesOf(journal, environment.device);
    const std::vector<BackupFile> files = filesUnder(places, oldSalt);
    OldBackupsDone done;
    if (choice == OldBackups::Keep || files.empty()) {
        done.kept = static_cast<int>(files.size());
        return done;
    }
    Copier copier = journal.copier();
    if (choice == OldBackups::Remove && filesUnder(places, copier.salt()).empty()) {
        // Never a moment without any backup.
        static_cast<void>(backUp(copier, places, environment.clock, environment.random, progress));
    }
    for (const BackupFile& file : files) {
        try {
            if (choice == OldBackups::Change) {
                copier.takeOver(file.path, old, environment.random, progress);
                ++done.changed;
            } else {
                files::remove(file.path);
                ++done.removed;
            }
        } catch (const Error&) {
            done.failed.push_back(file.path);
        }
    }
    return done;
}

QString words(const OldBackupsDone& done) {
    QStringList said;
    if (done.changed > 0) {
        said << oldBackupWords("One backup was put under the new passphrase, and checked.",
                               "%1 backups were put under the new passphrase, each checked.", done.changed);
    }
    if (done.removed > 0) {
        said << oldBackupWords("One backup under the earlier passphrase was removed.",
                               "%1 backups under the earlier passphrase were removed.", done.removed);
    }
    if (done.kept > 0) {
        said << oldBackupWords("One backup still opens with the earlier passphrase; the page of backups shows it.",
                               "%1 backups still open with the earlier passphrase; the page of backups shows them.",
                               done.kept);
    }
    for (const QString& path : done.failed) {
        said << QCoreApplication::translate("backups", "This backup could not be dealt with and is as it was: %1")
                    .arg(QDir::toNativeSeparators(path));
    }
    return said.join(QLatin1Char(' '));
}

}  // namespace tspace
