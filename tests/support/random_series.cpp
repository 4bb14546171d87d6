// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_series.h"

#include "trends/run_chart.h"

#include <algorithm>
#include <cmath>

namespace tspace::test {

namespace {

constexpr double middleRating = 4.5;
constexpr double ratingSpread = 1.2;
constexpr double lowestRating = 1;
constexpr double highestRating = 7;

}  // namespace

std::vector<double> chanceSeries(std::mt19937_64& random, const ChanceKind& kind, std::size_t length) {
    std::normal_distribution<double> normal;
    const double fresh = std::sqrt(1 - kind.kept * kind.kept);
    double value = normal(random);
    std::vector<double> values(length);
    for (double& each : values) {
        each = kind.rated ? std::clamp(std::round(middleRating + ratingSpread * value), lowestRating, highestRating)
                          : value;
        value = kind.kept * value + fresh * normal(random);
    }
    return values;
}

ChanceSignals chanceSignals(const ChanceKind& kind, int series, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    ChanceSignals counted;
    counted.series = series;
    for (int turn = 0; turn < series; ++turn) {
        const trends::RunChart chart = trends::judge(chanceSeries(random, kind, chanceLength));
        counted.judged += chart.judged() ? 1 : 0;
        counted.shift += chart.shift ? 1 : 0;
        counted.drift += chart.drift ? 1 : 0;
        counted.either += chart.shift || chart.drift ? 1 : 0;
    }
    return counted;
}

}  // namespace tspace::test
