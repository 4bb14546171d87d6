// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/series.h"

#include "base/instant.h"
#include "core/trends/rated.h"
#include "support/catch.h"

#include <algorithm>
#include <random>

using namespace tspace;
using namespace tspace::trends;
using test::day;
using test::rated;

namespace {

std::vector<double> numbersOf(const std::vector<PeriodValue>& values) {
    std::vector<double> numbers;
    numbers.reserve(values.size());
    for (const PeriodValue& value : values) {
        numbers.push_back(value.value);
    }
    return numbers;
}

Rating ratingAt(const Instant& instant, double value, quint16 number) {
    Rating rating;
    rating.date = instant.date;
    rating.utc = instant.utc;
    rating.id = test::recordId(number);
    rating.value = value;
    return rating;
}

}  // namespace

// Would catch: a median that takes one of the two middles, or fails without values.
TEST_CASE("the median averages the lower and the upper middle", "[trends]") {
    CHECK_FALSE(medianOf({}).has_value());
    CHECK(medianOf({4}) == 4.0);
    CHECK(medianOf({5, 4}) == 4.5);
    CHECK(medianOf({7, 1, 3}) == 3.0);
    CHECK(medianOf({7, 1, 3, 4}) == 3.5);
    CHECK(medianOf({0.1, 0.1, 0.3, 0.1}) == 0.1);
}

// Would catch: ratings put in a period by their UTC day, so that travelling moves them.
TEST_CASE("a rating belongs to the civil day it was given on, whatever the zone", "[trends]") {
    // The same night: before midnight in New York, after midnight in Auckland and London.
    const auto newYork = Instant::parse(QStringLiteral("2026-06-30T23:30:00-04:00"), QStringLiteral("UTC"));
    const auto auckland = Instant::parse(QStringLiteral("2026-07-01T00:30:00+12:00"), QStringLiteral("UTC"));
    const auto london = Instant::parse(QStringLiteral("2026-07-01T00:30:00+01:00"), QStringLiteral("UTC"));
    REQUIRE((newYork && auckland && london));
    std::vector<Rating> ratings{ratingAt(*newYork, 2, 1), ratingAt(*auckland, 5, 2), ratingAt(*london, 7, 3)};
    putInOrder(ratings);
    CHECK(ratings.front().value == 5);  // the earliest instant
    CHECK(ratings.back().value == 2);   // the latest, though its date is the earlier one
    const auto days = periodValues(ratings, Per::Day);
    REQUIRE(days.size() == 2);
    CHECK(days[0].first == day("2026-06-30"));
    CHECK(days[0].value == 2);
    CHECK(days[1].value == 6);
    CHECK(days[1].n() == 2);
    const auto months = periodValues(ratings, Per::Month);
    REQUIRE(months.size() == 2);
    CHECK(months[1].period.first() == day("2026-07-01"));
}

// Would catch: an hour given twice when clocks go back, read in the wrong order.
TEST_CASE("ratings in the hour that comes twice keep the order of their instants", "[trends]") {
    const auto summer = Instant::parse(QStringLiteral("2026-10-25T01:30:00+01:00"), QStringLiteral("UTC"));
    const auto winter = Instant::parse(QStringLiteral("2026-10-25T01:10:00+00:00"), QStringLiteral("UTC"));
    REQUIRE((summer && winter));
    std::vector<Rating> ratings{ratingAt(*winter, 2, 1), ratingAt(*summer, 5, 2)};
    putInOrder(ratings);
    CHECK(ratings.front().value == 5);
    CHECK(periodValues(ratings, Per::Day).size() == 1);
}

// Would catch: equal instants ordered by chance of storage.
TEST_CASE("by rating, equal instants go by id", "[trends]") {
    std::vector<Rating> ratings{rated("2026-08-03", 3), rated("2026-08-03", 4), rated("2026-08-03", 5)};
    ratings[0].id = test::recordId(9);
    ratings[1].id = test::recordId(1);
    ratings[2].id = test::recordId(5);
    std::vector<double> expected{4, 5, 3};
    for (int turn = 0; turn < 3; ++turn) {
        std::rotate(ratings.begin(), ratings.begin() + 1, ratings.end());
        auto ordered = ratings;
        putInOrder(ordered);
        CHECK(numbersOf(periodValues(ordered, Per::Rating)) == expected);
    }
}

// Would catch: the order within a period leaking into its value.
TEST_CASE("within a period the order of ratings does not matter", "[trends]") {
    std::mt19937 random(4);  // NOLINT: the same numbers every time
    std::uniform_int_distribution<int> value(1, 7);
    std::vector<Rating> ratings;
    for (int number = 0; number < 200; ++number) {
        Rating rating = rated("2026-01-01", value(random));
        rating.date = rating.date.addDays(number / 4);
        rating.utc += (number / 4) * 86'400'000LL + number % 4;
        rating.id = test::recordId(static_cast<quint16>(number));
        ratings.push_back(rating);
    }
    for (const Per per : {Per::Day, Per::Week, Per::Month, Per::Quarter}) {
        const auto expected = numbersOf(periodValues(ratings, per));
        auto shuffled = ratings;
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        for (std::size_t place = 0; place < shuffled.size(); ++place) {
            shuffled[place].utc = static_cast<qint64>(place);
        }
        CHECK(numbersOf(periodValues(shuffled, per)) == expected);
    }
}

// Would catch: scores of two scorings in one median, or a part torn to pieces in the week of the change.
TEST_CASE("a period in which the scoring changed has a value for each scoring", "[trends]") {
    const std::vector<Rating> ratings{rated("2026-08-03", 3, 1), rated("2026-08-04", 20, 2), rated("2026-08-05", 5, 1),
                                      rated("2026-08-10", 22, 2)};
    const auto weeks = periodValues(ratings, Per::Week);
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[0].value == 4);
    CHECK(weeks[0].n() == 2);
    CHECK(weeks[1].value == 20);
    CHECK(weeks[1].period == weeks[0].period);
    CHECK(weeks[2].value == 22);
    // Back from 2 to 1: the value that goes on from the week before stands first.
    const auto back = periodValues(
        {rated("2026-08-03", 20, 2), rated("2026-08-10", 21, 2), rated("2026-08-11", 3, 1), rated("2026-08-17", 4, 1)},
        Per::Week);
    CHECK(numbersOf(back) == std::vector<double>{20, 21, 3, 4});
}

// Would catch: values made up for periods without ratings.
TEST_CASE("periods without ratings have no value", "[trends]") {
    CHECK(periodValues({}, Per::Week).empty());
    const auto months = periodValues({rated("2026-01-31", 3), rated("2026-04-01", 4)}, Per::Month);
    REQUIRE(months.size() == 2);
    CHECK(months[1].period.after(months[0].period) == 3);
}
