// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/series.h"

#include <algorithm>
#include <map>

namespace tspace::trends {

namespace {

using Places = std::vector<std::size_t>;

PeriodValue valueOf(const std::vector<Rating>& ratings, const Period& period, int scoring, Places places) {
    std::vector<double> values;
    values.reserve(places.size());
    QDate first = ratings[places.front()].date;
    QDate last = first;
    for (const std::size_t place : places) {
        values.push_back(ratings[place].value);
        first = std::min(first, ratings[place].date);
        last = std::max(last, ratings[place].date);
    }
    return {period, medianOf(std::move(values)).value_or(0), scoring, first, last, std::move(places)};
}

}  // namespace

std::optional<double> medianOf(std::vector<double> values) {
    if (values.empty()) {
        return std::nullopt;
    }
    const auto upper = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), upper, values.end());
    if (values.size() % 2 == 1) {
        return *upper;
    }
    const double lower = *std::max_element(values.begin(), upper);
    return lower == *upper ? lower : (lower + *upper) / 2;
}

void putInOrder(std::vector<Rating>& ratings) {
    std::sort(ratings.begin(), ratings.end(),
              [](const Rating& a, const Rating& b) { return a.utc != b.utc ? a.utc < b.utc : a.id < b.id; });
}

std::vector<PeriodValue> periodValues(const std::vector<Rating>& ratings, Per per) {
    std::vector<PeriodValue> values;
    if (per == Per::Rating) {
        for (std::size_t place = 0; place < ratings.size(); ++place) {
            const Rating& rating = ratings[place];
            values.push_back(valueOf(ratings, Period::of(per, rating.date), rating.scoring, {place}));
        }
        return values;
    }
    std::map<Period, std::map<int, Places>> periods;
    for (std::size_t place = 0; place < ratings.size(); ++place) {
        periods[Period::of(per, ratings[place].date)][ratings[place].scoring].push_back(place);
    }
    for (auto& [period, scorings] : periods) {
        if (const auto same = values.empty() ? scorings.end() : scorings.find(values.back().scoring);
            same != scorings.end()) {
            values.push_back(valueOf(ratings, period, same->first, std::move(same->second)));
            scorings.erase(same);
        }
        for (auto& [scoring, places] : scorings) {
            values.push_back(valueOf(ratings, period, scoring, std::move(places)));
        }
    }
    return values;
}

}  // namespace tspace::trends
