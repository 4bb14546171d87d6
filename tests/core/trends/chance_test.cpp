// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/random_series.h"
#include "trends/calendar_words.h"
#include "trends/chance_words.h"

#include <cmath>

using namespace tspace;
using namespace tspace::test;

namespace {

constexpr int chanceRuns = 10'000;
// Three standard errors, beyond which one in 370 falls by chance; the seed is fixed.
constexpr double errorsAllowed = 3;

/// How many standard errors of a share of 10,000 a count lies from what is expected.
double errorsFrom(double expected, int counted) {
    const double share = static_cast<double>(counted) / chanceRuns;
    return std::abs(share - expected) / std::sqrt(expected * (1 - expected) / chanceRuns);
}

}  // namespace

// Would catch: limits or counts of runs that signal more or less often than the published rules do. The shares come
// from tests/data/trends/false_alarms.py, which was written apart from the program and counts every order of the
// values.
TEST_CASE("false alarms on continuous series are as frequent as an independent simulation found", "[trends]") {
    const ChanceSignals counted = chanceSignals({}, chanceRuns, 20261125);
    CHECK(counted.judged == chanceRuns);
    CHECK(errorsFrom(0.0042, counted.shift) < errorsAllowed);
    CHECK(errorsFrom(0.0296, counted.drift) < errorsAllowed);
    CHECK(errorsFrom(0.0306, counted.either) < errorsAllowed);
}

// Would catch: rules that treat ties or a shared side otherwise than the independent simulation does.
TEST_CASE("false alarms on ratings are as frequent as an independent simulation found", "[trends]") {
    const ChanceSignals counted = chanceSignals({0, true}, chanceRuns, 7);
    CHECK(errorsFrom(0.9976, counted.judged) < errorsAllowed);
    CHECK(errorsFrom(0.0487, counted.shift) < errorsAllowed);
    CHECK(errorsFrom(0.0375, counted.drift) < errorsAllowed);
    CHECK(errorsFrom(0.0688, counted.either) < errorsAllowed);
}

// Would catch: a help that tells of another frequency than the program has.
TEST_CASE("the help says how often chance alone gives a signal", "[trends]") {
    const QString words = trends::chanceWords().join(QLatin1Char(' '));
    for (const trends::ChanceShare& share : trends::chanceShares) {
        INFO(share.kept);
        // Half of one in a hundred is rounding, the rest the error of 10,000 series.
        CHECK(std::abs(chanceSignals({share.kept, false}, chanceRuns, 3).either / 100.0 - share.ofHundred) < 2);
        CHECK(std::abs(chanceSignals({share.kept, true}, chanceRuns, 3).either / 100.0 - share.ofHundredRated) < 2);
    }
    const trends::ChanceShare& independent = trends::chanceShares.front();
    CHECK(words.contains(QStringLiteral("about %1 show one; of ratings in whole numbers from 1 to 7, about %2.")
                             .arg(independent.ofHundred)
                             .arg(independent.ofHundredRated)));
    const trends::ChanceShare& alike = trends::chanceShares.at(1);
    CHECK(words.contains(QStringLiteral("(a correlation of 0.3) it is about %1 of 100, and %2 for ratings")
                             .arg(alike.ofHundred)
                             .arg(alike.ofHundredRated)));
}
