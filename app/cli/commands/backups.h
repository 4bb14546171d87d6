// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/run.h"
#include "store/verified_copy.h"

#include <QJsonObject>

namespace tspace::cli {

/// What a journal or a backup holds: counts by kind of record, and the time of the newest version.
[[nodiscard]] QJsonObject json(const Holding& holding);

/// "143 records, 160 versions, saved last 2026-11-18 14:00".
[[nodiscard]] QString inWords(const Holding& holding);

}  // namespace tspace::cli
