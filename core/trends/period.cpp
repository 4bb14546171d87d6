// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/period.h"

#include <array>

namespace tspace {

template <>
std::span<const NameOf<trends::Per>> names<trends::Per>() {
    using trends::Per;
    static constexpr std::array<NameOf<Per>, 5> all = {{
        {Per::Rating, QLatin1String("rating")},
        {Per::Day, QLatin1String("day")},
        {Per::Week, QLatin1String("week")},
        {Per::Month, QLatin1String("month")},
        {Per::Quarter, QLatin1String("quarter")},
    }};
    return all;
}

}  // namespace tspace

namespace tspace::trends {

namespace {

constexpr int daysOfWeek = 7;
constexpr int monthsOfYear = 12;
constexpr int monthsOfQuarter = 3;

qint64 floorDivided(qint64 number, qint64 by) {
    const qint64 quotient = number / by;
    return number % by < 0 ? quotient - 1 : quotient;
}

// QDate has no year 0; counting months needs one.
qint64 monthOrdinal(const QDate& date) {
    const qint64 year = date.year() < 0 ? date.year() + 1 : date.year();
    return year * monthsOfYear + date.month() - 1;
}

QDate firstOfMonth(qint64 ordinal) {
    const qint64 year = floorDivided(ordinal, monthsOfYear);
    const qint64 month = ordinal - year * monthsOfYear + 1;
    return {static_cast<int>(year <= 0 ? year - 1 : year), static_cast<int>(month), 1};
}

}  // namespace

Per perOfCadence(const QString& cadence) {
    if (cadence == QLatin1String("weekly")) {
        return Per::Week;
    }
    if (cadence == QLatin1String("monthly")) {
        return Per::Month;
    }
    return cadence == QLatin1String("quarterly") ? Per::Quarter : Per::Day;
}

Period Period::of(Per per, const QDate& date) {
    switch (per) {
        case Per::Week:  // Julian day 0 was a Monday
            return {per, floorDivided(date.toJulianDay(), daysOfWeek)};
        case Per::Month:
            return {per, monthOrdinal(date)};
        case Per::Quarter:
            return {per, floorDivided(monthOrdinal(date), monthsOfQuarter)};
        case Per::Rating:
        case Per::Day:
            break;
    }
    return {per, date.toJulianDay()};
}

QDate Period::first() const {
    return firstDay(m_per, m_ordinal);
}

QDate Period::last() const {
    return firstDay(m_per, m_ordinal + 1).addDays(-1);
}

QDate Period::firstDay(Per per, qint64 ordinal) {
    switch (per) {
        case Per::Week:
            return QDate::fromJulianDay(ordinal * daysOfWeek);
        case Per::Month:
            return firstOfMonth(ordinal);
        case Per::Quarter:
            return firstOfMonth(ordinal * monthsOfQuarter);
        case Per::Rating:
        case Per::Day:
            break;
    }
    return QDate::fromJulianDay(ordinal);
}

}  // namespace tspace::trends
