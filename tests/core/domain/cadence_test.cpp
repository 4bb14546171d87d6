// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cadence.h"

#include "support/catch.h"

using namespace tspace;
using Outcome = AgreedInterval::Outcome;

namespace {

const QDate cadenceBegun(2026, 1, 5);

/// Weekly for six weeks, fortnightly to six months, then monthly.
Cadence newlyQualified() {
    return {CadenceStep{{1, 0}, Interval{6, 0}}, CadenceStep{{2, 0}, Interval{0, 6}}, CadenceStep{{0, 1}, {}}};
}

std::vector<Outcome> outcomes(const Glance& glance) {
    std::vector<Outcome> all;
    all.reserve(glance.intervals.size());
    for (const AgreedInterval& interval : glance.intervals) {
        all.push_back(interval.outcome);
    }
    return all;
}

}  // namespace

// Would catch: a step that holds a day too long or too short, and steps counted from the wrong day.
TEST_CASE("the interval of a newly qualified worker grows with the weeks since it began", "[domain]") {
    const Cadence cadence = newlyQualified();
    CHECK(intervalOn(cadence, cadenceBegun, cadenceBegun) == Interval{1, 0});
    CHECK(intervalOn(cadence, cadenceBegun, cadenceBegun.addDays(41)) == Interval{1, 0});
    CHECK(intervalOn(cadence, cadenceBegun, cadenceBegun.addDays(42)) == Interval{2, 0});
    CHECK(intervalOn(cadence, cadenceBegun, QDate(2026, 7, 4)) == Interval{2, 0});
    CHECK(intervalOn(cadence, cadenceBegun, QDate(2026, 7, 5)) == Interval{0, 1});
    CHECK(intervalOn(cadence, std::nullopt, cadenceBegun) == Interval{0, 1});
    CHECK(intervalOn({}, cadenceBegun, cadenceBegun) == std::nullopt);
}

// Would catch: a session that was not held starting the interval anew, and a month that runs over.
TEST_CASE("the next session is due an interval after the last one held, or after it began", "[domain]") {
    CHECK(nextDue(everyWeeks(4), cadenceBegun, QDate(2026, 3, 2)) == QDate(2026, 3, 30));
    CHECK(nextDue(everyWeeks(4), cadenceBegun, std::nullopt) == QDate(2026, 2, 2));
    CHECK(nextDue(newlyQualified(), cadenceBegun, QDate(2026, 8, 31)) == QDate(2026, 9, 30));
    CHECK(nextDue(newlyQualified(), std::nullopt, std::nullopt) == std::nullopt);
    CHECK(nextDue({}, cadenceBegun, QDate(2026, 3, 2)) == std::nullopt);
}

// Would catch: cancellations counted as met, reasons lost, an interval that still runs counted as missed.
TEST_CASE("a year at a glance tells met, not held with its reason, and nothing, for each agreed interval", "[domain]") {
    const std::vector<Meeting> meetings{{QDate(2026, 1, 20), true, {}},
                                        {QDate(2026, 2, 10), false, QStringLiteral("duty week")},
                                        {QDate(2026, 4, 1), true, {}}};
    const Glance glance = glanceAt(everyWeeks(4), cadenceBegun, cadenceBegun, QDate(2026, 5, 10), meetings);
    CHECK(outcomes(glance) == std::vector{Outcome::Met, Outcome::NotHeld, Outcome::Nothing, Outcome::Met});
    CHECK(glance.met() == 2);
    CHECK(glance.held == 2);
    CHECK(glance.notHeld == 1);
    CHECK(glance.intervals[1].reasons == QStringList{QStringLiteral("duty week")});
    CHECK(glance.intervals[1].day == QDate(2026, 2, 10));
    // The fifth began on 27 April and still runs.
    const std::vector<Meeting> later{{QDate(2026, 4, 28), true, {}}};
    CHECK(glanceAt(everyWeeks(4), cadenceBegun, cadenceBegun, QDate(2026, 5, 10), later).intervals.size() == 5);
}

// Would catch: two people who met a day late told that they missed a month.
TEST_CASE("a session a few days off its interval counts for the neighbour that has none", "[domain]") {
    const std::vector<Meeting> meetings{{QDate(2026, 2, 3), true, {}}, {QDate(2026, 2, 20), true, {}}};
    const Glance glance = glanceAt(everyWeeks(4), cadenceBegun, cadenceBegun, QDate(2026, 3, 1), meetings);
    CHECK(outcomes(glance) == std::vector{Outcome::Met, Outcome::Met});
}

// Would catch: a missed session hiding that they met in the same interval after all.
TEST_CASE("a session not held leaves its reason also where another was held", "[domain]") {
    const std::vector<Meeting> meetings{{QDate(2026, 1, 6), false, QStringLiteral("sickness")},
                                        {QDate(2026, 1, 13), true, {}}};
    const Glance glance = glanceAt(everyWeeks(4), cadenceBegun, cadenceBegun, QDate(2026, 2, 1), meetings);
    REQUIRE(glance.intervals.size() == 1);
    CHECK(glance.intervals[0].outcome == Outcome::Met);
    CHECK(glance.intervals[0].reasons == QStringList{QStringLiteral("sickness")});
}

// Would catch: intervals from before it began, or sessions outside counted.
TEST_CASE("a glance begins when supervision began, and without an agreement only counts", "[domain]") {
    const std::vector<Meeting> meetings{{QDate(2025, 12, 1), true, {}}, {QDate(2026, 1, 20), true, {}}};
    CHECK(glanceAt(everyWeeks(4), cadenceBegun, QDate(2025, 6, 1), QDate(2026, 2, 2), meetings).intervals.size() == 1);
    const Glance none = glanceAt({}, cadenceBegun, cadenceBegun, QDate(2026, 2, 2), meetings);
    CHECK(none.intervals.empty());
    CHECK(none.held == 1);
}
