// SPDX-License-Identifier: GPL-3.0-or-later
// How a journal's file is made and unlocked.
#include "store/backup_files.h"
#include "store/committer.h"
#include "store/journal.h"
#include "store/migrations.h"
#include "store/verified_copy.h"

namespace tspace {

namespace {

/// Before a journal is brought to a newer format.
void backUpBefore(const JournalFile& file, Random& random, const Clock& clock, Progress& progress) {
    const QString path = freeBackupPath(backupFolderOf(file.path()), file.path(), clock.now().utc);
    static_cast<void>(file.copier().copyTo(path, random, progress));
}

}  // namespace

JournalFile Journal::make(const QString& path, const Secret& passphrase, Random& random) {
    return JournalFile::create(path, passphrase, random, makeTables);
}

JournalFile Journal::unlock(const QString& path, const Secret& passphrase, Progress& progress) {
    JournalFile file = JournalFile::open(path, passphrase, keySets(), prove);
    sqlite::Connection connection = file.connect();
    if (file.isReadOnly()) {
        if (!hasProjectionsOfThisProgram(connection)) {
            throw Error(file.damage() ? ErrorCode::Damaged : ErrorCode::ReadOnly,
                        QStringLiteral("another version made its lists; open it once where it can be written"));
        }
        return file;
    }
    const SystemClock clock;
    SystemRandom random;
    const bool migrated = migrate(connection, migrations(), [&] { backUpBefore(file, random, clock, progress); });
    if (migrated || !hasProjectionsOfThisProgram(connection)) {
        const Environment environment{clock, random, {}};
        Committer(connection, environment).rebuild(progress);
    }
    return file;
}

}  // namespace tspace
