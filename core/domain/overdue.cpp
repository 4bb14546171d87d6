// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/overdue.h"

namespace tspace {

bool isOverdue(const Action& action, const QDate& today) {
    return action.state == ActionState::Open && action.due && *action.due < today;
}

std::optional<QDate> nextDue(std::optional<int> cadenceWeeks, const QDate& lastHeld) {
    if (!cadenceWeeks || !lastHeld.isValid()) {
        return std::nullopt;
    }
    return lastHeld.addDays(7LL * *cadenceWeeks);
}

}  // namespace tspace
