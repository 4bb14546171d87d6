// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"

namespace tspace {
class Journal;
}

namespace tspace::kit {

class Spelling;
class Theme;

/// What a screen is handed by the composition root. Everything outlives the screen.
struct Services {
    Journal& journal;
    const Clock& clock;
    Random& random;
    Theme& theme;
    Spelling* spelling;  ///< may be null
};

}  // namespace tspace::kit
