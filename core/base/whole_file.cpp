// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/whole_file.h"

#include "base/files.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <utility>

namespace tspace::files {

WholeFile::WholeFile(QString path) : m_path(std::move(path)) {
    const QByteArray name = QFile::encodeName(beside());
    m_file = Descriptor(::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, ownerOnly));
    if (!m_file.isOpen()) {
        throw errorFor(errno, QStringLiteral("making"), beside());
    }
    // One left behind by a crash, or put there by someone else, may be open to others.
    if (::fchmod(m_file.get(), ownerOnly) != 0) {
        const Error error = errorFor(errno, QStringLiteral("making"), beside());
        ::unlink(name.constData());
        throw error;
    }
    QIODevice::open(WriteOnly | Unbuffered);
}

WholeFile::~WholeFile() {
    if (!m_isDone) {
        ::unlink(QFile::encodeName(beside()).constData());
    }
}

QString WholeFile::beside() const {
    return m_path + QStringLiteral(".part");
}

void WholeFile::sync() {
    if (m_failed == 0 && m_file.isOpen() && (::fsync(m_file.get()) != 0 || !m_file.close())) {
        m_failed = errno;
    }
    if (m_failed != 0) {
        throw errorFor(m_failed, QStringLiteral("writing"), beside());
    }
}

void WholeFile::finish() {
    sync();
    replace(beside(), m_path);
    m_isDone = true;
}

qint64 WholeFile::readData(char* /*bytes*/, qint64 /*most*/) {
    return -1;
}

qint64 WholeFile::writeData(const char* bytes, qint64 count) {
    qint64 done = 0;
    while (done < count && m_failed == 0) {
        const ssize_t wrote = ::write(m_file.get(), bytes + done, static_cast<std::size_t>(count - done));
        if (wrote > 0) {
            done += wrote;
        } else if (wrote == 0 || errno != EINTR) {
            m_failed = wrote == 0 ? ENOSPC : errno;
        }
    }
    return count;
}

}  // namespace tspace::files
