// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tspace::test {

/// A command line as one would type it: words apart by spaces, none of them with a space in it.
[[nodiscard]] inline QStringList line(const char* typed) {
    return QString::fromUtf8(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

}  // namespace tspace::test
