// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/issue.h"

#include <QJsonArray>
#include <QString>

namespace tspace::cli {

class Run;

/// Throws WriteFailed where there is no folder for the file.
void checkFolderOf(const QString& place);

/// The same, and throws WrongUse for the journal itself and for a folder, AlreadyExists for what is there unless
/// `--force` is given.
void checkPlace(const Run& run, const QString& place);

/// Says on standard error what the privacy check found, before it leaves, and returns the whole of it for JSON.
QJsonArray tellToLookAgain(const Run& run, const Issues& warnings);

}  // namespace tspace::cli
