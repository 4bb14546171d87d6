// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <optional>

namespace tspace {
class JournalReader;
}

namespace tspace::sessions {

/// The session that pictures show: the newest with two threads that is neither planned nor cancelled, else the newest;
/// absent where there is none.
[[nodiscard]] std::optional<SessionId> exampleSession(const JournalReader& read);

}  // namespace tspace::sessions
