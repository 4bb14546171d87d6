// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/period.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>
#include <QStringList>

namespace tspace::trends {

/// Where the words of this folder are translated.
class Words {
    Q_DECLARE_TR_FUNCTIONS(trends)
};

/// "4", "4.5", "4.33": at most two decimals, a real minus sign.
[[nodiscard]] QString numberWords(double value);

/// "1,476".
[[nodiscard]] QString countWords(qint64 count);

/// "August".
[[nodiscard]] QString monthName(int month);

/// "Aug".
[[nodiscard]] QString shortMonthName(int month);

/// "3 August", with the year where it is not the year of `today`.
[[nodiscard]] QString dayWords(const QDate& date, const QDate& today);

/// "August", with the year where it is not the year of `today`.
[[nodiscard]] QString monthWords(const QDate& date, const QDate& today);

/// "on 5 July", "from 6 to 19 July", "from 28 June to 12 July"; with years where one of them is not that of `today`.
[[nodiscard]] QString spanWords(const QDate& first, const QDate& last, const QDate& today);

/// "in July", "from July to September": the months from that of `first` to that of `last`.
[[nodiscard]] QString monthSpanWords(const QDate& first, const QDate& last, const QDate& today);

/// "3 August 2026", "3 to 9 August 2026", "August 2026", "July to September 2026".
[[nodiscard]] QString periodWords(const Period& period);

/// "a", "a and b", "a, b and c".
[[nodiscard]] QString listWords(const QStringList& parts);

}  // namespace tspace::trends
