// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/words.h"

#include <QStringList>

namespace tspace::cli {

struct Services;

/// Understands a whole command line, runs the command it names, and tells what went wrong: the one place where errors
/// become words. `arguments` begins with the program's name.
[[nodiscard]] Exit runProgram(const QStringList& arguments, const Services& services);

}  // namespace tspace::cli
