// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moment.h"
#include "domain/session.h"

namespace tspace::editing {

/// The thread that a moment becomes when it is brought to a session: its title, or the beginning of what was written;
/// its text and parts as practice, each part under its own words; the child's voice in its own place; its case; and
/// where it came from. The moment itself stays as it is. Marks (for the organisation, for the child's record) stay with
/// the moment, so that nothing is gathered twice.
[[nodiscard]] Thread threadFrom(const Moment& moment, ThreadId id);

}  // namespace tspace::editing
