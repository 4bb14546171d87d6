// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/words.h"

namespace tspace::sessions {

// What the pages of sessions call things.
using plain::titleOf;
using plain::words;

}  // namespace tspace::sessions
