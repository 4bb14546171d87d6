// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/run.h"
#include "cli/words.h"

#include <QCommandLineParser>
#include <QString>

namespace tspace::cli {

/// One command of `tspace`.
struct Command {
    QString name;
    QString arguments;  ///< what follows the name on the line of usage, without options
    QString does;       ///< one line
    /// Adds its own options and arguments; those that every command has are there already.
    void (*describe)(QCommandLineParser& parser);
    /// Does it. Throws `Error` and `Cancelled`.
    Exit (*run)(Run& run);
};

}  // namespace tspace::cli
