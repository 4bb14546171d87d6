// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "store/environment.h"
#include "store/journal_file.h"

#include <QString>

namespace tspace::unlock {

/// The passphrase of a sample journal, known to everyone: nothing in it is anyone's.
[[nodiscard]] QString samplePassphrase();

/// Opens the sample journal at `path`; where there is none it is made and filled with an invented year that ends today.
/// Slow: run it in a worker. Throws `Error`.
[[nodiscard]] JournalFile openSample(const QString& path, const Environment& environment, Progress& progress);

}  // namespace tspace::unlock
