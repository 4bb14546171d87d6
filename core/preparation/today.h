// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/bundled.h"
#include "preparation/preparation.h"
#include "preparation/year_ago.h"
#include "trends/period.h"

#include <optional>
#include <vector>

namespace tspace::preparation {

/// A self-rating whose time it is by its cadence. Those missed before are not spoken of.
struct CheckInDue {
    QString instrument;
    QString title;
    int statements = 0;
    trends::Per per = trends::Per::Week;
    std::optional<QDate> last;  ///< absent when it was never answered
};

/// The self-ratings that have not been answered in the day, week, month or quarter that `today` lies in, the most
/// frequent first: those answered before, and before any was, the two that the program begins with. Those answered
/// inside other records are none. Throws `Error`.
[[nodiscard]] std::vector<CheckInDue> checkInsDue(const JournalReader& read, const instruments::Catalogue& catalogue,
                                                  const QDate& today);

/// What the first screen shows.
struct Today {
    QDate date;
    Preparation next;                ///< its session is absent while none is planned
    std::optional<QDate> expected;   ///< by the agreed interval, while none is planned
    std::vector<MomentRow> moments;  ///< since the last session, newest first, a few of them
    int momentsSince = 0;            ///< how many there are
    std::vector<CarriedAction> due;  ///< the owner's open actions that are due within two weeks or were due, a few
    bool isNew = false;              ///< the journal holds neither session nor moment nor check-in
    std::optional<OldLine> yearAgo;
};

/// Throws `Error`.
[[nodiscard]] Today readToday(const JournalReader& read, const Instant& now);

}  // namespace tspace::preparation
