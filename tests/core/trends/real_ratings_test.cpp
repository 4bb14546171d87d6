// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"
#include "core/trends/mood.h"
#include "support/catch.h"
#include "trends/trend_state.h"

using namespace tspace;
using namespace tspace::trends;
using test::rowsOf;

namespace {

using Row = test::MoodRow;

void compare(const Row& expected, const Findings& found) {
    const auto cell = [&expected](const char* name) { return expected.at(QString::fromLatin1(name)); };
    REQUIRE(found.parts.size() == 1);
    const RunChart& chart = found.newest()->chart;
    CHECK(chart.n == cell("n").toInt());
    CHECK(chart.median == cell("median").toDouble());
    CHECK(chart.useful == cell("useful").toInt());
    CHECK(chart.longestRun == cell("longest").toInt());
    CHECK(chart.crossings == cell("crossings").toInt());
    CHECK(chart.runLimit.value_or(0) == cell("run_limit").toInt());
    CHECK(chart.crossingLimit.value_or(0) == cell("crossing_limit").toInt());
    CHECK(chart.judged() == (cell("judged") == QStringLiteral("true")));
    CHECK(chart.shift == (cell("shift") == QStringLiteral("true")));
    CHECK(chart.drift == (cell("drift") == QStringLiteral("true")));
    CHECK(chart.longest.has_value() == !cell("first").isEmpty());
    if (chart.longest) {
        CHECK(found.values[chart.longest->first].first == *parseDate(cell("first")));
        CHECK(found.values[chart.longest->last].last == *parseDate(cell("last")));
        CHECK((chart.longest->side == Side::Above) == (cell("side") == QStringLiteral("above")));
    }
}

}  // namespace

// Would catch: statistics that differ from R's on ratings nobody here made: all items, every kind of period.
TEST_CASE("the real ratings give what R gives", "[trends]") {
    if (test::isMoodAbsent()) {
        return;
    }
    const auto rows = test::moodRows();
    CHECK(rows.size() == 1476);
    const auto references = rowsOf(QStringLiteral(TSPACE_TEST_DATA "/trends/mood-esm.csv"));
    CHECK(references.size() == 60);
    for (const Row& expected : references) {
        const QString item = expected.at(QStringLiteral("item"));
        INFO(item.toStdString() << " by " << expected.at(QStringLiteral("per")).toStdString());
        TrendInput input;
        input.per = valueNamed<Per>(expected.at(QStringLiteral("per")));
        REQUIRE(input.per.has_value());
        input.today = QDate(2013, 4, 8);
        input.ratings = test::moodRatings(rows, item);
        compare(expected, findingsOf(input));
    }
}

// Would catch: a chart of the real ratings that loses days, its last day above all.
TEST_CASE("the chart of the real ratings has its 238 rated days and its last day", "[trends]") {
    if (test::isMoodAbsent()) {
        return;
    }
    TrendInput input;
    input.scale = {1, 7};
    input.cadence = QStringLiteral("daily");
    input.today = QDate(2013, 4, 8);
    input.ratings = test::moodRatings(test::moodRows(), QStringLiteral("mood_relaxed"));
    const TrendState state = trendState(input);
    CHECK(state.dots.size() == 1476);
    CHECK(state.values.size() == 238);
    CHECK(state.gaps.size() == 1);
    CHECK(state.days == 239);
    CHECK(state.values.back().x > 238);
    CHECK(state.dayTicks.back().label == QStringLiteral("8 Apr 2013"));
    CHECK(state.words.basis.startsWith(QStringLiteral("1,476 ratings on 238 of 239 days; none on ")));
}

// Would catch: the error the rules are there to avoid coming back as the default.
TEST_CASE("single ratings signal on every item, and the words warn of it", "[trends]") {
    if (test::isMoodAbsent()) {
        return;
    }
    const auto rows = test::moodRows();
    for (const auto& [name, value] : rows.front()) {
        if (name == QStringLiteral("answered_at")) {
            continue;
        }
        TrendInput input;
        input.per = Per::Rating;
        input.today = QDate(2013, 4, 8);
        input.ratings = test::moodRatings(rows, name);
        const TrendState state = trendState(input);
        const RunChart& chart = state.found.newest()->chart;
        INFO(name.toStdString());
        CHECK((!chart.judged() || chart.shift || chart.drift));
        REQUIRE(state.words.notes.size() == 1);
        CHECK(state.words.notes.front().startsWith(QStringLiteral("This goes by single ratings.")));
    }
}
