// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace tspace::cli {

/// What is open since the last session with someone, and the agenda of the next.
[[nodiscard]] Command prepareCommand();

}  // namespace tspace::cli
