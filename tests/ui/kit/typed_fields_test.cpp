// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/typed_fields.h"

#include "support/catch.h"
#include "ui/support/driver.h"

#include <QLocale>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace tspace::kit;
using namespace tspace::test;

namespace {

const QDate today(2026, 11, 18);

}  // namespace

// Catches day and month exchanged, a year in the wrong century, and a date that was never one.
TEST_CASE("Dates are read as British people type them", "[fields]") {
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const QDate wanted(2026, 11, 25);
    for (const char* typed : {"2026-11-25", "25/11/2026", "25.11.2026", "25 Nov 2026", "25 November 2026",
                              "Wednesday 25 November 2026", "Wed 25 Nov 2026", " 25  Nov 2026 ", "25 Nov", "25/11"}) {
        INFO(typed);
        CHECK(readDate(QString::fromLatin1(typed), british, today) == wanted);
    }
    for (const char* typed : {"", "2026-02-30", "31/11/2026", "soon", "25", "13/13", "2026-11-25x"}) {
        INFO(typed);
        CHECK_FALSE(readDate(QString::fromLatin1(typed), british, today));
    }
}

// Catches a due date in January that is read as the January past.
TEST_CASE("A date without a year is the nearest one", "[fields]") {
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    CHECK(readDate(QStringLiteral("3 Jan"), british, today) == QDate(2027, 1, 3));
    CHECK(readDate(QStringLiteral("3 Oct"), british, today) == QDate(2026, 10, 3));
    CHECK(readDate(QStringLiteral("29 Feb"), british, QDate(2028, 1, 10)) == QDate(2028, 2, 29));
}

// Catches a field that shows one locale and reads another.
TEST_CASE("What a date field shows it can read, in every locale tried", "[fields]") {
    for (const auto language : {QLocale::English, QLocale::German, QLocale::French, QLocale::Arabic, QLocale::Welsh}) {
        DateField field(QStringLiteral("Due"), today);
        field.setLocale(QLocale(language));
        field.setDate(QDate(2026, 3, 5));
        INFO(field.text().toStdString());
        CHECK(field.date() == QDate(2026, 3, 5));
    }
}

// Catches half a date told as a date, and a problem told while one is still typing.
TEST_CASE("A date field tells typed values and explains what it cannot read", "[fields]") {
    QWidget window;
    auto* field = new DateField(QStringLiteral("Due"), today);
    auto* next = new QLineEdit;
    auto* column = new QVBoxLayout(&window);
    column->addWidget(field);
    column->addWidget(next);
    showForKeys(window);
    field->setFocus();
    QSignalSpy told(field, &DateField::dateChanged);
    typeText(QStringLiteral("2026-11-2"));
    CHECK_FALSE(field->property("problem").toBool());
    press(Qt::Key_Tab);
    CHECK(field->property("problem").toBool());
    CHECK_FALSE(field->accessibleDescription().isEmpty());
    CHECK(field->text() == QStringLiteral("2026-11-2"));
    field->setFocus();
    press(Qt::Key_End);
    typeText(QStringLiteral("5"));
    CHECK(field->date() == QDate(2026, 11, 25));
    CHECK_FALSE(field->property("problem").toBool());
    CHECK(told.size() >= 1);
    press(Qt::Key_Tab);
    CHECK(field->text() == QStringLiteral("Wed 25 Nov 2026"));
}

// Catches times that are read as other times.
TEST_CASE("Times are read as people type them", "[fields]") {
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    CHECK(readTime(QStringLiteral("14:00"), british) == QTime(14, 0));
    CHECK(readTime(QStringLiteral("1405"), british) == QTime(14, 5));
    CHECK(readTime(QStringLiteral("9"), british) == QTime(9, 0));
    CHECK(readTime(QStringLiteral("9.30"), british) == QTime(9, 30));
    CHECK_FALSE(readTime(QStringLiteral("25:00"), british));
    CHECK_FALSE(readTime(QStringLiteral("noonish"), british));
}

// Catches numbers out of range, and halves where only whole ones are meant.
TEST_CASE("Numbers keep to their range", "[fields]") {
    NumberField minutes(QStringLiteral("60"), QStringLiteral("Minutes"), 1, 600, false);
    minutes.setText(QStringLiteral("75"));
    CHECK(minutes.number() == 75.0);
    for (const char* typed : {"0", "601", "7.5", "x"}) {
        minutes.setText(QString::fromLatin1(typed));
        INFO(typed);
        CHECK_FALSE(minutes.number());
        CHECK_FALSE(minutes.problem().isEmpty());
    }
    NumberField value({}, QStringLiteral("Value"), -10, 10, true);
    value.setNumber(-2.5);
    CHECK(value.number() == -2.5);
}
