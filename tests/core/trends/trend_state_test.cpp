// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_state.h"

#include "core/trends/rated.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::trends;
using test::day;
using test::rated;
using test::ratedEvery;
using test::weekly;

namespace {

QStringList linesOf(const std::vector<TableRow>& rows) {
    QStringList lines;
    for (const TableRow& row : rows) {
        lines << QStringLiteral("%1 | %2 | %3 | %4").arg(row.period, row.value).arg(row.n).arg(row.side);
    }
    return lines;
}

}  // namespace

// Would catch: a screen that cannot be drawn before the first rating.
TEST_CASE("a trend without ratings still has its axes and its words", "[trends]") {
    const TrendState state = trendState(weekly({}, "2026-11-20"));
    CHECK(state.title == QStringLiteral("Managing my own feelings"));
    CHECK(state.subtitle == QStringLiteral("Emotional intelligence self-rating · 0 ratings"));
    CHECK(state.dots.empty());
    CHECK(state.values.empty());
    CHECK(state.medians.empty());
    CHECK(state.table.empty());
    CHECK(state.dayTicks.size() > 2);
    CHECK(state.valueTicks.size() == 7);
    CHECK(state.found.newest() == nullptr);
    CHECK(state.words.finding == QStringLiteral("No ratings yet."));
}

// Would catch: a single rating that falls off the axis or is given a median.
TEST_CASE("one rating is a dot in the middle of its day, without a median", "[trends]") {
    const TrendState state = trendState(weekly({rated("2026-11-18", 5)}, "2026-11-20"));
    REQUIRE(state.dots.size() == 1);
    CHECK(state.dots[0].x == 0.5);
    CHECK(state.days == 1);
    CHECK(state.medians.empty());
    CHECK(state.stretches == std::vector<Stretch>{{0, 0}});
    CHECK(state.subtitle == QStringLiteral("Emotional intelligence self-rating · 1 rating"));
    CHECK(linesOf(state.table) == QStringList{QStringLiteral("16 to 22 November 2026 | 5 | 1 | ")});
    CHECK(state.values[0].spoken == QStringLiteral("16 to 22 November 2026, 5"));
}

// Would catch: lines over a gap, dots of one day on top of each other, a value off its only dot.
TEST_CASE("dots, values and lines stand where their ratings are", "[trends]") {
    std::vector<Rating> ratings{rated("2026-08-03", 3), rated("2026-08-03", 6), rated("2026-08-10", 4),
                                rated("2026-08-24", 5)};
    ratings[1].utc += 1;
    const TrendState state = trendState(weekly(ratings, "2026-08-25"));
    REQUIRE(state.dots.size() == 4);
    CHECK(state.dots[0].x == 0.25);
    CHECK(state.dots[1].x == 0.75);
    CHECK(state.dots[1].id == ratings[1].id);
    REQUIRE(state.values.size() == 3);
    CHECK(state.values[0].x == 0.5);
    CHECK(state.values[0].value == 4.5);
    CHECK(state.values[0].n == 2);
    CHECK(state.values[1].x == state.dots[2].x);
    CHECK(state.values[2].x == 21.5);
    CHECK(state.days == 22);
    CHECK(state.stretches == std::vector<Stretch>{{0, 1}, {2, 2}});
    REQUIRE(state.gaps.size() == 1);
    CHECK(state.gaps[0] ==
          GapMark{14, 21, QStringLiteral("no ratings"), QStringLiteral("no ratings from 17 to 23 August")});
    CHECK(
        state.chartTitle ==
        QStringLiteral("Small dots are ratings, joined dots the median of a week, the dashed line the median of all"));
    CHECK(state.tableHeadings == QStringList{QStringLiteral("Week"), QStringLiteral("Median"),
                                             QStringLiteral("Ratings"), QStringLiteral("Side of the median")});
    CHECK(linesOf(state.table) == QStringList{QStringLiteral("3 to 9 August 2026 | 4.5 | 2 | on the median"),
                                              QStringLiteral("10 to 16 August 2026 | 4 | 1 | below"),
                                              QStringLiteral("17 to 23 August 2026 | no ratings | 0 | "),
                                              QStringLiteral("24 to 30 August 2026 | 5 | 1 | above")});
    CHECK(state.values[0].spoken == QStringLiteral("3 to 9 August 2026, 4.5, median of 2 ratings, on the median"));
    CHECK(state.values[1].spoken == QStringLiteral("10 to 16 August 2026, 4, median of 1 rating, below the median"));
    CHECK(state.medians == std::vector<MedianLine>{{0, 22, 4.5, 3, QStringLiteral("median 4.5 (n = 3)")}});
}

// Would catch: a signal shaded elsewhere than where the sentence puts it.
TEST_CASE("the shade covers the run the words speak of", "[trends]") {
    std::vector<double> values;
    for (int time = 0; time < 9; ++time) {
        values.insert(values.end(), {3, 3, 5});
    }
    values.insert(values.end(), {3, 5, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5});
    const TrendState state = trendState(weekly(ratedEvery(7, "2026-01-05", values), "2026-10-06"));
    REQUIRE(state.shades.size() == 1);
    CHECK(state.shades[0].label == QStringLiteral("10 in a row above the median"));
    CHECK(state.shades[0].side == Side::Above);
    CHECK(state.shades[0].first == day("2026-08-03"));
    CHECK(state.shades[0].last == day("2026-10-05"));
    CHECK(state.shades[0].fromX == 210.5);
    CHECK(state.shades[0].toX == state.values.back().x);
    CHECK(state.words.headline == QStringLiteral("shift upwards since August"));
    CHECK(state.chartTitle == QStringLiteral("One dot a rating, the dashed line the median"));
}

// Would catch: sessions outside the range drawn, or those on its last day lost.
TEST_CASE("sessions in the range are marked with their titles", "[trends]") {
    TrendInput input = weekly({rated("2026-08-03", 3), rated("2026-08-10", 4)}, "2026-08-25");
    const auto session = [](const char* date, const char* title) {
        return SessionDay{SessionId(QUuid::createUuidV5(QUuid(), QByteArray(date))), day(date),
                          QString::fromLatin1(title)};
    };
    input.sessions = {session("2026-08-10", "With R."), session("2026-08-03", ""), session("2026-08-02", "before"),
                      session("2026-08-11", "after")};
    const TrendState state = trendState(input);
    REQUIRE(state.sessions.size() == 2);
    CHECK(state.sessions[0].words == QStringLiteral("3 August 2026"));
    CHECK(state.sessions[0].x == 0.5);
    CHECK(state.sessions[1].words == QStringLiteral("10 August 2026: With R."));
    CHECK(state.sessions[1].session == input.sessions[0]);
    CHECK(state.sessions[1].x == 7.5);
}

// Would catch: a line or one median across a change of scoring, or a new version without its mark.
TEST_CASE("a change of scoring parts lines and medians and is marked", "[trends]") {
    std::vector<Rating> ratings = ratedEvery(7, "2026-01-05", {3, 4, 5, 4, 4});
    ratings[1].version = 2;  // worded anew, scored as before
    for (std::size_t place = 2; place < ratings.size(); ++place) {
        ratings[place].version = 3;
        ratings[place].scoring = 2;
    }
    const TrendState state = trendState(weekly(ratings, "2026-02-03"));
    CHECK(state.stretches == std::vector<Stretch>{{0, 1}, {2, 4}});
    CHECK(state.medians == std::vector<MedianLine>{{14, 29, 4, 3, QStringLiteral("median 4 (n = 3)")}});
    REQUIRE(state.versions.size() == 2);
    CHECK(state.versions[0] == VersionMark{7, day("2026-01-12"), 2, QStringLiteral("version 2")});
    CHECK(state.versions[1].label == QStringLiteral("version 3"));
    CHECK(state.table[2].kind == TableRow::Kind::ScoringChange);
    CHECK(state.table[2].period == QStringLiteral("scoring changed on 19 January 2026"));
    CHECK(state.table.size() == 6);
}

// Would catch: values of an older scoring drawn outside the chart.
TEST_CASE("the value axis reaches to the ratings of an older scoring", "[trends]") {
    const TrendState state = trendState(weekly({rated("2026-01-05", 13.5), rated("2026-01-12", 4, 2)}, "2026-02-03"));
    CHECK(state.scale == Scale{1, 14});
    CHECK(state.valueTicks.back().label == QStringLiteral("14"));
    CHECK(trendState(weekly({rated("2026-01-05", 6.5)}, "2026-02-03")).scale == Scale{1, 7});
}

// Would catch: a label squeezed into a gap of a day, or a range whose own ends are not on the axis.
TEST_CASE("a range wider than the ratings keeps its ends and labels only gaps with room", "[trends]") {
    std::vector<Rating> ratings = ratedEvery(1, "2026-06-01", std::vector<double>(40, 4));
    ratings.erase(ratings.begin() + 5);
    TrendInput input = weekly(ratings, "2026-11-20");
    input.cadence = QStringLiteral("daily");
    input.from = day("2025-11-21");
    input.to = day("2026-11-20");
    const TrendState state = trendState(input);
    CHECK(state.days == 365);
    CHECK(state.dayTicks.front().label == QStringLiteral("21 Nov 2025"));
    CHECK(state.dayTicks.back().label == QStringLiteral("20 Nov 2026"));
    REQUIRE(state.gaps.size() == 2);
    CHECK(state.gaps[0].label.isEmpty());
    CHECK(state.gaps[0].words == QStringLiteral("no ratings on 6 June"));
    CHECK(state.gaps[1].label == QStringLiteral("no ratings"));
    CHECK(state.gaps[1].words == QStringLiteral("no ratings since 10 July"));
    CHECK(state.table.back().period == QStringLiteral("11 July 2026 – 19 November 2026"));
}

// Would catch: a chart that grows slow or loses points with ten years of daily ratings.
TEST_CASE("ten years of ratings keep every dot", "[trends]") {
    TrendInput input = weekly(ratedEvery(1, "2016-11-21", std::vector<double>(3652, 4)), "2026-11-20");
    const TrendState state = trendState(input);
    CHECK(state.dots.size() == 3652);
    CHECK(state.values.size() == 522);
    CHECK(state.stretches.size() == 1);
    CHECK(state.dots.back().x == state.days - 0.5);
    CHECK(state.dayTicks.back().label == QStringLiteral("20 Nov 2026"));
}
