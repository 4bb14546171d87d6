// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/typed.h"

#include "support/catch.h"

using namespace tspace::editing;

namespace {

Typing typingBritish(const QDate& today = QDate(2026, 11, 18)) {
    return {QLocale(QLocale::English, QLocale::UnitedKingdom), today};
}

std::optional<QDate> readTyped(const char* typed, const Typing& typing = typingBritish()) {
    return readDate(QString::fromLatin1(typed), typing);
}

}  // namespace

// Would catch: a way of writing a date that people use and the program refuses, or reads as another day.
TEST_CASE("a date is read in the ways people write one", "[editing]") {
    const QDate day(2026, 11, 25);
    for (const char* typed : {"2026-11-25", "25 November 2026", "25 Nov 2026", "25 nov", "Wed 25 Nov", "25/11/2026",
                              "25/11/26", "25.11.", "25-11", "November 25, 2026", "wednesday, 25 november"}) {
        INFO(typed);
        CHECK(readTyped(typed) == day);
    }
    CHECK(readTyped("today") == QDate(2026, 11, 18));
    CHECK(readTyped("Tomorrow") == QDate(2026, 11, 19));
    CHECK(readTyped("3/4/2026") == QDate(2026, 4, 3));
    const Typing american{QLocale(QLocale::English, QLocale::UnitedStates), QDate(2026, 11, 18)};
    CHECK(readDate(QStringLiteral("3/4/2026"), american) == QDate(2026, 3, 4));
}

// Would catch: half a date taken for a whole one, which would be saved as a day nobody meant.
TEST_CASE("half a date, and a day that does not exist, are none", "[editing]") {
    for (const char* typed : {"", " ", "25", "Nov", "25 N", "31/2", "2026", "2026-11", "25 Nov 2", "29 Feb 2025",
                              "25 11 12 13", "soon", "25 Nov 202"}) {
        INFO(typed);
        CHECK_FALSE(readTyped(typed).has_value());
    }
}

// Would catch: a due date in January that is read as last January when it is typed in December.
TEST_CASE("a date without a year is the nearest one", "[editing]") {
    CHECK(readTyped("4 Jan", typingBritish(QDate(2026, 12, 20))) == QDate(2027, 1, 4));
    CHECK(readTyped("20 Dec", typingBritish(QDate(2027, 1, 4))) == QDate(2026, 12, 20));
    CHECK(readTyped("29 Feb", typingBritish(QDate(2027, 3, 1))) == QDate(2028, 2, 29));
}

// Would catch: a text the program writes and then reads as another day.
TEST_CASE("what the program writes it reads back, in every locale", "[editing]") {
    for (const char* name : {"en_GB", "en_US", "de_DE", "fr_FR", "sv_SE", "pt_PT", "nl_NL"}) {
        const Typing typing{QLocale(QString::fromLatin1(name)), QDate(2026, 11, 18)};
        for (QDate day(2026, 1, 1); day < QDate(2027, 12, 31); day = day.addDays(9)) {
            INFO(name << ' ' << day.toString(Qt::ISODate).toStdString());
            CHECK(readDate(dateText(day, typing), typing) == day);
            CHECK(readDate(shortDateText(day, typing), typing) == day);
        }
        CHECK(readNumber(numberText(1234.5, typing.locale), typing.locale) == 1234.5);
    }
    CHECK(shortDateText(QDate(2026, 11, 25), typingBritish()) == QStringLiteral("25 Nov"));
    CHECK(shortDateText(QDate(2024, 11, 25), typingBritish()) == QStringLiteral("25 Nov 2024"));
    CHECK(dateText(QDate(2026, 11, 18), typingBritish()) == QStringLiteral("18 November 2026"));
}

// Would catch: an afternoon that becomes a night.
TEST_CASE("times and lengths are read in the ways people write them", "[editing]") {
    const auto time = [](const char* typed) { return readTime(QString::fromLatin1(typed)); };
    for (const char* typed : {"14:00", "14.00", "1400", "14", "2 pm", "2:00pm", "2 p.m."}) {
        INFO(typed);
        CHECK(time(typed) == QTime(14, 0));
    }
    CHECK(time("12 am") == QTime(0, 0));
    CHECK(time("9:05") == QTime(9, 5));
    for (const char* typed : {"", "25:00", "14:6", "14:60", "13 pm", "noonish", "9:"}) {
        INFO(typed);
        CHECK_FALSE(time(typed).has_value());
    }
    const auto minutes = [](const char* typed) { return readMinutes(QString::fromLatin1(typed)); };
    for (const char* typed : {"75", "75 min", "1 h 15", "1h15", "1:15", "1 hour 15 minutes"}) {
        INFO(typed);
        CHECK(minutes(typed) == 75);
    }
    CHECK(minutes("1h") == 60);
    for (const char* typed : {"", "0", "1441", "long", "-5", "1.5"}) {
        INFO(typed);
        CHECK_FALSE(minutes(typed).has_value());
    }
}
