// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/findings.h"

#include <QString>

#include <optional>
#include <vector>

namespace tspace::trends {

/// One dimension of a profile: its median in a quarter, and in the one it is put beside.
struct ProfileRow {
    QString id;
    QString title;
    std::optional<double> now;
    std::optional<double> then;
    QString words;  ///< "Manageable workloads: 3, and 4 in April to June 2026"

    friend bool operator==(const ProfileRow&, const ProfileRow&) = default;
};

/// All dimensions of an instrument in one quarter, beside an earlier quarter where one is chosen.
struct Profile {
    Scale scale;
    std::vector<Period> quarters;  ///< those with ratings, newest first
    std::optional<Period> now;     ///< absent without ratings
    std::optional<Period> then;    ///< an earlier one of `quarters`
    QString nowLabel;              ///< "October to December 2026 (n = 1)": check-ins
    QString thenLabel;             ///< empty without one
    std::vector<ProfileRow> rows;  ///< in the order of the instrument
    QString words;                 ///< what it is, and that it judges no change

    friend bool operator==(const Profile&, const Profile&) = default;
};

/// Works it out of the ratings of every dimension, each over all time, on one scale; the newest quarter with ratings
/// beside `then`, or beside the one before it where `then` has no ratings or is not earlier. Titles and ids are those
/// of `dimensions`, in the same order.
[[nodiscard]] Profile profileOf(const std::vector<TrendInput>& dimensions, const std::vector<QString>& ids,
                                const std::optional<Period>& then);

}  // namespace tspace::trends
