// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

struct sqlite3;

namespace tspace::sqlite {

/// Throws what a result code that is no success stands for: `Cancelled` when the statement was interrupted, else
/// `failure`.
[[noreturn]] void fail(sqlite3* db, int code, SourcePlace place = SourcePlace::here());

/// The error a result code of SQLite stands for, with the connection's own message as detail: NoSpace for a full disk,
/// ReadOnly, Replaced for a file that was moved, InUse for locks, NotAccepted for "not a database", Damaged for
/// corruption, else Unreadable or WriteFailed.
[[nodiscard]] Error failure(sqlite3* db, int code, SourcePlace place = SourcePlace::here());

/// True when the disk refused what was last asked of the main file or its log.
[[nodiscard]] bool wasRefused(sqlite3* db);

/// True where a connection may give nothing more after it. From version 4 on, SQLCipher gives none after a page that is
/// not as it was written, and tells everything that is asked later as out of memory.
[[nodiscard]] bool endsReading(int code, const Error& error);

}  // namespace tspace::sqlite
