// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal_notes.h"

namespace tspace {

/// After how many idle minutes the journal locks by itself; 0: never. Ten while nothing is said.
[[nodiscard]] int lockMinutes(const Settings& settings);
void setLockMinutes(Settings& settings, int minutes);

/// Whether it locks when its window is minimised; no while nothing is said.
[[nodiscard]] bool locksOnMinimise(const Settings& settings);
void setLocksOnMinimise(Settings& settings, bool locks);

}  // namespace tspace
