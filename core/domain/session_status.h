// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/names.h"

namespace tspace {

/// Whether a session may go from one status to another: planned → under way → held → agreed, planned → held (written up
/// afterwards), planned → cancelled. Staying is always allowed; nothing leaves agreed or cancelled.
[[nodiscard]] bool mayBecome(SessionStatus from, SessionStatus to);

/// Only an agreed session is locked; later words are additions.
[[nodiscard]] bool isLocked(SessionStatus status);

}  // namespace tspace
