// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/findings.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace tspace::trends {

/// Fewest pairs of values of which anything is said.
inline constexpr int fewestPairs = 10;

/// Spearman's rho: Pearson's correlation of the ranks, equal values sharing the average of theirs. Absent when one of
/// the two has the same value throughout, or there are fewer than 2 pairs. Both are equally long.
[[nodiscard]] std::optional<double> spearman(std::span<const double> a, std::span<const double> b);

/// The ends of an interval of rho.
struct Interval {
    double low = -1;
    double high = 1;

    friend bool operator==(const Interval&, const Interval&) = default;
};

/// The 2.5% and 97.5% quantiles (linear between neighbours) of rho in 1,999 circular block resamples of the pairs, as
/// values near in time are alike: blocks of round(n^(1/3)) neighbours, begun at a random place, until there are n.
/// The numbers are SplitMix64 from a fixed seed, so that the same pairs give the same interval for ever. Resamples
/// without a rho are passed over; absent when they are more than half.
[[nodiscard]] std::optional<Interval> blockBootstrap(std::span<const double> a, std::span<const double> b);

/// Two series over the same periods.
struct PairedValues {
    Per per = Per::Day;  ///< the longer of the two periods
    std::vector<double> a;
    std::vector<double> b;  ///< as many
};

/// The values of both series in the periods of the range of `shown` in which both have one; only those of the newest
/// scoring of each. `other` is asked over that same range.
[[nodiscard]] PairedValues pairedValues(const TrendInput& shown, const TrendInput& other);

/// What stands beside a trend about one other series.
struct PairFinding {
    QString title;                     ///< of the other series
    int n = 0;                         ///< pairs
    std::optional<double> rho;         ///< from 10 pairs on
    std::optional<Interval> interval;  ///< likewise
    QString value;                     ///< "−0.34"; "too few pairs (7)"; "the same throughout"
    QString detail;                    ///< "−0.60 to 0.02, 44 weeks"; empty without a rho
    QString spoken;                    ///< all of it as a sentence

    /// Whether there are pairs enough to say anything.
    [[nodiscard]] bool isEnough() const { return n >= fewestPairs; }
};

[[nodiscard]] PairFinding pairFinding(const QString& title, const PairedValues& values);

/// What is said below all of them: how many pairs of series were looked at, how often chance alone would stand out
/// among as many, that none of it is a cause, and which have too few pairs. Empty without any.
[[nodiscard]] QString pairWords(const std::vector<PairFinding>& pairs);

}  // namespace tspace::trends
