// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/mood.h"
#include "support/catch.h"
#include "trends/pairs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <tuple>

using namespace tspace;
using namespace tspace::trends;

namespace {

TrendInput moodInput(const std::vector<test::MoodRow>& rows, const QString& item, Per per) {
    TrendInput input;
    input.per = per;
    input.cadence = QStringLiteral("daily");
    input.today = QDate(2013, 4, 8);
    input.ratings = test::moodRatings(rows, item);
    return input;
}

const std::array judgedPeriods{Per::Rating, Per::Day, Per::Week, Per::Month};

/// Everything the rules say of a chart but where its median lies.
auto verdictOf(const RunChart& chart) {
    return std::tuple(chart.n, chart.useful, chart.crossings, chart.longestRun, chart.runLimit, chart.crossingLimit,
                      chart.judgement, chart.shift, chart.drift, chart.signalRuns.size());
}

RunChart chartWith(TrendInput input, const std::function<double(double)>& changed) {
    for (Rating& rating : input.ratings) {
        rating.value = changed(rating.value);
    }
    return findingsOf(input).newest()->chart;
}

}  // namespace

// Would catch: pairs of the wrong periods, ranks that go astray among many ties, an interval of another resampling.
TEST_CASE("every two items of the real ratings correlate as another program says", "[pairs]") {
    if (test::isMoodAbsent()) {
        return;
    }
    const auto rows = test::moodRows();
    const auto references = test::rowsOf(QStringLiteral(TSPACE_TEST_DATA "/trends/mood-pairs.csv"));
    REQUIRE(references.size() == 3UL * 66);
    int intervals = 0;
    for (const test::MoodRow& expected : references) {
        const auto cell = [&expected](const char* name) { return expected.at(QString::fromLatin1(name)); };
        const Per per = *valueNamed<Per>(cell("per"));
        INFO(cell("a").toStdString() << " and " << cell("b").toStdString() << " by " << cell("per").toStdString());
        const PairedValues pairs = pairedValues(moodInput(rows, cell("a"), per), moodInput(rows, cell("b"), per));
        CHECK(pairs.a.size() == cell("n").toUInt());
        const auto rho = spearman(pairs.a, pairs.b);
        REQUIRE(rho.has_value() == !cell("rho").isEmpty());
        CHECK((!rho || std::abs(*rho - cell("rho").toDouble()) < 1e-12));
        if (!cell("low").isEmpty()) {
            const auto interval = blockBootstrap(pairs.a, pairs.b);
            REQUIRE(interval);
            CHECK(std::abs(interval->low - cell("low").toDouble()) < 1e-12);
            CHECK(std::abs(interval->high - cell("high").toDouble()) < 1e-12);
            ++intervals;
        }
    }
    CHECK(intervals >= 8);
}

// Would catch: a rule that looks at the numbers themselves instead of their side of the median.
TEST_CASE("a constant added to the real ratings changes no verdict, and reversing them mirrors it", "[trends]") {
    if (test::isMoodAbsent()) {
        return;
    }
    const auto rows = test::moodRows();
    for (const auto& [item, value] : rows.front()) {
        if (item == QStringLiteral("answered_at")) {
            continue;
        }
        for (const Per per : judgedPeriods) {
            INFO(item.toStdString() << " by " << nameOf(per).data());
            const TrendInput input = moodInput(rows, item, per);
            const RunChart chart = findingsOf(input).newest()->chart;
            const RunChart higher = chartWith(input, [](double rating) { return rating + 3; });
            CHECK(verdictOf(higher) == verdictOf(chart));
            CHECK(higher.median == *chart.median + 3);
            CHECK(higher.sides == chart.sides);
            const RunChart mirrored = chartWith(input, [](double rating) { return 1 + 7 - rating; });
            CHECK(verdictOf(mirrored) == verdictOf(chart));
            CHECK(mirrored.median == 8 - *chart.median);
            REQUIRE(mirrored.longest.has_value() == chart.longest.has_value());
            CHECK((!chart.longest ||
                   (mirrored.longest->side != chart.longest->side && mirrored.longest->first == chart.longest->first)));
        }
    }
}

// Would catch: ratings of one day that count by the order in which they were stored.
TEST_CASE("the real ratings give the same in whatever order they are stored", "[trends]") {
    if (test::isMoodAbsent()) {
        return;
    }
    const auto rows = test::moodRows();
    for (const Per per : judgedPeriods) {
        TrendInput input = moodInput(rows, QStringLiteral("mood_cheerf"), per);
        const Findings expected = findingsOf(input);
        std::reverse(input.ratings.begin(), input.ratings.end());
        std::rotate(input.ratings.begin(), input.ratings.begin() + 700, input.ratings.end());
        CHECK(findingsOf(input) == expected);
    }
}
