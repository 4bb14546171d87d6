// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/period.h"

#include "core/trends/rated.h"
#include "support/catch.h"
#include "trends/calendar_words.h"

using namespace tspace;
using namespace tspace::trends;
using test::day;

namespace {

struct Days {
    QDate first;
    QDate last;
    friend bool operator==(const Days&, const Days&) = default;
};

Days daysOf(Per per, const char* date) {
    const Period period = Period::of(per, day(date));
    return {period.first(), period.last()};
}

}  // namespace

// Would catch: weeks that begin on Sunday, or that are cut at the year's end.
TEST_CASE("a week is the ISO week, also across a year end with week 53", "[trends]") {
    CHECK(daysOf(Per::Week, "2020-12-31") == Days{day("2020-12-28"), day("2021-01-03")});
    CHECK(daysOf(Per::Week, "2021-01-03") == Days{day("2020-12-28"), day("2021-01-03")});
    CHECK(daysOf(Per::Week, "2021-01-04") == Days{day("2021-01-04"), day("2021-01-10")});
    CHECK(Period::of(Per::Week, day("2021-01-04")).after(Period::of(Per::Week, day("2020-12-27"))) == 2);
    CHECK(day("2020-12-31").weekNumber() == 53);
}

// Would catch: a period that disagrees with Qt's own calendar on any day of four centuries, or overlaps its neighbour.
TEST_CASE("every day lies in one period of each kind, and the next begins the day after", "[trends]") {
    for (QDate date = day("1600-01-01"); date < day("2030-01-01"); date = date.addDays(1)) {
        int year = 0;
        const int week = date.weekNumber(&year);
        const Period inWeek = Period::of(Per::Week, date);
        int firstYear = 0;
        const bool good = inWeek.first().weekNumber(&firstYear) == week && firstYear == year &&
                          inWeek.first().dayOfWeek() == Qt::Monday && inWeek.first().daysTo(inWeek.last()) == 6;
        bool covered = true;
        for (const Per per : {Per::Rating, Per::Day, Per::Week, Per::Month, Per::Quarter}) {
            const Period period = Period::of(per, date);
            covered = covered && period.first() <= date && date <= period.last() &&
                      period.next().first() == period.last().addDays(1) && period.next().after(period) == 1;
        }
        if (!good || !covered) {
            FAIL(date.toString(Qt::ISODate).toStdString());
        }
    }
}

// Would catch: a month of a fixed length, leap days above all.
TEST_CASE("months and quarters end on their last day, in leap years too", "[trends]") {
    CHECK(daysOf(Per::Month, "2024-02-29") == Days{day("2024-02-01"), day("2024-02-29")});
    CHECK(daysOf(Per::Month, "2023-02-01") == Days{day("2023-02-01"), day("2023-02-28")});
    CHECK(daysOf(Per::Month, "1900-02-05") == Days{day("1900-02-01"), day("1900-02-28")});
    CHECK(daysOf(Per::Quarter, "2024-02-29") == Days{day("2024-01-01"), day("2024-03-31")});
    CHECK(daysOf(Per::Quarter, "2026-12-31") == Days{day("2026-10-01"), day("2026-12-31")});
    CHECK(Period::of(Per::Month, day("2026-01-31")).moved(-1).first() == day("2025-12-01"));
    CHECK(Period::of(Per::Day, day("2024-02-29")).next().first() == day("2024-03-01"));
    const QDate beforeChrist(-1, 12, 31);
    CHECK(Period::of(Per::Month, beforeChrist).next().first() == QDate(1, 1, 1));
}

// Would catch: names of the command line or cadences that are not understood.
TEST_CASE("periods have names, and a cadence has its period", "[trends]") {
    CHECK(allNames<Per>() == QStringLiteral("rating, day, week, month, quarter"));
    CHECK(valueNamed<Per>(QStringLiteral("quarter")) == Per::Quarter);
    CHECK_FALSE(valueNamed<Per>(QStringLiteral("Week")).has_value());
    CHECK_FALSE(valueNamed<Per>(QStringLiteral("year")).has_value());
    CHECK(perOfCadence(QStringLiteral("daily")) == Per::Day);
    CHECK(perOfCadence(QStringLiteral("weekly")) == Per::Week);
    CHECK(perOfCadence(QStringLiteral("monthly")) == Per::Month);
    CHECK(perOfCadence(QStringLiteral("quarterly")) == Per::Quarter);
    CHECK(perOfCadence(QStringLiteral("once")) == Per::Day);
    CHECK(perOfCadence(QString()) == Per::Day);
}

// Would catch: dates that read badly or leave the year in doubt.
TEST_CASE("periods and spans are told in words", "[trends]") {
    const QDate today = day("2026-11-20");
    const auto period = [](Per per, const char* date) { return periodWords(Period::of(per, day(date))); };
    CHECK(period(Per::Day, "2026-08-03") == QStringLiteral("3 August 2026"));
    CHECK(period(Per::Week, "2026-08-05") == QStringLiteral("3 to 9 August 2026"));
    CHECK(period(Per::Week, "2026-07-01") == QStringLiteral("29 June to 5 July 2026"));
    CHECK(period(Per::Week, "2020-12-31") == QStringLiteral("28 December 2020 to 3 January 2021"));
    CHECK(period(Per::Month, "2024-02-29") == QStringLiteral("February 2024"));
    CHECK(period(Per::Quarter, "2026-08-03") == QStringLiteral("July to September 2026"));
    const auto span = [&today](const char* first, const char* last) { return spanWords(day(first), day(last), today); };
    CHECK(span("2026-07-05", "2026-07-05") == QStringLiteral("on 5 July"));
    CHECK(span("2026-07-06", "2026-07-19") == QStringLiteral("from 6 to 19 July"));
    CHECK(span("2025-07-06", "2025-07-19") == QStringLiteral("from 6 to 19 July 2025"));
    CHECK(span("2026-06-28", "2026-07-12") == QStringLiteral("from 28 June to 12 July"));
    CHECK(span("2025-12-28", "2026-01-04") == QStringLiteral("from 28 December 2025 to 4 January 2026"));
    const auto months = [&today](const char* first, const char* last) {
        return monthSpanWords(day(first), day(last), today);
    };
    CHECK(months("2026-07-02", "2026-07-30") == QStringLiteral("in July"));
    CHECK(months("2025-07-02", "2025-09-30") == QStringLiteral("from July to September 2025"));
    CHECK(months("2025-12-02", "2026-02-01") == QStringLiteral("from December 2025 to February 2026"));
    CHECK(dayWords(today, today) == QStringLiteral("20 November"));
    CHECK(monthWords(day("2025-08-01"), today) == QStringLiteral("August 2025"));
    CHECK(numberWords(4) == QStringLiteral("4"));
    CHECK(numberWords(-4.5) == QString(QChar(0x2212)) + QStringLiteral("4.5"));
    CHECK(numberWords(13.0 / 3) == QStringLiteral("4.33"));
    CHECK(numberWords(-0.001) == QStringLiteral("0"));
    CHECK(numberWords(100) == QStringLiteral("100"));
    CHECK(countWords(1476) == QStringLiteral("1,476"));
    CHECK(listWords({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) == QStringLiteral("a, b and c"));
}
