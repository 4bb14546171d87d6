// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace tspace::cli {

/// `export pdf WHAT`: a session or a look back on paper, and an entry in the log of what left. Needs the application
/// that `makeApplication` makes for it. Throws `Error`; WrongUse where the program was built without pages.
[[nodiscard]] Exit exportPdf(Run& run, const QString& what);

}  // namespace tspace::cli
