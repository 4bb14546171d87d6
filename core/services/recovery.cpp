// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recovery.h"

#include "base/error.h"
#include "base/files.h"

#include <QFileInfo>

namespace tspace {

namespace {

/// How many backups are tried with a passphrase, each of which derives a key.
constexpr std::size_t mostTried = 3;

bool opens(const QString& backup, const Secret& passphrase) {
    try {
        static_cast<void>(Copier::ofResting(backup, passphrase));
        return true;
    } catch (const Error&) {
        return false;
    }
}

QByteArray saltAt(const QString& path) {
    try {
        return files::head(path, JournalKey::saltBytes);
    } catch (const Error&) {
        return {};
    }
}

}  // namespace

Verdict judge(const QString& journal, const Secret& passphrase) {
    const QByteArray salt = saltAt(journal);
    bool isSameKey = false;
    std::size_t tried = 0;
    for (const BackupFile& backup : backupsIn(backupFolderOf(journal), journal)) {
        if (tried++ == mostTried) {
            break;
        }
        if (opens(backup.path, passphrase)) {
            return Verdict::Damaged;
        }
        isSameKey = isSameKey || backup.salt == salt;
    }
    return isSameKey ? Verdict::WrongPassphrase : Verdict::Unknown;
}

Holding lookInto(const QString& backup, const Secret& passphrase, Progress& progress) {
    return Copier::ofResting(backup, passphrase).check(backup, progress);
}

Holding recover(const QString& backup, const Secret& passphrase, const QString& path, Random& random,
                Progress& progress) {
    return Copier::ofResting(backup, passphrase).copyTo(path, random, progress);
}

QString freeRecoveryPath(const QString& journal) {
    const QFileInfo info(journal);
    const QString stem =
        info.absolutePath() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral("-recovered");
    QString path = stem + QStringLiteral(".tspace");
    for (int n = 2; QFileInfo::exists(path); ++n) {
        path = stem + QStringLiteral("-%1.tspace").arg(n);
    }
    return path;
}

}  // namespace tspace
