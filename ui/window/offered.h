// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "services/purpose.h"

#include <set>

namespace tspace::window {

/// Whether a journal for this purpose wants the place. Search, moments, settings and help belong to every journal.
[[nodiscard]] bool isWanted(kit::Place place, Purpose purpose);

/// Those of `places` that are wanted.
[[nodiscard]] std::set<kit::Place> wantedOf(const std::set<kit::Place>& places, Purpose purpose);

}  // namespace tspace::window
