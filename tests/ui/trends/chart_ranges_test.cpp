// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"
#include "core/trends/rated.h"
#include "support/catch.h"
#include "ui/trends/shown_chart.h"

#include <QLineSeries>
#include <QScatterSeries>

#include <algorithm>

using namespace tspace;
using namespace tspace::trends;
using test::day;
using test::rated;
using test::ratedEvery;
using test::ShownChart;
using test::weekly;

namespace {

TrendInput dailyTrend(std::vector<Rating> ratings, const char* today) {
    TrendInput input = weekly(std::move(ratings), today);
    input.cadence = QStringLiteral("daily");
    return input;
}

/// Values that go over the whole scale, both ends among them.
std::vector<double> overScale(int count, const Scale& scale) {
    const int steps = static_cast<int>(scale.max - scale.min) + 1;
    std::vector<double> values;
    values.reserve(count);
    for (int at = 0; at < count; ++at) {
        values.push_back(scale.min + (at * 5) % steps);
    }
    return values;
}

bool namesEnds(ShownChart& shown, ChartLabel::Kind kind, const QString& first, const QString& last) {
    const auto has = [&](const QString& words) {
        const auto& labels = shown.chart.places().labels;
        return std::any_of(labels.begin(), labels.end(),
                           [&](const ChartLabel& label) { return label.kind == kind && label.words == words; });
    };
    return has(first) && has(last);
}

/// What has to hold of every chart: what is drawn lies on the axes, in the plot, and where the layout says; the last
/// value and the last day are there.
void checkChart(ShownChart& shown) {
    const TrendState& state = shown.state;
    const QValueAxis& days = shown.axis(Qt::Horizontal);
    const QValueAxis& values = shown.axis(Qt::Vertical);
    CHECK((days.min() < 0 && days.max() > state.days));
    CHECK((values.min() < state.scale.min && values.max() > state.scale.max));
    CHECK(namesEnds(shown, ChartLabel::Kind::Day, state.dayTicks.front().label, state.dayTicks.back().label));
    CHECK(namesEnds(shown, ChartLabel::Kind::Value, state.valueTicks.front().label, state.valueTicks.back().label));
    const auto scatters = shown.series<QScatterSeries>();
    REQUIRE(scatters.size() == 2);
    for (const QScatterSeries* series : scatters) {
        for (const QPointF& point : series->points()) {
            if (!shown.chart.places().plot.contains(shown.chart.places().at(point.x(), point.y()))) {
                FAIL("a dot beside the plot: " << point.x() << ", " << point.y());
            }
        }
    }
    if (state.values.empty()) {
        CHECK(scatters[1]->count() == 0);
        return;
    }
    const QPointF last = scatters[1]->points().constLast();
    CHECK(last == QPointF(state.values.back().x, state.values.back().value));
    CHECK(QLineF(shown.chart.chart()->mapToPosition(last, scatters[1]), shown.chart.places().at(last.x(), last.y()))
              .length() < 0.5);
    CHECK(scatters[1]->points().constFirst() == QPointF(state.values.front().x, state.values.front().value));
}

}  // namespace

// Would catch: axes that need a rating to be drawn, or a single one that is drawn at their edge.
TEST_CASE("A chart of none and a chart of one have their axes and their last day", "[chart]") {
    ShownChart none(weekly({}, "2026-11-20"));
    checkChart(none);
    CHECK(none.state.dayTicks.back().label == QStringLiteral("20 Nov 2026"));
    ShownChart one(weekly({rated("2026-11-18", 5)}, "2026-11-20"));
    checkChart(one);
    CHECK(one.series<QScatterSeries>()[0]->count() == 1);
    CHECK(one.series<QScatterSeries>()[1]->at(0) == QPointF(0.5, 5));
    CHECK(one.state.dayTicks.back().label == QStringLiteral("18 Nov"));
}

// Would catch: a range cut to its ratings, so that a silence at one end cannot be seen.
TEST_CASE("A gap at either end of the range is there to be seen", "[chart]") {
    TrendInput input = weekly(ratedEvery(7, "2026-05-04", {3, 4, 5, 4, 3}), "2026-11-20");
    input.ratings.push_back(rated("2025-06-02", 4));
    input.from = day("2026-02-02");
    input.to = day("2026-09-27");
    ShownChart shown(input);
    checkChart(shown);
    REQUIRE(shown.state.gaps.size() == 2);
    CHECK(shown.state.gaps[0].fromX == 0);
    CHECK(shown.state.gaps[1].toX == shown.state.days);
    CHECK(shown.state.dayTicks.back().label == QStringLiteral("27 Sep"));
    CHECK(shown.series<QLineSeries>().size() == 1);
    for (const GapMark& gap : shown.state.gaps) {
        CHECK(shown.chart.wordsAt(shown.chart.places().at((gap.fromX + gap.toX) / 2, 6)) == gap.words);
    }
}

// Would catch: days counted by months of 30 days or years of 365, so that dots slide away from their days.
TEST_CASE("Across a year end and a leap day every dot stands on its day", "[chart]") {
    const std::vector<double> values = overScale(70, {1, 7});
    ShownChart shown(dailyTrend(ratedEvery(1, "2023-12-25", values), "2024-03-03"));
    checkChart(shown);
    CHECK(shown.state.days == 70);
    const auto dots = shown.series<QScatterSeries>()[1]->points();
    REQUIRE(dots.size() == 70);
    for (int at = 0; at < dots.size(); ++at) {
        if (dots.at(at) != QPointF(at + 0.5, values[static_cast<std::size_t>(at)])) {
            FAIL("day " << at << " stands at " << dots.at(at).x());
        }
    }
    CHECK(shown.state.values[66].spoken.startsWith(QStringLiteral("29 February 2024")));
    CHECK(shown.series<QLineSeries>().size() == 1);
    CHECK(namesEnds(shown, ChartLabel::Kind::Day, QStringLiteral("25 Dec 2023"), QStringLiteral("3 Mar 2024")));
}

// Would catch: days of 23 and 25 hours that shift what follows, or put a late rating on the next day.
TEST_CASE("When clocks change, days stay as far apart as before", "[chart]") {
    const QString london = QStringLiteral("Europe/London");
    for (const char* first : {"2026-03-28", "2026-10-24"}) {
        std::vector<Rating> ratings;
        for (int after = 0; after < 3; ++after) {
            for (const QTime& time : {QTime(0, 30), QTime(23, 30)}) {
                const Instant at = Instant::local(day(first).addDays(after), time, london);
                Rating rating = rated(first, 4 + after);
                rating.date = at.date;
                rating.utc = at.utc;
                rating.id = test::recordId(static_cast<quint16>(ratings.size()));
                ratings.push_back(rating);
            }
        }
        ShownChart shown(dailyTrend(ratings, "2026-11-20"));
        checkChart(shown);
        CHECK(shown.state.days == 3);
        const auto dots = shown.series<QScatterSeries>()[0]->points();
        REQUIRE(dots.size() == 6);
        for (int at = 0; at < 6; ++at) {
            CHECK(dots.at(at) == QPointF(at / 2 + (at % 2 == 0 ? 0.25 : 0.75), 4 + at / 2));
        }
    }
}

// Would catch: a chart that loses its ends, its highest or its lowest value as it grows, or one that grows without end.
TEST_CASE("From 1 to 10,000 points a chart keeps its ends and all of its height", "[chart]") {
    for (const int count : {1, 2, 3, 10, 100, 1'000, 10'000}) {
        INFO(count << " ratings");
        const std::vector<double> values = overScale(count, {1, 7});
        ShownChart shown(dailyTrend(ratedEvery(1, "1999-01-01", values), "2026-11-20"));
        checkChart(shown);
        CHECK(shown.state.values.size() == static_cast<std::size_t>(count));
        const auto points = shown.series<QScatterSeries>()[1]->points();
        CHECK((!points.isEmpty() && points.size() <= count));
        const auto byValue = [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); };
        const auto [low, high] = std::minmax_element(points.begin(), points.end(), byValue);
        CHECK(low->y() == *std::min_element(values.begin(), values.end()));
        CHECK(high->y() == *std::max_element(values.begin(), values.end()));
        test::press(Qt::Key_Home);
        CHECK(shown.chart.currentValue() == 0U);
        test::press(Qt::Key_End);
        CHECK(shown.chart.currentValue() == static_cast<std::size_t>(count) - 1);
    }
}

// Would catch: an axis that begins at nought or one, and labels that run into each other on the longest scale there is.
TEST_CASE("Negative scales and scales of 21 steps have both of their ends", "[chart]") {
    for (const Scale& scale : {Scale{-3, 3}, Scale{-10, 10}, Scale{1, 21}, Scale{0, 20}, Scale{-20, 0}, Scale{0, 1}}) {
        INFO(scale.min << " to " << scale.max);
        TrendInput input = weekly(ratedEvery(7, "2026-01-05", overScale(30, scale)), "2026-08-03");
        input.scale = scale;
        ShownChart shown(input);
        checkChart(shown);
        CHECK(shown.state.scale == scale);
        const ChartLayout& places = shown.chart.places();
        CHECK(places.at(0, scale.max).y() < places.at(0, scale.min).y());
        CHECK(places.plot.contains(places.at(0.5, scale.min)));
        CHECK(places.plot.contains(places.at(0.5, scale.max)));
        CHECK(shown.series<QScatterSeries>()[1]->count() == 30);
    }
}
