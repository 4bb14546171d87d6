// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/series.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace tspace::trends {

/// Where a value lies to its median.
enum class Side { Below, On, Above };

/// Useful values in a row on one side of the median, those on it passed over.
struct Run {
    Side side = Side::Above;
    std::size_t first = 0;  ///< index of its first value
    std::size_t last = 0;   ///< index of its last value, included; neither lies on the median
    int length = 0;         ///< values on that side, from 1

    friend bool operator==(const Run&, const Run&) = default;
};

/// Whether the rules were applied, or why not.
enum class Judgement {
    Judged,
    TooFewValues,  ///< fewer than 3 values: not even a median
    TooFewUseful,  ///< fewer than 10 values off the median
    OneSided,      ///< every useful value lies on the same side
};

/// A sequence of values about its median, judged by the rules of Anhøj and Olesen 2014,
/// doi 10.1371/journal.pone.0113825.
struct RunChart {
    int n = 0;                         ///< values
    std::optional<double> median;      ///< from 3 values on
    std::vector<Side> sides;           ///< of each value; empty without a median
    int useful = 0;                    ///< values not on the median
    int crossings = 0;                 ///< changes of side from one useful value to the next
    int longestRun = 0;                ///< useful values; 0 without a useful one
    std::optional<Run> longest;        ///< the newest among equally long ones
    std::vector<Run> signalRuns;       ///< every run longer than the limit, in order; empty unless there is a shift
    std::optional<int> runLimit;       ///< from 10 useful values on: a longer run is a shift
    std::optional<int> crossingLimit;  ///< likewise: fewer crossings are a drift
    Judgement judgement = Judgement::TooFewValues;
    bool shift = false;  ///< false unless judged
    bool drift = false;  ///< false unless judged

    [[nodiscard]] bool judged() const { return judgement == Judgement::Judged; }

    friend bool operator==(const RunChart&, const RunChart&) = default;
};

/// Fewest values with a median.
inline constexpr int fewestForMedian = 3;

/// Fewest useful values that are judged.
inline constexpr int fewestUseful = 10;

/// round(log2(useful) + 3); `useful` from 1.
[[nodiscard]] int runLimit(int useful);

/// The 5% quantile of Binomial(useful - 1, 0.5): the smallest count with at least 5% at or below it. `useful` from 1;
/// agrees with exact arithmetic up to 10,000.
[[nodiscard]] int crossingLimit(int useful);

/// Judges values in their order. A value counts as on the median within a billionth of it, so that the rounding of a
/// mean makes no side.
[[nodiscard]] RunChart judge(std::span<const double> values);

/// Whether a chart is not judged because its values hardly differ, rather than because there are few.
[[nodiscard]] bool isMostlyTheSame(const RunChart& chart);

/// A stretch of period values of one scoring, judged by itself.
struct Part {
    std::size_t first = 0;  ///< index of its first period value
    int scoring = 1;
    RunChart chart;  ///< its indices count from `first`

    /// Index after its last period value.
    [[nodiscard]] std::size_t end() const { return first + static_cast<std::size_t>(chart.n); }

    friend bool operator==(const Part&, const Part&) = default;
};

/// Cuts the values where the scoring changes and judges each part about its own median. Empty without values.
[[nodiscard]] std::vector<Part> judgedParts(const std::vector<PeriodValue>& values);

}  // namespace tspace::trends
