// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/before_after.h"

#include "core/trends/rated.h"
#include "support/catch.h"
#include "trends/day_map.h"
#include "trends/profile.h"
#include "trends/scatter.h"
#include "trends/trend_csv.h"
#include "trends/trend_state.h"

using namespace tspace;
using namespace tspace::trends;
using test::day;
using test::rated;
using test::ratedEvery;
using test::weekly;

// Would catch: a value on the day of the mark counted as before, or one that spans it counted at all.
TEST_CASE("both sides of a mark have their median and their number", "[trends]") {
    TrendInput input = weekly(ratedEvery(7, "2026-08-03", {2, 3, 4, 6, 7, 7, 5}), "2026-11-16");
    input.ratings.push_back(rated("2026-08-26", 1));  // of the week of 24 August, which has one of Monday too
    input.split = SplitAt{day("2026-08-25"), QStringLiteral("changed team")};
    const TrendState state = trendState(input);
    REQUIRE(state.split);
    CHECK(state.split->before.n == 3);
    CHECK(state.split->before.median == 3.0);
    CHECK(state.split->after.n == 3);
    CHECK(state.split->after.median == 7.0);
    CHECK(state.split->across == 1);
    CHECK(state.medians.size() == 2);
    CHECK(state.shades.empty());
    CHECK(state.words.notes.last().startsWith(
        QStringLiteral("Before 25 August (changed team): median 3 (n = 3). From then on: median 7 (n = 3). Left out, "
                       "as they lie across it: 1 weekly value.")));
    CHECK(state.words.notes.last().contains(QStringLiteral("never why")));
    CHECK(state.chartTitle.endsWith(QStringLiteral(". Before: median 3 (n = 3), from then on: median 7 (n = 3)")));
}

TEST_CASE("a side with fewer than three values has no median, and the words say so", "[trends]") {
    const auto found = findingsOf(weekly(ratedEvery(7, "2026-08-03", {2, 3, 4, 6}), "2026-11-16"));
    const BeforeAfter sides = beforeAfter(found, {day("2026-08-17"), {}});
    CHECK_FALSE(sides.before.median);
    CHECK(sides.words.startsWith(QStringLiteral("Before 17 August: too few for a median (n = 2).")));
    CHECK(beforeAfter(found, {day("2020-01-01"), {}}).before.n == 0);
    CHECK(beforeAfter(findingsOf(weekly({}, "2026-11-16")), {day("2026-01-01"), {}}).after.n == 0);
}

// Would catch: a note outside the range that is drawn beyond the chart, or long words across all of it.
TEST_CASE("the person's own notes stand on the chart, shortened", "[trends]") {
    TrendInput input = weekly(ratedEvery(7, "2026-08-03", {2, 3, 4, 6}), "2026-11-16");
    input.notes = {{Id<ChartNote>(), day("2026-08-12"), QStringLiteral("transfer: three children in a day")},
                   {Id<ChartNote>(), day("2026-08-04"), QStringLiteral("back")},
                   {Id<ChartNote>(), day("2025-08-04"), QStringLiteral("last year")}};
    const TrendState state = trendState(input);
    REQUIRE(state.notes.size() == 2);
    CHECK(state.notes[0].label == QStringLiteral("back"));
    CHECK(state.notes[1].label.size() <= 24);
    CHECK(state.notes[1].x == 9);
    CHECK(state.notes[1].words == QStringLiteral("12 August 2026: transfer: three children in a day"));
}

// Would catch: a week that begins on Sunday, a day beside its neighbour, a rating shaded by its row.
TEST_CASE("the days of a range stand in weeks from Monday, shaded by their median", "[trends]") {
    TrendInput input = weekly({rated("2026-08-05", 1), rated("2026-08-16", 7), rated("2026-08-16", 6)}, "2026-11-16");
    input.from = day("2026-08-05");
    input.to = day("2026-08-18");
    const DayMap map = dayMap(findingsOf(input), {1, 7});
    REQUIRE(map.weeks() == 3);
    CHECK(map.cells.front().date == day("2026-08-03"));
    CHECK_FALSE(map.cells[1].inRange);
    CHECK(map.cells[2].shade == 1);
    CHECK(map.cells[2].words == QStringLiteral("Wednesday 5 August 2026: 1"));
    CHECK(map.cells[3].words == QStringLiteral("Thursday 6 August 2026: no ratings"));
    CHECK(map.cells[13].shade == 4);
    CHECK(map.cells[13].words == QStringLiteral("Sunday 16 August 2026: 6.5, the median of 2 ratings"));
    CHECK_FALSE(map.cells.back().inRange);
    CHECK(map.words.startsWith(QStringLiteral("2 days with ratings of 14.")));
}

TEST_CASE("of a long range the newest 53 weeks are shown, and it is said", "[trends]") {
    const DayMap map =
        dayMap(findingsOf(weekly(ratedEvery(7, "2023-08-07", std::vector<double>(160, 4)), "2026-11-16")), {1, 7});
    CHECK(map.weeks() == 53);
    CHECK(map.words.contains(QStringLiteral("in the last 53 weeks")));
    CHECK(map.months.size() >= 12);
}

// Would catch: a profile that joins quarters, or takes a later one for the earlier.
TEST_CASE("a profile puts the newest quarter beside a chosen earlier one", "[trends]") {
    std::vector<TrendInput> dimensions(2, weekly({}, "2026-11-16"));
    dimensions[0].dimension = QStringLiteral("Dialogue");
    dimensions[0].ratings = {rated("2026-02-03", 2), rated("2026-05-03", 3), rated("2026-10-03", 5)};
    dimensions[1].ratings = {rated("2026-05-03", 4)};
    const std::vector<QString> ids{QStringLiteral("a"), QStringLiteral("b")};
    Profile profile = profileOf(dimensions, ids, {});
    REQUIRE(profile.quarters.size() == 3);
    CHECK(profile.then == Period::of(Per::Quarter, day("2026-05-01")));
    CHECK(profile.rows[0].now == 5.0);
    CHECK(profile.rows[0].then == 3.0);
    CHECK_FALSE(profile.rows[1].now);
    CHECK(profile.rows[0].words == QStringLiteral("Dialogue: 5, and 3 in April to June 2026"));
    CHECK(profile.nowLabel == QStringLiteral("October to December 2026 (n = 1)"));
    profile = profileOf(dimensions, ids, Period::of(Per::Quarter, day("2026-01-01")));
    CHECK(profile.rows[0].then == 2.0);
    profile = profileOf(dimensions, ids, *profile.now);
    CHECK(profile.then == Period::of(Per::Quarter, day("2026-05-01")));
    CHECK(profile.words.contains(QStringLiteral("Ring: the earlier one.")));
    dimensions.erase(dimensions.begin());
    profile = profileOf(dimensions, {QStringLiteral("b")}, {});
    CHECK_FALSE(profile.words.contains(QStringLiteral("Ring")));
    CHECK_FALSE(profileOf(std::vector<TrendInput>(1, weekly({}, "2026-11-16")), {QString()}, {}).now);
}

// Would catch: two ratings of different conversations in one dot, a newest one that is the faintest.
TEST_CASE("each conversation is a dot by both of its ratings, the newest strongest", "[trends]") {
    TrendInput clarity = weekly({rated("2026-08-03", 2), rated("2026-08-10", 5), rated("2026-08-17", 5)}, "2026-11-16");
    clarity.scale = {1, 5};
    clarity.dimension = QStringLiteral("Clarity of concern");
    TrendInput empathy = clarity;
    empathy.dimension = QStringLiteral("Empathy");
    empathy.ratings = {rated("2026-08-03", 5), rated("2026-08-10", 4), rated("2026-08-17", 4), rated("2026-09-01", 1)};
    const Scatter scatter = scatterOf(clarity, empathy);
    REQUIRE(scatter.dots.size() == 3);
    CHECK(scatter.dots[0].spoken == QStringLiteral("3 August 2026: empathy 5, clarity of concern 2"));
    CHECK(scatter.dots[1].among == 0);
    CHECK(scatter.dots[2].among == 1);
    CHECK(scatter.dots[2].strength == 1);
    CHECK(scatter.dots[0].strength < scatter.dots[1].strength);
    CHECK(scatter.words.startsWith(QStringLiteral(
        "Of 3 conversations, 2 had both above the middle of the scale, 0 only clarity of concern, 1 only empathy, and "
        "0 neither.")));
}

// Would catch: an export whose commas part a sentence into cells, or that leaves the sentence out.
TEST_CASE("what is exported says what it shows, in the table's own words", "[trends]") {
    TrendInput input = weekly(ratedEvery(7, "2026-08-03", {2, 3, 4}), "2026-11-16");
    const TrendState state = trendState(input);
    const QStringList lines = csvOf(state).split(QStringLiteral("\r\n"));
    CHECK(lines.front() == QStringLiteral("Week,Rating,Ratings,Side of the median"));
    CHECK(lines.at(1) == QStringLiteral("3 to 9 August 2026,2,1,below"));
    CHECK(lines.at(4).isEmpty());
    CHECK(lines.at(5).startsWith(QStringLiteral("\"Managing my own feelings · ")));
    CHECK(lines.at(5).contains(state.words.reminder));
}
