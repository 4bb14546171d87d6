// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/journal.h"

namespace tspace::bench {

/// What a practice of two and a half years leaves behind: nine people, 30 cases, 200 sessions of three threads, 2,000
/// moments, 1,000 actions, 30 development entries and 120 check-ins, linked with each other, up to today.
struct Practice {
    PersonId person;  ///< met in most sessions
    CaseId caseId;
    SessionId session;           ///< the newest that was held
    SessionId planned;           ///< the next one
    MomentId moment;             ///< the newest
    MomentId heard;              ///< the newest for the organisation to hear
    MomentId toCopy;             ///< the newest to be copied to the child's record
    ActionId action;             ///< the newest, open
    Id<DevelopmentEntry> entry;  ///< the newest
};

/// Writes it into an empty journal; the same for the same day.
[[nodiscard]] Practice writePractice(Journal& journal);

}  // namespace tspace::bench
