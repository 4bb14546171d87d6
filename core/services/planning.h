// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/supervision_overview.h"

#include <QTime>

namespace tspace {

/// When a session might be, and how long: what the boxes for planning one begin with.
struct PlanIdea {
    QDate day;
    QTime time;
    std::optional<int> minutes;
};

/// The last working day (Monday to Friday) of the agreed interval, counted from the session that is planned already
/// where there is one, or the next one after today where that has passed or nothing is agreed; the time of day of the
/// newest of `past`, else 14:00; the agreed length, else the standard's.
[[nodiscard]] PlanIdea planIdea(const PersonStanding& stands, const std::vector<MeetingRow>& past,
                                const std::vector<Standard>& standards, const QDate& today);

/// A session that is planned with someone: its kind and the owner's part follow from who they are.
[[nodiscard]] Session plannedSession(SessionId id, const Person& person, const Instant& at, std::optional<int> minutes);

}  // namespace tspace
