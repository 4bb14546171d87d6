// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/issue.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

namespace tspace::cli {

/// Where the words of the command line are translated.
class Cli {
    Q_DECLARE_TR_FUNCTIONS(tspace)
};

/// What the program tells whoever started it; these numbers never change.
enum class Exit {
    Done = 0,
    Refused = 1,  ///< done with refusals, or nothing matched
    WrongUse = 2,
    NotAccepted = 3,  ///< the passphrase
    Damaged = 4,      ///< a file is damaged, locked or unreadable
    Cancelled = 5,
    WriteFailed = 6,  ///< no space, or a write failed; nothing changed
};

/// The exit code that an error ends the program with.
[[nodiscard]] Exit exitFor(ErrorCode code);

/// What happened, where and what to do, one line each. `journal` is the file the command was about.
[[nodiscard]] QString wordsFor(const Error& error, const QString& journal);

/// "1 reading", "1,476 readings".
[[nodiscard]] QString counted(qint64 count, const QString& one, const QString& many);

/// `place`, `severity` and `words`.
[[nodiscard]] QJsonObject json(const Issue& issue);

/// One line an issue: how bad it is where it is no fault, its place, its words.
[[nodiscard]] QString wordsFor(const Issue& issue);

}  // namespace tspace::cli
