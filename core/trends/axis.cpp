// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/axis.h"

#include "trends/calendar_words.h"

#include <array>
#include <cmath>

namespace tspace::trends {

namespace {

constexpr int mostSteps = 10;
constexpr double nearestToEnd = 0.08;  // of the axis

double stepOf(double span) {
    constexpr std::array<double, 3> nice = {1, 2, 5};
    double power = 1;
    while (true) {
        for (const double step : nice) {
            if (span <= step * power * mostSteps) {
                return step * power;
            }
        }
        power *= 10;
    }
}

QString dayLabel(const QDate& date, bool withYear) {
    const QString day = QStringLiteral("%1 %2").arg(date.day()).arg(shortMonthName(date.month()));
    return withYear ? QStringLiteral("%1 %2").arg(day).arg(date.year()) : day;
}

struct Stride {
    int days = 0;    // either days
    int months = 0;  // or months
};

Stride strideOf(qint64 days) {
    struct Row {
        qint64 upTo = 0;
        Stride stride;
    };
    constexpr std::array<Row, 6> rows = {{
        {13, {1, 0}},
        {35, {7, 0}},
        {100, {14, 0}},
        {430, {0, 1}},
        {1250, {0, 3}},
        {2200, {0, 6}},
    }};
    for (const Row& row : rows) {
        if (days <= row.upTo) {
            return row.stride;
        }
    }
    constexpr int daysOfYear = 366;
    return {0, 12 * static_cast<int>(stepOf(static_cast<double>(days) / daysOfYear))};
}

QDate firstAfter(const QDate& date, const Stride& stride) {
    if (stride.days == 1) {
        return date.addDays(1);
    }
    if (stride.days > 0) {
        return Period::of(Per::Week, date).next().first();
    }
    if (stride.months < 12) {
        const QDate month = Period::of(Per::Month, date).next().first();
        return month.addMonths((stride.months - (month.month() - 1) % stride.months) % stride.months);
    }
    const int years = stride.months / 12;
    const int next = date.year() + 1;
    return {next + (years - next % years) % years, 1, 1};
}

QString dateLabel(const QDate& date, const Stride& stride) {
    if (stride.days > 0) {
        return dayLabel(date, false);
    }
    if (stride.months >= 12) {
        return QString::number(date.year());
    }
    const QString month = shortMonthName(date.month());
    return stride.months > 1 && date.month() == 1 ? QStringLiteral("%1 %2").arg(month).arg(date.year()) : month;
}

}  // namespace

std::vector<Tick> valueTicks(const Scale& scale) {
    const double step = stepOf(scale.max - scale.min);
    std::vector<Tick> ticks;
    for (int count = 0; scale.min + count * step < scale.max; ++count) {
        ticks.push_back({scale.min + count * step, numberWords(scale.min + count * step)});
    }
    if (ticks.size() > 1 && scale.max - ticks.back().at < step / 2) {
        ticks.pop_back();
    }
    ticks.push_back({scale.max, numberWords(scale.max)});
    return ticks;
}

Scale roundScale(double lowest, double highest) {
    if (lowest >= 0 && 2 * lowest <= highest) {
        lowest = 0;
    }
    const double step = stepOf(highest - lowest);
    Scale scale{std::floor(lowest / step) * step, std::ceil(highest / step) * step};
    if (scale.max <= scale.min) {
        scale.max = scale.min + step;
    }
    return scale;
}

std::vector<Tick> dayTicks(const QDate& first, const QDate& last) {
    const bool withYear = first.year() != last.year();
    const auto end = static_cast<double>(first.daysTo(last));
    std::vector<Tick> ticks = {{middleOfDay, dayLabel(first, withYear)}};
    if (first == last) {
        return ticks;
    }
    const Stride stride = strideOf(first.daysTo(last) + 1);
    for (QDate date = firstAfter(first, stride);
         date<last; date = stride.days> 0 ? date.addDays(stride.days) : date.addMonths(stride.months)) {
        const auto at = static_cast<double>(first.daysTo(date));
        if (stride.days == 1 || (at >= nearestToEnd * end && end - at >= nearestToEnd * end)) {
            ticks.push_back({at + middleOfDay, dateLabel(date, stride)});
        }
    }
    ticks.push_back({end + middleOfDay, dayLabel(last, withYear)});
    return ticks;
}

}  // namespace tspace::trends
