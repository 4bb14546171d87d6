// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/screens.h"

namespace tspace::desktop {

std::vector<window::PlacedScreen> makeScreens(const kit::Services& services) {
    static_cast<void>(services);
    return {};
}

}  // namespace tspace::desktop
