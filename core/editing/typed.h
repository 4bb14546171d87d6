// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTime>

#include <optional>

namespace tspace::editing {

/// From where dates and numbers are understood that a person types: their locale, and the day it is.
struct Typing {
    QLocale locale;
    QDate today;

    friend bool operator==(const Typing&, const Typing&) = default;
};

/// Reads "2026-11-18", "18 November 2026", "Wed 18 Nov", "18/11/26" (day and month in the locale's order), month names
/// of the locale or English ones, "today", "tomorrow", "yesterday". Without a year it is the nearest such day to today;
/// two digits are of this century. Absent when it is no day that exists, or only half of one.
[[nodiscard]] std::optional<QDate> readDate(const QString& typed, const Typing& typing);

/// "18 November 2026", day and month in the locale's order. `readDate` gives the same day back.
[[nodiscard]] QString dateText(const QDate& date, const Typing& typing);

/// "18 November", day and month in the locale's order.
[[nodiscard]] QString dayText(const QDate& date, const Typing& typing);

/// "25 Nov", with the year where it would not be understood without one.
[[nodiscard]] QString shortDateText(const QDate& date, const Typing& typing);

/// Reads "14:00", "14.00", "1400", "14", "2 pm", "2:30pm".
[[nodiscard]] std::optional<QTime> readTime(const QString& typed);

/// "14:00".
[[nodiscard]] QString timeText(const QTime& time);

/// Reads a length in minutes: "75", "75 min", "1 h 15", "1h", "1:15"; from 1 to 1,440.
[[nodiscard]] std::optional<int> readMinutes(const QString& typed);

/// Reads a finite number in the locale's form or the plain one.
[[nodiscard]] std::optional<double> readNumber(const QString& typed, const QLocale& locale);

/// In the locale's form, without digits that say nothing. `readNumber` gives the same number back.
[[nodiscard]] QString numberText(double number, const QLocale& locale);

}  // namespace tspace::editing
