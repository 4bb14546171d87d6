// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup_files.h"

#include "base/error.h"
#include "base/files.h"
#include "store/key.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

namespace tspace {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 hour = 3600 * second;

const QString dayForm = QStringLiteral("yyyy-MM-dd");
const QString clockForm = QStringLiteral("'T'HH-mm-ss'Z'");
const QString timeForm = dayForm + clockForm;
const QString ending = QStringLiteral(".tspace");

QString beginningOf(const QString& journal) {
    return QFileInfo(journal).completeBaseName() + QLatin1Char('-');
}

}  // namespace

QString backupFolderOf(const QString& journal) {
    return QFileInfo(journal).absoluteDir().filePath(QStringLiteral("backups"));
}

QString backupName(const QString& journal, qint64 utc) {
    return beginningOf(journal) + QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC).toString(timeForm) + ending;
}

std::optional<qint64> timeOfBackup(const QString& journal, const QString& name) {
    const QString beginning = beginningOf(journal);
    if (!name.startsWith(beginning) || !name.endsWith(ending)) {
        return std::nullopt;
    }
    const QString middle = name.mid(beginning.size(), name.size() - beginning.size() - ending.size());
    // Read apart: together they would be read in the zone of this machine, which skips an hour of a day in spring.
    const auto dayLength = static_cast<int>(dayForm.size());
    const QDateTime time(QDate::fromString(middle.left(dayLength), dayForm),
                         QTime::fromString(middle.mid(dayLength), clockForm), Qt::UTC);
    if (!time.isValid() || time.toString(timeForm) != middle) {
        return std::nullopt;
    }
    return time.toMSecsSinceEpoch();
}

QString freeBackupPath(const QString& folder, const QString& journal, qint64 utc) {
    for (;; utc += second) {
        QString path = QDir(folder).filePath(backupName(journal, utc));
        if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink()) {
            return path;
        }
    }
}

std::vector<BackupFile> backupsIn(const QString& folder, const QString& journal) {
    std::vector<BackupFile> found;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks)) {
        const auto utc = timeOfBackup(journal, file.fileName());
        if (!utc) {
            continue;
        }
        try {
            found.push_back({file.absoluteFilePath(), *utc, file.size(),
                             files::head(file.absoluteFilePath(), JournalKey::saltBytes)});
        } catch (const Error&) {
            // Not to be read, so not to be counted on.
        }
    }
    std::sort(found.begin(), found.end(), [](const BackupFile& a, const BackupFile& b) { return a.utc > b.utc; });
    return found;
}

void removeUnfinished(const QString& folder, const QString& journal, qint64 utc) {
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks)) {
        const QString whole = file.fileName().section(QStringLiteral(".new-"), 0, -2);
        if (timeOfBackup(journal, whole) && file.lastModified().toMSecsSinceEpoch() < utc - hour) {
            files::remove(file.absoluteFilePath());
        }
    }
}

}  // namespace tspace
