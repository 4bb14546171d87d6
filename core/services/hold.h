// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/journal_notes.h"
#include "store/deleted_records.h"

namespace tspace {

/// Begins a hold: from now on nothing is erased or purged.
void beginHold(Settings& settings, const Instant& now, const QString& reason);

/// Ends it. Its time stays in the history of the settings.
void endHold(Settings& settings);

}  // namespace tspace
