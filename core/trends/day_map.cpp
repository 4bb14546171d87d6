// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/day_map.h"

#include "trends/calendar_words.h"
#include "trends/nouns.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace tspace::trends {

namespace {

constexpr int daysOfColumn = 7;
constexpr int shades = 4;

int shadeOf(double value, const Scale& scale) {
    const double share = (value - scale.min) / (scale.max - scale.min);
    return std::clamp(static_cast<int>(share * shades) + 1, 1, shades);
}

QString dayName(const QDate& date) {
    return Words::tr("%1 %2").arg(QLocale(QLocale::English).dayName(date.dayOfWeek()),
                                  periodWords(Period::of(Per::Day, date)));
}

QString cellWords(const Findings& found, const DayCell& cell) {
    if (!cell.value) {
        return Words::tr("%1: no %2").arg(dayName(cell.date), manyOf(found.noun));
    }
    const QString value = Words::tr("%1: %2").arg(dayName(cell.date), numberWords(*cell.value));
    return cell.n == 1 ? value : Words::tr("%1, the median of %2").arg(value, ratingCount(found.noun, cell.n));
}

std::map<QDate, std::vector<double>> byDay(const Findings& found) {
    std::map<QDate, std::vector<double>> days;
    for (const Rating& rating : found.ratings) {
        days[rating.date].push_back(rating.value);
    }
    return days;
}

std::vector<Tick> monthsOf(const std::vector<DayCell>& cells) {
    std::vector<Tick> months;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (cells[at].date.day() == 1) {
            const std::size_t column = at / daysOfColumn;
            months.push_back({static_cast<double>(column), shortMonthName(cells[at].date.month())});
        }
    }
    return months;
}

QString mapWords(const Findings& found, const DayMap& map) {
    const auto rated =
        std::count_if(map.cells.begin(), map.cells.end(), [](const DayCell& cell) { return cell.n > 0; });
    const auto days =
        std::count_if(map.cells.begin(), map.cells.end(), [](const DayCell& cell) { return cell.inRange; });
    const QString words =
        Words::tr("%1 with %2 of %3").arg(periodCount(Per::Day, rated), manyOf(found.noun), countWords(days));
    const bool whole = map.cells.empty() || map.cells.front().date <= found.range.from;
    return whole ? Words::tr("%1. The stronger the shade, the higher.").arg(words)
                 : Words::tr("%1, in the last %2 weeks of the range. The stronger the shade, the higher.")
                       .arg(words)
                       .arg(mostWeeks);
}

}  // namespace

std::size_t DayMap::weeks() const {
    return cells.size() / daysOfColumn;
}

DayMap dayMap(const Findings& found, const Scale& scale) {
    const QDate to = std::min(found.range.to, std::max(found.today, found.range.from));
    const Period last = Period::of(Per::Week, to);
    const Period first = std::max(Period::of(Per::Week, found.range.from), last.moved(1 - mostWeeks));
    const auto days = byDay(found);
    DayMap map;
    for (QDate date = first.first(); date <= last.last(); date = date.addDays(1)) {
        DayCell cell;
        cell.date = date;
        cell.inRange = date >= found.range.from && date <= to;
        if (const auto rated = days.find(date); rated != days.end()) {
            cell.n = static_cast<int>(rated->second.size());
            cell.value = medianOf(rated->second);
            cell.shade = shadeOf(*cell.value, scale);
        }
        cell.words = cellWords(found, cell);
        map.cells.push_back(cell);
    }
    map.months = monthsOf(map.cells);
    map.words = mapWords(found, map);
    return map;
}

}  // namespace tspace::trends
