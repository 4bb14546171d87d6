// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QSaveFile>
#include <QString>

namespace tspace::cli {

class Run;

/// Throws WrongUse for the journal itself and for a folder, AlreadyExists for what is there unless `--force` is given.
void checkPlace(const Run& run, const QString& place);

/// Opens the file that gets its name when it is whole, readable by its owner alone. Throws `Error`.
void openWhole(QSaveFile& file);

/// What went wrong with it.
[[nodiscard]] Error failure(const QSaveFile& file);

}  // namespace tspace::cli
