// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/axis.h"

#include "core/trends/rated.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::trends;
using test::day;

namespace {

QStringList labelsOf(const std::vector<Tick>& ticks) {
    QStringList labels;
    for (const Tick& tick : ticks) {
        labels << tick.label;
    }
    return labels;
}

QString axisShown(const char* first, const char* last) {
    return labelsOf(dayTicks(day(first), day(last))).join(QStringLiteral(" | "));
}

QString axisShown(const trends::Scale& scale) {
    return labelsOf(valueTicks(scale)).join(QLatin1Char(' ')).replace(QChar(0x2212), QLatin1Char('-'));
}

}  // namespace

// Would catch: a scale whose ends are not marked, a negative one, one of 21 steps, one of sums.
TEST_CASE("the value axis shows its scale in whole steps with both ends", "[trends]") {
    CHECK(axisShown({1, 7}) == QStringLiteral("1 2 3 4 5 6 7"));
    CHECK(axisShown({0, 10}) == QStringLiteral("0 1 2 3 4 5 6 7 8 9 10"));
    CHECK(axisShown({-3, 3}) == QStringLiteral("-3 -2 -1 0 1 2 3"));
    CHECK(axisShown({-10, 10}) == QStringLiteral("-10 -8 -6 -4 -2 0 2 4 6 8 10"));
    CHECK(axisShown({1, 21}) == QStringLiteral("1 3 5 7 9 11 13 15 17 19 21"));
    CHECK(axisShown({5, 35}) == QStringLiteral("5 10 15 20 25 30 35"));
    CHECK(axisShown({0, 27}) == QStringLiteral("0 5 10 15 20 27"));
    CHECK(axisShown({0, 1}) == QStringLiteral("0 1"));
}

// Would catch: an axis without its first or its last day, month names that touch, or one that is blank.
TEST_CASE("the day axis shows its ends and what lies between", "[trends]") {
    CHECK(axisShown("2026-08-03", "2026-08-03") == QStringLiteral("3 Aug"));
    CHECK(axisShown("2026-08-03", "2026-08-04") == QStringLiteral("3 Aug | 4 Aug"));
    CHECK(axisShown("2024-02-27", "2024-03-02") == QStringLiteral("27 Feb | 28 Feb | 29 Feb | 1 Mar | 2 Mar"));
    CHECK(axisShown("2026-08-03", "2026-08-31") == QStringLiteral("3 Aug | 10 Aug | 17 Aug | 24 Aug | 31 Aug"));
    CHECK(axisShown("2026-08-24", "2026-11-20") ==
          QStringLiteral("24 Aug | 14 Sep | 28 Sep | 12 Oct | 26 Oct | 9 Nov | 20 Nov"));
    CHECK(axisShown("2025-11-24", "2026-11-20") ==
          QStringLiteral("24 Nov 2025 | Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | 20 Nov 2026"));
    CHECK(axisShown("2024-12-02", "2026-11-20") ==
          QStringLiteral("2 Dec 2024 | Apr | Jul | Oct | Jan 2026 | Apr | Jul | 20 Nov 2026"));
    CHECK(axisShown("2016-03-05", "2026-03-04") ==
          QStringLiteral("5 Mar 2016 | 2017 | 2018 | 2019 | 2020 | 2021 | 2022 | 2023 | 2024 | 2025 | 4 Mar 2026"));
    CHECK(axisShown("1660-01-11", "2026-03-04") ==
          QStringLiteral("11 Jan 1660 | 1700 | 1750 | 1800 | 1850 | 1900 | 1950 | 4 Mar 2026"));
}

// Would catch: any length of range whose ticks are out of order, outside the axis, crowded or too many.
TEST_CASE("ticks of every range are in order and have room", "[trends]") {
    const QDate first = day("2019-12-30");
    for (int days = 1; days <= 4000; ++days) {
        const auto ticks = dayTicks(first, first.addDays(days));
        INFO(days << " days after the first");
        bool apart = true;
        for (std::size_t place = 1; place < ticks.size(); ++place) {
            apart = apart && ticks[place].at - ticks[place - 1].at >= days * 0.06 && !ticks[place].label.isEmpty();
        }
        if (!apart || ticks.size() > 15 || ticks.front().at != 0.5 || ticks.back().at != days + 0.5) {
            FAIL(labelsOf(ticks).join(QLatin1Char('|')).toStdString());
        }
    }
}
