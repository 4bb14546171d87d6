// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/series.h"

#include <QDate>
#include <QString>

#include <vector>

namespace tspace::trends {

/// A labelled place on an axis.
struct Tick {
    double at = 0;
    QString label;  ///< never empty

    friend bool operator==(const Tick&, const Tick&) = default;
};

/// Where in a day its values stand.
inline constexpr double middleOfDay = 0.5;

/// Ticks of a scale in whole steps, its ends always among them; at most 12.
[[nodiscard]] std::vector<Tick> valueTicks(const Scale& scale);

/// A scale in round steps that holds everything from `lowest` to `highest` (not below it), from nought on where that
/// leaves the values half of its height.
[[nodiscard]] Scale roundScale(double lowest, double highest);

/// Ticks of the days from `first` to `last` (not before `first`), `at` in days from the start of `first`, in the middle
/// of their day. The first and the last day are always there; between them days, Mondays, months or years, and none so
/// near to an end that labels touch. At most 15.
[[nodiscard]] std::vector<Tick> dayTicks(const QDate& first, const QDate& last);

}  // namespace tspace::trends
