// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/findings.h"

#include <QString>

#include <map>
#include <vector>

namespace tspace::test {

/// A record id with `number` as its last part.
[[nodiscard]] RecordId recordId(quint16 number);

/// A rating at noon UTC of "2026-08-03", its id made of its day.
[[nodiscard]] trends::Rating rated(const char* date, double value, int scoring = 1);

/// Ratings `days` apart from `first` on.
[[nodiscard]] std::vector<trends::Rating> ratedEvery(int days, const char* first, const std::vector<double>& values);

/// An emotional-intelligence dimension on a scale of 1 to 7, weekly, seen on `today`.
[[nodiscard]] trends::TrendInput weekly(std::vector<trends::Rating> ratings, const char* today);

/// The rows of a comma-separated file of the test data, by the names of its first line. Fails the test without it.
[[nodiscard]] std::vector<std::map<QString, QString>> rowsOf(const QString& path);

/// The day of an ISO date.
[[nodiscard]] QDate day(const char* date);

}  // namespace tspace::test
