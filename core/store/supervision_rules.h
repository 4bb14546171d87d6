// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/connection.h"
#include "store/changes.h"

namespace tspace {

/// What breaks a rule between people and sessions after `changes` stand in the projections: no session is planned with
/// someone for after the day their supervision ended. Throws `Error` (Invalid), naming the day.
void checkSupervisionEnds(sqlite::Connection& connection, const Changes& changes);

}  // namespace tspace
