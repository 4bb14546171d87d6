// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/thinning.h"

#include "core/trends/rated.h"
#include "support/catch.h"
#include "ui/trends/shown_chart.h"

#include <QLineSeries>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>

using namespace tspace;
using namespace tspace::trends;
using test::ratedEvery;
using test::weekly;

namespace {

constexpr QSizeF thinnedSize(900, 400);
constexpr int tenYearsOfDays = 3650;

/// 1, 4 and 7 in turn, so that of ten years many dots of a value come to lie on each other.
TrendInput inputOfDays(int count) {
    std::vector<double> values(static_cast<std::size_t>(count));
    for (std::size_t at = 0; at < values.size(); ++at) {
        values[at] = 1 + 3 * static_cast<double>(at % 3);
    }
    TrendInput input = weekly(ratedEvery(1, "2016-11-25", values), "2026-11-25");
    input.per = Per::Day;
    return input;
}

TrendState manyDays(int count) {
    return trendState(inputOfDays(count));
}

ChartLayout placesOfThinned(const TrendState& state) {
    return layOut(state, thinnedSize, QFontMetricsF(QFont()));
}

}  // namespace

// Would catch: dots or ends of lines that vanish from a chart with room for all of them.
TEST_CASE("Where there is room for every dot nothing is thinned out", "[chart]") {
    const TrendState state = manyDays(300);
    const Seen seen = seenOf(state, placesOfThinned(state));
    CHECK(seen.values.size() == 300);
    CHECK(seen.ratings.size() == 300);
    REQUIRE(seen.lines.size() == 1);
    CHECK(seen.lines.front().size() == 300);
    CHECK(seen.hidden == 0);
    CHECK(thinnedWords(seen).isEmpty());
}

// Would catch: a value that could be seen and is not drawn, or thousands that cannot be seen and are.
TEST_CASE("Of ten years of days only what can be seen is drawn, and the rest is told", "[chart]") {
    const TrendState state = manyDays(tenYearsOfDays);
    const ChartLayout places = placesOfThinned(state);
    const Seen seen = seenOf(state, places);
    CHECK(seen.values.size() < tenYearsOfDays);
    CHECK(seen.values.size() + seen.hidden == tenYearsOfDays);
    CHECK(seen.ratings.isEmpty());  // each lies beneath the value of its day
    CHECK(seen.values.constFirst().x() == state.values.front().x);
    CHECK(seen.values.constLast().x() == state.values.back().x);
    for (const ValueDot& dot : state.values) {
        const QPointF at = places.at(dot.x, dot.value);
        const bool covered = std::any_of(seen.values.begin(), seen.values.end(), [&](const QPointF& drawn) {
            return QLineF(places.at(drawn.x(), drawn.y()), at).length() < places.dotSize;
        });
        if (!covered) {
            FAIL("nothing is drawn at " << dot.x << ", " << dot.value);
        }
    }
    CHECK(thinnedWords(seen) == QStringLiteral("Of 3,650 values %1 are drawn, the others lie beneath them; the table "
                                               "has all.")
                                    .arg(QLocale(QLocale::English).toString(seen.values.size())));
}

// Would catch: a thinned line that is less high somewhere than the line through all values.
TEST_CASE("A thinned line reaches as high and as low in every column of pixels", "[chart]") {
    const TrendState state = manyDays(tenYearsOfDays);
    const ChartLayout places = placesOfThinned(state);
    const Seen seen = seenOf(state, places);
    REQUIRE(seen.lines.size() == 1);
    CHECK(seen.lines.front().size() < tenYearsOfDays);
    std::map<double, std::pair<double, double>> all;
    std::map<double, std::pair<double, double>> drawn;
    const auto reach = [&places](auto& columns, double x, double value) {
        const auto [entry, isNew] = columns.try_emplace(std::floor(places.at(x, 0).x()), value, value);
        entry->second.first = std::min(entry->second.first, value);
        entry->second.second = std::max(entry->second.second, value);
    };
    for (const ValueDot& dot : state.values) {
        reach(all, dot.x, dot.value);
    }
    for (const QPointF& point : seen.lines.front()) {
        reach(drawn, point.x(), point.y());
    }
    CHECK(drawn == all);
}

// Would catch: points handed to Qt Charts that were thinned out, or a chart that does not tell its size apart.
TEST_CASE("The chart hands to Qt Charts what can be seen at its size", "[chart]") {
    std::vector<double> values(tenYearsOfDays, 4);
    TrendInput input = weekly(ratedEvery(1, "2016-11-25", values), "2026-11-25");
    input.per = Per::Day;
    test::ShownChart shown(input);
    const auto handed = [&shown] { return shown.series<QScatterSeries>()[1]->count(); };
    const int narrow = handed();
    CHECK(narrow == shown.chart.seen().values.size());
    CHECK(shown.series<QLineSeries>().front()->count() == shown.chart.seen().lines.front().size());
    CHECK(narrow < 720);
    shown.chart.resize(1400, 360);
    CHECK(handed() > narrow);
}

// Would catch: a median that thousands of lines lie over.
TEST_CASE("The median is seen over a crowd of lines", "[chart]") {
    test::ShownChart shown(inputOfDays(900));
    const ChartLayout& places = shown.chart.places();
    const QImage drawn = shown.chart.grab().toImage();
    const int row = static_cast<int>(std::floor(places.at(0, 4).y()));
    int dashes = 0;
    for (int x = static_cast<int>(places.plot.left()); x < static_cast<int>(places.plot.right()); ++x) {
        dashes += drawn.pixelColor(x, row) == shown.theme.colours().ink ? 1 : 0;
    }
    CHECK(dashes > places.plot.width() / 3);
}
