// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

namespace tspace {

/// Moments marked to bring to supervision from which no thread was made yet, newest first, at most `limit` (-1: all).
/// Throws `Error`.
[[nodiscard]] std::vector<MomentRow> momentsToBring(const JournalReader& read, int limit = -1);

/// The newest session with a thread that was made from the moment; absent while there is none. Throws `Error`.
[[nodiscard]] std::optional<SessionId> sessionWithMoment(const JournalReader& read, const MomentId& moment);

}  // namespace tspace
