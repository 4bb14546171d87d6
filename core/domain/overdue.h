// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/action.h"

#include <QDate>

namespace tspace {

/// True when the action is open and its due date lies before `today`; both are civil dates and no zone comes in.
[[nodiscard]] bool isOverdue(const Action& action, const QDate& today);

/// The day the next session falls due: `lastHeld` plus the cadence. Absent without a cadence.
[[nodiscard]] std::optional<QDate> nextDue(std::optional<int> cadenceWeeks, const QDate& lastHeld);

}  // namespace tspace
