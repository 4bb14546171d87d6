// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/findings.h"

#include "base/error.h"
#include "core/trends/rated.h"
#include "support/catch.h"
#include "trends/trend_state.h"

using namespace tspace;
using namespace tspace::trends;
using test::day;
using test::rated;
using test::ratedEvery;
using test::weekly;

// Would catch: buttons that lose today, or begin in the middle of a week whose median then changes with the button.
TEST_CASE("ranges end today and begin with a whole period", "[trends]") {
    const QDate today = day("2026-11-20");
    CHECK(rangeOf(RangeChoice::ThreeMonths, Per::Day, today, {}) == DateRange{day("2026-08-21"), today});
    CHECK(rangeOf(RangeChoice::ThreeMonths, Per::Week, today, {}) == DateRange{day("2026-08-17"), today});
    CHECK(rangeOf(RangeChoice::SixMonths, Per::Month, today, {}) == DateRange{day("2026-05-01"), today});
    CHECK(rangeOf(RangeChoice::TwelveMonths, Per::Rating, today, {}) == DateRange{day("2025-11-21"), today});
    CHECK(rangeOf(RangeChoice::TwelveMonths, Per::Day, day("2024-02-29"), {}) ==
          DateRange{day("2023-03-01"), day("2024-02-29")});
    CHECK(rangeOf(RangeChoice::All, Per::Day, today, {}) == DateRange{day("2025-11-21"), today});
    CHECK(rangeOf(RangeChoice::All, Per::Week, today, {rated("2026-05-05", 3), rated("2013-04-08", 3)}) ==
          DateRange{day("2013-04-08"), day("2026-05-05")});
    CHECK(rangeLabel(RangeChoice::ThreeMonths) == QStringLiteral("3 m"));
    CHECK(rangeLabel(RangeChoice::SixMonths) == QStringLiteral("6 m"));
    CHECK(rangeLabel(RangeChoice::TwelveMonths) == QStringLiteral("12 m"));
    CHECK(rangeLabel(RangeChoice::All) == QStringLiteral("All"));
}

// Would catch: ratings on the first or last day left out, or those outside counted.
TEST_CASE("only ratings within the range count, both ends included", "[trends]") {
    TrendInput input = weekly(
        {rated("2026-03-01", 1), rated("2026-03-02", 2), rated("2026-03-31", 3), rated("2026-04-01", 4)}, "2026-11-20");
    CHECK(findingsOf(input).ratings.size() == 4);
    input.from = day("2026-03-02");
    CHECK(findingsOf(input).ratings.size() == 3);
    CHECK(findingsOf(input).range == DateRange{day("2026-03-02"), day("2026-04-01")});
    input.to = day("2026-03-31");
    const Findings found = findingsOf(input);
    CHECK(found.ratings.size() == 2);
    CHECK(found.earlier);
    CHECK(found.later);
    input.from.reset();
    CHECK(findingsOf(input).range == DateRange{day("2026-03-01"), day("2026-03-31")});
    input.from = day("2026-06-01");
    input.to.reset();
    CHECK(findingsOf(input).range == DateRange{day("2026-06-01"), day("2026-06-01")});
    CHECK(findingsOf(input).ratings.empty());
}

// Would catch: a range the wrong way round taken for an empty one.
TEST_CASE("a range that ends before it begins is refused", "[trends]") {
    TrendInput input = weekly({rated("2026-03-01", 1)}, "2026-11-20");
    input.from = day("2026-04-01");
    input.to = day("2026-03-01");
    CHECK_THROWS_AS(findingsOf(input), Error);
}

// Would catch: another period than the cadence's where none is asked for.
TEST_CASE("without a choice the cadence decides, and a day where there is none", "[trends]") {
    TrendInput input = weekly({rated("2026-03-01", 1)}, "2026-11-20");
    CHECK(findingsOf(input).per == Per::Week);
    input.per = Per::Month;
    CHECK(findingsOf(input).gapPer == Per::Month);
    input.per = Per::Rating;
    CHECK(findingsOf(input).gapPer == Per::Week);
    input.per.reset();
    input.cadence.clear();
    CHECK(findingsOf(input).per == Per::Day);
}

// Would catch: every day between two sessions told as missed, in the chart, the words or the table.
TEST_CASE("a series without a cadence has no gaps, and says so", "[trends]") {
    TrendInput input = weekly(ratedEvery(21, "2026-01-05", {3, 4, 3, 5}), "2026-11-20");
    for (const char* cadence : {"", "once"}) {
        input.cadence = QString::fromLatin1(cadence);
        const TrendState state = trendState(input);
        CHECK(state.gaps.empty());
        CHECK(state.table.size() == 4);
        CHECK(state.stretches.size() == 4);  // and no line joins what lies weeks apart
        CHECK(state.words.basis ==
              QStringLiteral("4 ratings; they follow no calendar, so that nothing counts as missing."));
    }
    input.cadence = QStringLiteral("weekly");
    CHECK(trendState(input).gaps.size() == 3);
}
