// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace tspace::desktop::exitCode {

inline constexpr int done = 0;
inline constexpr int wrongUse = 2;
inline constexpr int notAccepted = 3;
inline constexpr int fileFault = 4;
inline constexpr int writeFault = 6;

/// The same as the command line's for the same error.
[[nodiscard]] int of(ErrorCode code);

}  // namespace tspace::desktop::exitCode
