// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

struct sqlite3;

namespace tspace::sqlite {

/// The error a result code of SQLite stands for, with the connection's own message as detail: NoSpace for a full disk,
/// ReadOnly, InUse for locks, NotAccepted for "not a database", Damaged for corruption, else Unreadable or WriteFailed.
[[nodiscard]] Error failure(sqlite3* db, int code, SourcePlace place = SourcePlace::here());

}  // namespace tspace::sqlite
