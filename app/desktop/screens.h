// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/services.h"
#include "window/shell.h"

#include <vector>

namespace tspace::desktop {

/// Makes every screen of an open journal, in the order of the navigation; the first is shown first.
[[nodiscard]] std::vector<window::PlacedScreen> makeScreens(const kit::Services& services);

}  // namespace tspace::desktop
