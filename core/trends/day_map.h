// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/axis.h"
#include "trends/findings.h"

#include <QDate>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace tspace::trends {

/// One day of the calendar.
struct DayCell {
    QDate date;
    bool inRange = false;         ///< false for the days that fill up the first and the last week, and those to come
    int n = 0;                    ///< ratings
    std::optional<double> value;  ///< their median
    int shade = 0;                ///< 0 without a rating; 1 to 4, the quarter of the scale the value lies in
    QString words;                ///< "Monday 3 August 2026: 5"

    friend bool operator==(const DayCell&, const DayCell&) = default;
};

/// The ratings of a series day by day, as weeks beside each other.
struct DayMap {
    std::vector<DayCell> cells;  ///< seven for each week, from Monday
    std::vector<Tick> months;    ///< the name of each month, `at` the week in which it begins
    QString words;               ///< what it shows in a sentence, with its numbers

    [[nodiscard]] std::size_t weeks() const;

    friend bool operator==(const DayMap&, const DayMap&) = default;
};

/// Weeks shown at most; of a longer range its newest.
inline constexpr int mostWeeks = 53;

/// Works it out. `scale` is that of the chart.
[[nodiscard]] DayMap dayMap(const Findings& found, const Scale& scale);

}  // namespace tspace::trends
