// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/year/year_desk.h"

namespace tspace::test {

inline constexpr int sessionsOfYear = 12;

/// What is typed in one month of the year, from December 2025 on: a session, by turns with the supervisor and with a
/// worker one supervises, and what lies around it.
struct Month {
    explicit Month(int number);

    int number;      ///< 0 to 11
    QDate first;     ///< of the month
    QString person;  ///< whom the session is with

    [[nodiscard]] QDate day() const { return first.addDays(8); }
    [[nodiscard]] QDate due() const { return day().addDays(21); }
    [[nodiscard]] bool isBrought() const { return number % 2 == 0; }
    [[nodiscard]] bool isSupervised() const { return number % 2 == 1; }  ///< the worker's, whose caseload is said
    [[nodiscard]] int caseload() const { return 12 + number; }
    [[nodiscard]] bool isFedBack() const { return number % 3 != 0; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString practice() const;
    [[nodiscard]] QString challenge() const;
    [[nodiscard]] QString feedback() const;
    [[nodiscard]] QString action() const;
    [[nodiscard]] QString moment() const;
    [[nodiscard]] QString point() const;
    [[nodiscard]] QString comment() const;
};

/// The two people and a case, before the year begins.
void beginYear(YearDesk& desk);
/// Everything of one month: a moment, the plan, the preparation, the session, its agreement, and coming back.
void liveThrough(YearDesk& desk, const Month& month);
/// What comes after the twelve: one that is planned, one that was not held, and two development entries.
void endYear(YearDesk& desk);

}  // namespace tspace::test
