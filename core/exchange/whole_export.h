// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "store/reader.h"

namespace tspace::exchange {

/// Writes every record that is not deleted, private ones too, to a new file at `path` in the form of 9-records.md, for
/// its owner alone to read (0600) and not encrypted. Returns how many they are. Throws AlreadyExists when something is
/// at `path`, and `Error` or `Cancelled` with nothing left there. Slow: run it in a worker.
[[nodiscard]] int exportWhole(const JournalReader& read, const QString& path, const Instant& at, Progress& progress);

/// The first of "journal-recovered.json", "journal-recovered-2.json" beside the journal that nothing has yet.
[[nodiscard]] QString freeExportPath(const QString& journal);

}  // namespace tspace::exchange
