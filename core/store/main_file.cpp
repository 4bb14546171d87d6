// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/main_file.h"

#include "base/error.h"
#include "base/files.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace tspace {

namespace {

constexpr qint64 nanoseconds = 1'000'000'000;  // in a second

struct stat statusOf(const Descriptor& file, const QString& path) {
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) {
        throw files::errorFor(errno, QStringLiteral("reading"), path);
    }
    return status;
}

bool mayWrite(const QString& path) {
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

}  // namespace

MainFile::MainFile(QString path, Descriptor file) : m_path(std::move(path)), m_file(std::move(file)) {}

MainFile MainFile::at(const QString& path) {
    const QString resolved = QFileInfo(path).canonicalFilePath();
    const QString place = resolved.isEmpty() ? QFileInfo(path).absoluteFilePath() : resolved;
    const QByteArray name = QFile::encodeName(place);
    Descriptor file(::open(name.constData(), O_PATH | O_CLOEXEC));
    if (!file.isOpen()) {
        if (errno == ENOENT || errno == ENOTDIR) {
            throw Error(ErrorCode::NotFound, QStringLiteral("no file at ") + place);
        }
        throw Error(ErrorCode::Unreadable, files::errorFor(errno, QStringLiteral("opening"), place).detail());
    }
    if (!S_ISREG(statusOf(file, place).st_mode)) {
        throw Error(ErrorCode::NotAJournal, place + QStringLiteral(" is no file"));
    }
    if (::faccessat(AT_FDCWD, name.constData(), R_OK, AT_EACCESS) != 0) {
        throw Error(ErrorCode::Unreadable, files::errorFor(errno, QStringLiteral("reading"), place).detail());
    }
    return MainFile(place, std::move(file));
}

qint64 MainFile::size() const {
    return statusOf(m_file, m_path).st_size;
}

bool MainFile::isWritable() const {
    return mayWrite(m_path) && mayWrite(QFileInfo(m_path).path());
}

bool MainFile::isAtPath() const {
    const struct stat held = statusOf(m_file, m_path);
    struct stat named {};
    return ::stat(QFile::encodeName(m_path).constData(), &named) == 0 && named.st_dev == held.st_dev &&
           named.st_ino == held.st_ino;
}

QString MainFile::whereNow() const {
    const QString name = QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(m_file.get()));
    struct stat named {};
    const struct stat held = statusOf(m_file, m_path);
    const bool isThere = ::stat(QFile::encodeName(name).constData(), &named) == 0 && named.st_dev == held.st_dev &&
                         named.st_ino == held.st_ino;
    return isThere ? name : QString();
}

QByteArray MainFile::identity(const QByteArray& salt) const {
    struct statx status {};
    if (::statx(m_file.get(), "", AT_EMPTY_PATH, STATX_INO | STATX_BTIME, &status) != 0) {
        throw files::errorFor(errno, QStringLiteral("reading"), m_path);
    }
    const bool hasBirth = (status.stx_mask & STATX_BTIME) != 0;
    const qint64 birth = hasBirth ? status.stx_btime.tv_sec * nanoseconds + status.stx_btime.tv_nsec : 0;
    return QByteArray::number(quint64{status.stx_ino}) + '/' + QByteArray::number(birth) + '/' + salt.toHex();
}

qint64 MainFile::modified() const {
    const struct stat status = statusOf(m_file, m_path);
    return status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec;
}

QStringList MainFile::sideFiles(const QString& path) {
    return {path + QStringLiteral("-wal"), path + QStringLiteral("-journal"), path + QStringLiteral("-shm")};
}

bool MainFile::hasSideFiles() const {
    const QStringList all = sideFiles(m_path);
    return QFileInfo(all[0]).size() > 0 || QFileInfo(all[1]).size() > 0;
}

QStringList MainFile::putSideFilesAside() const {
    QStringList names;
    const QStringList all = sideFiles(m_path);
    for (const QString& from : {all[0], all[1]}) {
        if (QFileInfo(from).size() == 0) {
            continue;
        }
        QString to = from + QStringLiteral(".aside");
        for (int n = 2; !renameToFree(from, to); ++n) {
            to = from + QStringLiteral(".aside-%1").arg(n);
        }
        names.append(to);
    }
    ::unlink(QFile::encodeName(all[2]).constData());  // an index of the log that is gone
    files::syncFolderOf(m_path);
    return names;
}

void MainFile::removeEmptyLog() const {
    if (!hasSideFiles()) {
        const QStringList all = sideFiles(m_path);
        ::unlink(QFile::encodeName(all[0]).constData());
        ::unlink(QFile::encodeName(all[2]).constData());
    }
}

void MainFile::remove() const {
    if (!isAtPath()) {
        return;
    }
    ::unlink(QFile::encodeName(m_path).constData());
    for (const QString& side : sideFiles(m_path)) {
        ::unlink(QFile::encodeName(side).constData());
    }
}

bool renameToFree(const QString& from, const QString& to) {
    const QByteArray old = QFile::encodeName(from);
    const QByteArray fresh = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, old.constData(), AT_FDCWD, fresh.constData(), RENAME_NOREPLACE) == 0) {
        return true;
    }
    if (errno == EINVAL || errno == ENOSYS) {  // a file system that cannot do it in one step
        if (::link(old.constData(), fresh.constData()) == 0) {
            ::unlink(old.constData());
            return true;
        }
    }
    if (errno == EEXIST) {
        return false;
    }
    throw files::errorFor(errno, QStringLiteral("renaming to"), to);
}

}  // namespace tspace
