// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/session_lists.h"

#include <QString>

namespace tspace::sessions {

/// The second line of a session in a list: with whom, what kind, how long, how many threads; "with Sam · one-to-one".
[[nodiscard]] QString detailOf(const ListedSession& listed);

}  // namespace tspace::sessions
