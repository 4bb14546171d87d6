// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "domain/record.h"

namespace tspace {

/// What breaks a rule of the domain in one record, looked at by itself: an empty name, minutes out of range, a
/// cancellation without a reason, feedback acted on without a line. Faults refuse it, warnings are told. Places are
/// JSON pointers as in 9-records.md.
[[nodiscard]] Issues check(const Record& record);

/// What breaks a rule in going from the kept version to the new one: a status change that is not allowed, an edit of an
/// agreed session (only setting a thread down or taking it up again is none), a change of kind.
[[nodiscard]] Issues checkChange(const Record& kept, const Record& wanted);

}  // namespace tspace
