// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/names.h"

#include <QDate>
#include <QString>

#include <compare>

namespace tspace::trends {

/// What one value of a series stands for: one rating, or the median of a calendar period's ratings.
/// `nameOf` and `valueNamed` give the names of the command line: rating, day, week, month, quarter.
enum class Per { Rating, Day, Week, Month, Quarter };

/// The period of an instrument's cadence: daily, weekly, monthly, quarterly; a day for "once", none or another text.
[[nodiscard]] Per perOfCadence(const QString& cadence);

/// One day, ISO 8601 week (from Monday), month or quarter of the proleptic Gregorian calendar, as a civil thing: no
/// zone has a part in it. Periods of the same kind are ordered in time. Under `Per::Rating` a period is a day.
class Period {
  public:
    /// The period that `date` lies in. `date` is valid.
    [[nodiscard]] static Period of(Per per, const QDate& date);

    [[nodiscard]] Per per() const { return m_per; }

    /// First day, included.
    [[nodiscard]] QDate first() const;

    /// Last day, included.
    [[nodiscard]] QDate last() const;

    /// The period `count` later; earlier where `count` is negative.
    [[nodiscard]] Period moved(qint64 count) const { return Period(m_per, m_ordinal + count); }
    [[nodiscard]] Period next() const { return moved(1); }

    /// How many periods later than `earlier` this one is; both are of the same kind. 1 for neighbours.
    [[nodiscard]] qint64 after(const Period& earlier) const { return m_ordinal - earlier.m_ordinal; }

    friend bool operator==(const Period&, const Period&) = default;
    friend std::strong_ordering operator<=>(const Period& a, const Period& b) {
        return a.m_per == b.m_per ? a.m_ordinal <=> b.m_ordinal : a.m_per <=> b.m_per;
    }

  private:
    Period(Per per, qint64 ordinal) : m_per(per), m_ordinal(ordinal) {}

    [[nodiscard]] static QDate firstDay(Per per, qint64 ordinal);

    Per m_per;
    qint64 m_ordinal;  ///< Julian day, weeks or months or quarters counted from a fixed one
};

}  // namespace tspace::trends

namespace tspace {

template <>
std::span<const NameOf<trends::Per>> names<trends::Per>();

}  // namespace tspace
