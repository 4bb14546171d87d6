// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace tspace::test {

/// A kind of series in which nothing happens: values about one middle that never moves.
struct ChanceKind {
    double kept = 0;     ///< correlation of each value with the one before, from 0, below 1
    bool rated = false;  ///< rounded to a rating from 1 to 7 about 4.5, with a standard deviation of 1.2
};

/// One such series.
[[nodiscard]] std::vector<double> chanceSeries(std::mt19937_64& random, const ChanceKind& kind, std::size_t length);

/// How many of so many series the rules of run charts judged, and how many they gave a signal for.
struct ChanceSignals {
    int series = 0;
    int judged = 0;
    int shift = 0;
    int drift = 0;
    int either = 0;
};

/// The length of the series that false alarms are told for.
inline constexpr std::size_t chanceLength = 24;

/// Judges `series` of them, the same ones for the same seed.
[[nodiscard]] ChanceSignals chanceSignals(const ChanceKind& kind, int series, std::uint64_t seed);

}  // namespace tspace::test
