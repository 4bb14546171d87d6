// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace tspace {

/// What fails once a new passphrase holds: it undoes nothing, and whoever is told must know which passphrase opens the
/// journal. Carried by an error of the kind Unreadable whose detail says so, and what failed.
[[nodiscard]] Error afterChangedPassphrase(const Error& why);

/// Whether an error was made by `afterChangedPassphrase`.
[[nodiscard]] bool isAfterChangedPassphrase(const Error& error);

}  // namespace tspace
