// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include "base/descriptor.h"
#include "base/whole_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace tspace::files {

Error errorFor(int errnoValue, const QString& doing, const QString& path) {
    const QString detail = doing + QLatin1Char(' ') + path + QStringLiteral(": ") +
                           QString::fromLocal8Bit(std::generic_category().message(errnoValue).c_str());
    switch (errnoValue) {
        case ENOENT:
        case ENOTDIR:
            return Error(ErrorCode::NotFound, detail);
        case ENOSPC:
        case EDQUOT:
            return Error(ErrorCode::NoSpace, detail);
        case EROFS:
        case EACCES:
        case EPERM:
            return Error(ErrorCode::ReadOnly, detail);
        case EEXIST:
            return Error(ErrorCode::AlreadyExists, detail);
        default:
            return Error(ErrorCode::WriteFailed, detail);
    }
}

QByteArray readAll(const QString& path, qint64 limit) {
    QFile file(path);
    if (!file.exists()) {
        throw Error(ErrorCode::NotFound, QStringLiteral("no file at ") + path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(ErrorCode::Unreadable, path + QStringLiteral(": ") + file.errorString());
    }
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError) {
        throw Error(ErrorCode::Unreadable, path + QStringLiteral(": ") + file.errorString());
    }
    if (bytes.size() > limit) {
        throw Error(ErrorCode::BadInput, QStringLiteral("%1 is larger than %2 bytes").arg(path).arg(limit));
    }
    return bytes;
}

QByteArray head(const QString& path, qint64 count) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(file.exists() ? ErrorCode::Unreadable : ErrorCode::NotFound,
                    path + QStringLiteral(": ") + file.errorString());
    }
    QByteArray bytes = file.read(count);
    if (file.error() != QFileDevice::NoError) {
        throw Error(ErrorCode::Unreadable, path + QStringLiteral(": ") + file.errorString());
    }
    return bytes;
}

void remove(const QString& path) {
    if (::unlink(QFile::encodeName(path).constData()) != 0) {
        if (errno == ENOENT) {
            return;
        }
        throw errorFor(errno, QStringLiteral("removing"), path);
    }
    syncFolderOf(path);
}

void writeWhole(const QString& path, const QByteArray& bytes) {
    WholeFile file(path);
    file.write(bytes);
    file.finish();
}

void makeFolder(const QString& path) {
    const QString clean = QDir::cleanPath(path);
    if (QFileInfo(clean).isDir()) {
        return;
    }
    const QString above = QFileInfo(clean).path();
    if (above != clean) {
        makeFolder(above);
    }
    if (::mkdir(QFile::encodeName(clean).constData(), 0700) == 0) {
        syncFolderOf(clean);
    } else if (errno != EEXIST) {
        throw errorFor(errno, QStringLiteral("making the folder"), clean);
    }
    if (!QFileInfo(clean).isDir()) {
        throw Error(ErrorCode::WriteFailed, clean + QStringLiteral(" is in the way of a folder"));
    }
}

void replace(const QString& from, const QString& to) {
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        throw errorFor(errno, QStringLiteral("renaming to"), to);
    }
    syncFolderOf(to);
}

void syncFolderOf(const QString& path) {
    const QString folder = QFileInfo(path).absolutePath();
    Descriptor opened(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.get() < 0 || ::fsync(opened.get()) != 0) {
        throw errorFor(errno, QStringLiteral("syncing the folder"), folder);
    }
}

}  // namespace tspace::files
