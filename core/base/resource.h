// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QFile>
#include <QString>

namespace tspace {

/// What a file holds that comes inside the program, named from ":/tspace/" on. Throws Internal where it is missing.
[[nodiscard]] inline QByteArray resource(const QString& name) {
    QFile file(QStringLiteral(":/tspace/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(ErrorCode::Internal, QStringLiteral("the program lacks its own file ") + name);
    }
    return file.readAll();
}

}  // namespace tspace
