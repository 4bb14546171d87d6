// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/session_status.h"

namespace tspace {

bool mayBecome(SessionStatus from, SessionStatus to) {
    if (from == to) {
        return true;
    }
    switch (from) {
        case SessionStatus::Planned:
            return to == SessionStatus::UnderWay || to == SessionStatus::Held || to == SessionStatus::Cancelled;
        case SessionStatus::UnderWay:
            return to == SessionStatus::Held;
        case SessionStatus::Held:
            return to == SessionStatus::Agreed;
        case SessionStatus::Agreed:
        case SessionStatus::Cancelled:
            return false;
    }
    return false;
}

bool isLocked(SessionStatus status) {
    return status == SessionStatus::Agreed;
}

}  // namespace tspace
