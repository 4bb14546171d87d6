// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/environment.h"

#include "base/files.h"

#include <QDir>

namespace tspace {

namespace {

constexpr qint64 longestDeviceFile = 64;

}  // namespace

QUuid deviceIn(const QString& folder, Random& random) {
    const QString path = QDir(folder).filePath(QStringLiteral("device-id"));
    try {
        const QUuid kept = QUuid::fromString(QString::fromLatin1(files::readAll(path, longestDeviceFile)).trimmed());
        if (!kept.isNull()) {
            return kept;
        }
    } catch (const Error& error) {
        if (error.code() != ErrorCode::NotFound) {
            throw;
        }
    }
    const QUuid made = random.uuid();
    files::makeFolder(folder);
    files::writeWhole(path, made.toString(QUuid::WithoutBraces).toLatin1() + '\n');
    return made;
}

}  // namespace tspace
