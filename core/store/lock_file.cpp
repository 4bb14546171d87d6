// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lock_file.h"

#include "base/error.h"
#include "base/files.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <thread>

namespace tspace {

namespace {

constexpr off_t holders = 0;  // the byte that holders lock
constexpr off_t door = 1;     // the byte that is locked while opening and closing
constexpr int longestNote = 4096;
constexpr LockFile::Milliseconds pause{5};

/// False when another holds it.
bool tryLock(int fd, short type, off_t byte, const QString& path) {
    struct flock lock {};
    std::memset(&lock, 0, sizeof lock);
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = byte;
    lock.l_len = 1;
    while (::fcntl(fd, F_OFD_SETLK, &lock) != 0) {
        if (errno == EAGAIN || errno == EACCES) {
            return false;
        }
        if (errno != EINTR) {
            throw files::errorFor(errno, QStringLiteral("locking"), path);
        }
    }
    return true;
}

void waitForLock(int fd, short type, off_t byte, const QString& path, LockFile::Milliseconds wait) {
    const auto until = std::chrono::steady_clock::now() + wait;
    while (!tryLock(fd, type, byte, path)) {
        if (std::chrono::steady_clock::now() >= until) {
            throw Error(ErrorCode::InUse, QStringLiteral("another program holds ") + path);
        }
        std::this_thread::sleep_for(pause);
    }
}

}  // namespace

QString LockFile::pathFor(const QString& journal) {
    return journal + QStringLiteral(".lock");
}

LockFile::LockFile(const QString& journal, Milliseconds wait) : m_path(pathFor(journal)) {
    while (!tryOpen(wait)) {
    }
    waitForLock(m_file.get(), F_RDLCK, holders, m_path, wait);
}

bool LockFile::tryOpen(Milliseconds wait) {
    const QByteArray name = QFile::encodeName(m_path);
    m_file = Descriptor(::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, files::ownerOnly));
    if (!m_file.isOpen()) {
        throw files::errorFor(errno, QStringLiteral("making"), m_path);
    }
    waitForLock(m_file.get(), F_WRLCK, door, m_path, wait);
    struct stat held {};
    struct stat named {};
    if (::fstat(m_file.get(), &held) != 0) {
        throw files::errorFor(errno, QStringLiteral("reading"), m_path);
    }
    // The holder before us may have taken the file away while we waited: a lock on a file without a name keeps no one
    // out.
    if (::stat(name.constData(), &named) != 0 || named.st_dev != held.st_dev || named.st_ino != held.st_ino) {
        return false;
    }
    if ((held.st_mode & 07777) != files::ownerOnly) {
        static_cast<void>(
            ::fchmod(m_file.get(), files::ownerOnly));  // a umask took bits away; the next opener would fail
    }
    return true;
}

bool LockFile::holdAlone() {
    return tryLock(m_file.get(), F_WRLCK, holders, m_path);
}

void LockFile::share() {
    static_cast<void>(tryLock(m_file.get(), F_RDLCK, holders, m_path));
}

void LockFile::openDoor() {
    static_cast<void>(tryLock(m_file.get(), F_UNLCK, door, m_path));
}

void LockFile::shutDoor(Milliseconds wait) {
    waitForLock(m_file.get(), F_WRLCK, door, m_path, wait);
}

QByteArray LockFile::note() const {
    QByteArray bytes(longestNote, Qt::Uninitialized);
    const ssize_t count = ::pread(m_file.get(), bytes.data(), longestNote, 0);
    if (count < 0) {
        throw files::errorFor(errno, QStringLiteral("reading"), m_path);
    }
    bytes.truncate(count);
    return bytes;
}

void LockFile::setNote(const QByteArray& text, bool synced) {
    if (note() == text) {
        return;
    }
    const ssize_t wrote = ::pwrite(m_file.get(), text.constData(), static_cast<std::size_t>(text.size()), 0);
    if (wrote != text.size()) {
        throw files::errorFor(wrote < 0 ? errno : ENOSPC, QStringLiteral("writing"), m_path);
    }
    if (::ftruncate(m_file.get(), text.size()) != 0 || (synced && ::fdatasync(m_file.get()) != 0)) {
        throw files::errorFor(errno, QStringLiteral("writing"), m_path);
    }
}

void LockFile::remove() {
    ::unlink(QFile::encodeName(m_path).constData());
}

}  // namespace tspace
