// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

namespace tspace {

/// Moments marked to bring to supervision from which no thread was made yet, newest first, at most `limit` (-1: all).
/// Throws `Error`.
[[nodiscard]] std::vector<MomentRow> momentsToBring(const JournalReader& read, int limit = -1);

}  // namespace tspace
