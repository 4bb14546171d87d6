// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scratch.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

namespace tspace::test {

Scratch::Scratch() : m_folder(QDir::tempPath() + QStringLiteral("/tspace-test-XXXXXX")) {
    REQUIRE(m_folder.isValid());
}

QString Scratch::path(const QString& name) const {
    return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
}

QString Scratch::write(const QString& name, const QByteArray& bytes) const {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    file.close();
    return path(name);
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

unsigned modeOf(const QString& path) {
    struct stat status {};
    INFO(path.toStdString());
    REQUIRE(::stat(QFile::encodeName(path).constData(), &status) == 0);
    return status.st_mode & 07777U;
}

}  // namespace tspace::test
