// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/findings.h"

#include "base/error.h"
#include "trends/calendar_words.h"

#include <algorithm>

namespace tspace::trends {

namespace {

constexpr int monthsAYear = 12;

DateRange monthsUpTo(int months, Per per, const QDate& today) {
    return {Period::of(per, today.addMonths(-months).addDays(1)).first(), today};
}

DateRange chosenRange(const TrendInput& input, Per per) {
    DateRange range = rangeOf(RangeChoice::All, per, input.today, input.ratings);
    if (input.from) {
        range = {*input.from, input.to.value_or(std::max(range.to, *input.from))};
    } else if (input.to) {
        range = {std::min(range.from, *input.to), *input.to};
    }
    if (range.from > range.to) {
        throw Error(ErrorCode::WrongUse, QStringLiteral("the range ends before it begins"));
    }
    return range;
}

}  // namespace

QString rangeLabel(RangeChoice choice) {
    switch (choice) {
        case RangeChoice::ThreeMonths:
            return Words::tr("3 m");
        case RangeChoice::SixMonths:
            return Words::tr("6 m");
        case RangeChoice::TwelveMonths:
            return Words::tr("12 m");
        case RangeChoice::All:
            break;
    }
    return Words::tr("All");
}

DateRange rangeOf(RangeChoice choice, Per per, const QDate& today, const std::vector<Rating>& ratings) {
    switch (choice) {
        case RangeChoice::ThreeMonths:
            return monthsUpTo(3, per, today);
        case RangeChoice::SixMonths:
            return monthsUpTo(6, per, today);
        case RangeChoice::TwelveMonths:
            return monthsUpTo(monthsAYear, per, today);
        case RangeChoice::All:
            break;
    }
    if (ratings.empty()) {
        return monthsUpTo(monthsAYear, per, today);
    }
    const auto [first, last] = std::minmax_element(ratings.begin(), ratings.end(),
                                                   [](const Rating& a, const Rating& b) { return a.date < b.date; });
    return {first->date, last->date};
}

Findings findingsOf(const TrendInput& input) {
    Findings found;
    found.per = input.per.value_or(perOfCadence(input.cadence));
    found.gapPer = found.per == Per::Rating ? perOfCadence(input.cadence) : found.per;
    found.isRegular = !input.cadence.isEmpty() && input.cadence != QLatin1String("once");
    found.range = chosenRange(input, found.per);
    found.noun = input.noun;
    found.today = input.today;
    for (const Rating& rating : input.ratings) {
        if (rating.date < found.range.from) {
            found.earlier = true;
        } else if (rating.date > found.range.to) {
            found.later = true;
        } else {
            found.ratings.push_back(rating);
        }
    }
    putInOrder(found.ratings);
    found.values = periodValues(found.ratings, found.per);
    found.parts = judgedParts(found.values);
    if (found.isRegular) {
        found.gaps = gapsOf(found.values, {found.gapPer, found.range.from, found.range.to, found.today, found.earlier});
    }
    return found;
}

}  // namespace tspace::trends
