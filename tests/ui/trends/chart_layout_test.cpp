// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/chart_layout.h"

#include "core/trends/rated.h"
#include "kit/style_sheet.h"
#include "support/catch.h"
#include "trends/label_placer.h"

#include <algorithm>

using namespace tspace;
using namespace tspace::trends;
using test::rated;
using test::ratedEvery;
using test::weekly;

namespace {

using Kind = ChartLabel::Kind;

std::vector<double> swinging(int count) {
    std::vector<double> values;
    values.reserve(count);
    for (int at = 0; at < count; ++at) {
        values.push_back(1 + (at * 5) % 7);
    }
    return values;
}

/// Low for a while, then high: a shift; and two months in between without a rating.
TrendState shifted() {
    std::vector<Rating> ratings = ratedEvery(7, "2025-12-01", {3, 5, 3, 4, 4, 3, 5, 6, 4, 4, 5, 3, 5, 3, 4, 7, 4, 4});
    for (const Rating& rating : ratedEvery(7, "2026-06-08", {5, 5, 6, 6, 6, 6, 7, 5, 5, 6, 7, 7, 5, 6})) {
        ratings.push_back(rating);
    }
    return trendState(weekly(std::move(ratings), "2026-09-14"));
}

/// Three scorings, each with a median of its own.
TrendState rescored() {
    std::vector<Rating> ratings;
    int scoring = 1;
    for (const char* first : {"2026-01-05", "2026-03-16", "2026-05-25"}) {
        for (Rating rating : ratedEvery(7, first, swinging(9))) {
            rating.version = scoring;
            rating.scoring = scoring;
            ratings.push_back(rating);
        }
        ++scoring;
    }
    return trendState(weekly(std::move(ratings), "2026-07-27"));
}

/// A rating a day, several runs that stand out.
TrendState daily() {
    constexpr int days = 238;
    std::vector<double> values;
    values.reserve(days);
    for (int at = 0; at < days; ++at) {
        values.push_back((at / 30) % 2 == 0 ? 5 + at % 2 : 2 + at % 3);
    }
    TrendInput input = weekly(ratedEvery(1, "2025-08-13", values), "2026-06-01");
    input.cadence = QStringLiteral("daily");
    return trendState(input);
}

/// Both sides of a day, each with a median of its own among dots that lie near to it.
TrendState splitInTwo() {
    TrendInput input = weekly(ratedEvery(7, "2025-12-01", {4, 5, 5, 4, 6, 5, 5, 4, 5, 5, 5, 4, 5, 5, 3, 5, 5, 4,
                                                           5, 5, 6, 5, 5, 4, 3, 5, 5, 5, 4, 5, 5, 6, 5, 4, 5, 5}),
                              "2026-08-10");
    input.split = SplitAt{QDate(2026, 6, 15), QStringLiteral("changed team")};
    return trendState(input);
}

std::vector<TrendState> allKinds() {
    return {shifted(),
            splitInTwo(),
            rescored(),
            daily(),
            trendState(weekly({}, "2026-09-14")),
            trendState(weekly({rated("2026-09-14", 7)}, "2026-09-14")),
            trendState(weekly(ratedEvery(7, "2026-01-05", {4, 4, 4, 4}), "2026-02-02"))};
}

ChartLayout laidOut(const TrendState& state, const QSizeF& size) {
    return layOut(state, size, QFontMetricsF(kit::sized(kit::baseFont(), kit::TextSize::Small)));
}

bool has(const ChartLayout& layout, Kind kind, const QString& words) {
    return std::any_of(layout.labels.begin(), layout.labels.end(),
                       [&](const ChartLabel& label) { return label.kind == kind && label.words == words; });
}

int countOf(const ChartLayout& layout, Kind kind) {
    return static_cast<int>(std::count_if(layout.labels.begin(), layout.labels.end(),
                                          [kind](const ChartLabel& label) { return label.kind == kind; }));
}

}  // namespace

TEST_CASE("No label of a chart is cut, and none covers another or a dot") {
    // Would catch: the words of the median over the dots, days that run into each other on a small window, a run's
    // label beyond the edge.
    for (const TrendState& state : allKinds()) {
        for (const QSizeF& size : {QSizeF(320, 220), QSizeF(690, 260), QSizeF(720, 560), QSizeF(1500, 800)}) {
            const ChartLayout layout = laidOut(state, size);
            const QRectF chart(QPointF(0, 0), size);
            for (std::size_t at = 0; at < layout.labels.size(); ++at) {
                const ChartLabel& label = layout.labels[at];
                CAPTURE(label.words, size.width(), size.height(), label.box.left(), label.box.top());
                CHECK(chart.adjusted(-0.5, -0.5, 0.5, 0.5).contains(label.box));
                const QRectF letters = label.box.adjusted(0, 4, 0, -4);
                for (std::size_t other = at + 1; other < layout.labels.size(); ++other) {
                    CAPTURE(layout.labels[other].words);
                    CHECK_FALSE(letters.intersects(layout.labels[other].box.adjusted(0, 4, 0, -4)));
                }
                for (const ValueDot& dot : state.values) {
                    CHECK_FALSE(letters.contains(layout.at(dot.x, dot.value)));
                }
            }
        }
    }
}

TEST_CASE("Both ends of both axes are always named") {
    // Would catch: the last day dropped because its label is near to another.
    for (const TrendState& state : allKinds()) {
        const ChartLayout layout = laidOut(state, {420, 240});
        CHECK(has(layout, Kind::Day, state.dayTicks.back().label));
        CHECK(has(layout, Kind::Day, state.dayTicks.front().label));
        CHECK(has(layout, Kind::Value, state.valueTicks.front().label));
        CHECK(has(layout, Kind::Value, state.valueTicks.back().label));
    }
}

TEST_CASE("No dot is cut at the edge of the plot") {
    // Would catch: ratings of 7, of 1, of the first and of the last day drawn by half.
    for (const TrendState& state : allKinds()) {
        const ChartLayout layout = laidOut(state, {690, 260});
        const double half = layout.dotSize / 2;
        for (const ValueDot& dot : state.values) {
            CHECK(layout.plot.adjusted(half, half, -half, -half).contains(layout.at(dot.x, dot.value)));
        }
        CHECK(layout.fromX < 0);
        CHECK(layout.toX > state.days);
        CHECK(layout.fromY < state.scale.min);
        CHECK(layout.toY > state.scale.max);
    }
}

TEST_CASE("A gap, a run and the median are named on the chart") {
    const TrendState state = shifted();
    const ChartLayout layout = laidOut(state, {720, 400});
    CHECK(countOf(layout, Kind::Gap) == 1);
    REQUIRE(state.shades.size() == 1);
    CHECK(has(layout, Kind::Shade, state.shades.front().label));
    REQUIRE(layout.shades.size() == 1);
    CHECK(layout.shades.front().contains(layout.at(state.values.back().x, state.values.back().value)));
    REQUIRE(countOf(layout, Kind::Median) == 1);
    // Beside the plot, so that it never meets a dot.
    for (const ChartLabel& label : layout.labels) {
        if (label.kind == Kind::Median) {
            CHECK(label.box.left() >= layout.plot.right());
            CHECK(QString(label.words).replace(QLatin1Char('\n'), QLatin1Char(' ')) == state.medians.front().label);
        }
    }
}

// Would catch: a median of one side that stands there without its number although there is room for it.
TEST_CASE("Both sides of a mark have their median named where there is room", "[trends]") {
    const TrendState state = splitInTwo();
    REQUIRE(state.medians.size() == 2);
    CHECK(countOf(laidOut(state, {1500, 460}), Kind::Median) == 2);
}

TEST_CASE("Each change of version is named, in lines above each other where they are near") {
    const TrendState state = rescored();
    const ChartLayout layout = laidOut(state, {720, 400});
    REQUIRE(state.versions.size() == 2);
    CHECK(countOf(layout, Kind::Version) == 2);
}

TEST_CASE("A label goes to the first free place, and nowhere when there is none") {
    // Would catch: a label put over a line that only passes through it.
    LabelPlacer placer;
    placer.addObstacles({0, 0}, {100, 100});
    const QRectF crossed(40, 40, 20, 12);
    const QRectF free(40, 80, 20, 12);
    CHECK_FALSE(placer.isFree(crossed));
    CHECK(placer.place({crossed, free}) == free);
    CHECK_FALSE(placer.place({crossed, free}).has_value());
}
