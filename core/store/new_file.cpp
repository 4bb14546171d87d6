// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/new_file.h"

#include "base/descriptor.h"
#include "base/error.h"
#include "base/files.h"
#include "store/main_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace tspace {

namespace {

constexpr int nameBytes = 6;

bool isSomethingAt(const QString& path) {
    struct stat status {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0;
}

}  // namespace

NewFile::NewFile(const QString& path, Random& random) : m_path(QFileInfo(path).absoluteFilePath()) {
    if (isSomethingAt(m_path)) {
        throw Error(ErrorCode::AlreadyExists, QStringLiteral("something is at ") + m_path);
    }
    try {
        makeFolder(QFileInfo(m_path).path());
        m_path = QDir(QFileInfo(m_path).path()).canonicalPath() + QLatin1Char('/') + QFileInfo(m_path).fileName();
        makeFile(random);
    } catch (const Error&) {
        clear();
        throw;
    }
}

NewFile::~NewFile() {
    if (!m_kept) {
        clear();
    }
}

void NewFile::makeFolder(const QString& folder) {
    for (QString above = QDir::cleanPath(folder); !QFileInfo::exists(above); above = QFileInfo(above).path()) {
        m_folders.prepend(above);
    }
    files::makeFolder(folder);
    for (const QString& made : m_folders) {
        static_cast<void>(::chmod(QFile::encodeName(made).constData(), 0700));
    }
}

void NewFile::makeFile(Random& random) {
    for (;;) {
        m_place = m_path + QStringLiteral(".new-") + QString::fromLatin1(random.bytes(nameBytes).toHex());
        const QByteArray name = QFile::encodeName(m_place);
        const Descriptor file(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, files::ownerOnly));
        if (file.isOpen()) {
            if (::fchmod(file.get(), files::ownerOnly) != 0) {
                throw files::errorFor(errno, QStringLiteral("making"), m_place);
            }
            return;
        }
        if (errno != EEXIST) {
            const Error error = files::errorFor(errno, QStringLiteral("making"), m_place);
            m_place.clear();
            throw error;
        }
    }
}

void NewFile::sync() const {
    const Descriptor file(::open(QFile::encodeName(m_place).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen() || ::fsync(file.get()) != 0) {
        throw files::errorFor(errno, QStringLiteral("syncing"), m_place);
    }
}

void NewFile::takePlaceOf(const QString& path) {
    sync();
    if (std::rename(QFile::encodeName(m_place).constData(), QFile::encodeName(path).constData()) != 0) {
        throw files::errorFor(errno, QStringLiteral("renaming to"), path);
    }
    m_place = path;
    m_kept = true;
    try {
        files::syncFolderOf(path);
    } catch (const Error&) {
        // It is there. Only a power cut at once could bring the old file back, whole as it was.
    }
}

void NewFile::giveName() {
    sync();
    if (!renameToFree(m_place, m_path)) {
        throw Error(ErrorCode::AlreadyExists, QStringLiteral("something is at ") + m_path);
    }
    m_place = m_path;
    files::syncFolderOf(m_path);
}

void NewFile::clear() noexcept {
    if (!m_place.isEmpty()) {
        ::unlink(QFile::encodeName(m_place).constData());
        for (const QString& side : MainFile::sideFiles(m_place)) {
            ::unlink(QFile::encodeName(side).constData());
        }
    }
    while (!m_folders.isEmpty()) {
        ::rmdir(QFile::encodeName(m_folders.takeLast()).constData());  // fails, rightly, where others put something
    }
}

}  // namespace tspace
