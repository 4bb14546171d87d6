// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_chart.h"

#include "core/trends/rated.h"
#include "kit/theme.h"
#include "support/catch.h"
#include "ui/support/driver.h"
#include "ui/trends/shown_chart.h"

#include <QAccessible>
#include <QApplication>
#include <QChart>
#include <QLineSeries>
#include <QScatterSeries>
#include <QSignalSpy>
#include <QTest>
#include <QValueAxis>

using namespace tspace;
using namespace tspace::trends;
using test::press;
using test::rated;
using test::ratedEvery;
using test::weekly;
using Shown = test::ShownChart;

namespace {

TrendInput twoSpells() {
    std::vector<Rating> ratings = ratedEvery(7, "2026-06-01", {3, 5, 4, 7});
    for (const Rating& rating : ratedEvery(7, "2026-07-20", {6, 1})) {
        ratings.push_back(rating);
    }
    return weekly(std::move(ratings), "2026-07-31");
}

SessionDay session(quint16 number, const char* date, const char* title) {
    return {test::recordId(number).as<Session>(), test::day(date), QString::fromLatin1(title)};
}

}  // namespace

TEST_CASE("The chart draws each rating and each value where it belongs") {
    // Would catch: a place worked out otherwise than Qt Charts draws it, so that labels and marks stand beside dots.
    Shown shown(twoSpells());
    const auto dots = shown.series<QScatterSeries>();
    REQUIRE(dots.size() == 2);
    CHECK(dots[0]->count() == 6);
    REQUIRE(dots[1]->count() == 6);
    for (int at = 0; at < dots[1]->count(); ++at) {
        const QPointF point = dots[1]->at(at);
        CHECK(point.y() == shown.state.values[static_cast<std::size_t>(at)].value);
        const QPointF drawn = shown.chart.chart()->mapToPosition(point, dots[1]);
        const QPointF expected = shown.chart.places().at(point.x(), point.y());
        CHECK(QLineF(drawn, expected).length() < 0.5);
    }
    CHECK(shown.chart.chart()->legend()->isVisible() == false);
}

TEST_CASE("The axes reach over the whole range, the last day among it") {
    // Would catch: the date axis that goes blank or ends before the last rating.
    Shown shown(twoSpells());
    const QValueAxis& days = shown.axis(Qt::Horizontal);
    CHECK(days.min() < 0);
    CHECK(days.max() > shown.state.days);
    const QValueAxis& values = shown.axis(Qt::Vertical);
    CHECK(values.min() < 1);
    CHECK(values.max() > 7);
    const ValueDot& last = shown.state.values.back();
    CHECK(shown.chart.places().plot.contains(shown.chart.places().at(last.x, last.value)));
}

TEST_CASE("A gap is a gap: no line crosses it") {
    Shown shown(twoSpells());
    const auto lines = shown.series<QLineSeries>();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0]->count() == 4);
    CHECK(lines[1]->count() == 2);
    REQUIRE(shown.state.gaps.size() == 1);
    const double middle = (shown.state.gaps[0].fromX + shown.state.gaps[0].toX) / 2;
    CHECK(shown.chart.wordsAt(shown.chart.places().at(middle, 5)) == shown.state.gaps[0].words);
}

TEST_CASE("A chart without ratings is empty and takes every key") {
    Shown shown(weekly({}, "2026-07-31"));
    CHECK(shown.series<QScatterSeries>()[1]->count() == 0);
    CHECK(shown.series<QLineSeries>().isEmpty());
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_Down, Qt::Key_Return}) {
        press(key);
    }
    CHECK_FALSE(shown.chart.currentValue().has_value());
    CHECK_FALSE(shown.chart.grab().isNull());
}

TEST_CASE("One rating is one dot within the plot") {
    // Would catch: a range of no length, which draws nothing.
    Shown shown(weekly({rated("2026-07-31", 7)}, "2026-07-31"));
    REQUIRE(shown.series<QScatterSeries>()[1]->count() == 1);
    CHECK(shown.series<QLineSeries>().isEmpty());
    const ValueDot& dot = shown.state.values.front();
    CHECK(shown.chart.places().plot.contains(shown.chart.places().at(dot.x, dot.value)));
}

TEST_CASE("Arrow keys go from value to value and say each") {
    Shown shown(twoSpells());
    QSignalSpy walked(&shown.chart, &TrendChart::walked);
    CHECK(shown.chart.currentValue() == 5U);
    press(Qt::Key_Left);
    CHECK(shown.chart.currentValue() == 4U);
    CHECK(walked.takeLast().front().toString() == shown.state.values[4].spoken);
    press(Qt::Key_Home);
    CHECK(walked.takeLast().front().toString() == QStringLiteral("1 to 7 June 2026, 3, below the median"));
    press(Qt::Key_Left);
    CHECK(shown.chart.currentValue() == 0U);
    press(Qt::Key_Right);
    CHECK(shown.chart.currentValue() == 1U);
    press(Qt::Key_End);
    CHECK(shown.chart.currentValue() == 5U);
    press(Qt::Key_Right);
    CHECK(shown.chart.currentValue() == 5U);
}

TEST_CASE("Down goes to the sessions, and Enter opens one") {
    TrendInput input = twoSpells();
    input.sessions = {session(1, "2026-06-10", "Family B"), session(2, "2026-07-15", "Caseload"),
                      session(3, "2025-01-01", "Before the range")};
    Shown shown(input);
    QSignalSpy walked(&shown.chart, &TrendChart::walked);
    QSignalSpy opened(&shown.chart, &TrendChart::sessionOpened);
    press(Qt::Key_Return);
    CHECK(opened.isEmpty());
    press(Qt::Key_Down);
    CHECK(shown.chart.currentSession() == 1U);
    press(Qt::Key_Left);
    CHECK(walked.takeLast().front().toString().contains(QStringLiteral("10 June 2026: Family B")));
    press(Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.front().front().value<SessionId>() == input.sessions[0].id);
    press(Qt::Key_Up);
    CHECK(shown.chart.currentValue() == 5U);
    // A click does as much, and pointing tells the title.
    const QPointF mark = shown.chart.places().sessions.at(1);
    CHECK(shown.chart.wordsAt(mark) == QStringLiteral("15 July 2026: Caseload"));
    QTest::mouseClick(shown.chart.viewport(), Qt::LeftButton, {}, mark.toPoint());
    REQUIRE(opened.size() == 2);
    CHECK(opened.back().front().value<SessionId>() == input.sessions[1].id);
}

TEST_CASE("A chart is known to assistive technology by its name and its sentence") {
    Shown shown(twoSpells());
    QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(&shown.chart);
    REQUIRE(seen != nullptr);
    CHECK(seen->role() == QAccessible::Chart);
    CHECK(seen->text(QAccessible::Name) == QStringLiteral("Chart of Managing my own feelings"));
    press(Qt::Key_Left);
    CHECK(seen->text(QAccessible::Description) == shown.state.words.text());
}

TEST_CASE("Another theme paints the chart anew") {
    Shown shown(twoSpells());
    const auto colour = [&shown] { return shown.series<QScatterSeries>()[1]->color(); };
    CHECK(colour() == kit::lightColours().accent);
    shown.theme.choose(kit::Theme::Choice::Dark);
    CHECK(colour() == kit::darkColours().accent);
    CHECK(shown.chart.grab().toImage().pixelColor(1, 1) == kit::darkColours().card);
    shown.theme.choose(kit::Theme::Choice::Light);
}
