// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/before_after.h"

#include "trends/calendar_words.h"
#include "trends/nouns.h"

namespace tspace::trends {

namespace {

SideMedian sideMedianOf(const std::vector<double>& values) {
    SideMedian side;
    side.n = static_cast<int>(values.size());
    if (side.n >= fewestForMedian) {
        side.median = medianOf(values);
    }
    return side;
}

QString sideWords(const SideMedian& side) {
    return side.median ? Words::tr("median %1 (n = %2)").arg(numberWords(*side.median), countWords(side.n))
                       : Words::tr("too few for a median (n = %1)").arg(countWords(side.n));
}

QString sidesWords(const Findings& found, const BeforeAfter& sides) {
    const QString day = dayWords(sides.at, found.today);
    const QString mark = sides.label.isEmpty() ? day : Words::tr("%1 (%2)").arg(day, sides.label);
    QString words =
        Words::tr("Before %1: %2. From then on: %3.").arg(mark, sideWords(sides.before), sideWords(sides.after));
    if (sides.across > 0) {
        words += Words::tr(" Left out, as they lie across it: %1.").arg(valueCount(found, sides.across));
    }
    return words + Words::tr(
                       " Much else differs between two stretches of time, and a day picked from a chart flatters the "
                       "difference: this shows that they differ, or not, and never why.");
}

}  // namespace

BeforeAfter beforeAfter(const Findings& found, const SplitAt& at) {
    BeforeAfter sides;
    sides.at = at.date;
    sides.label = at.label.simplified();
    std::vector<double> before;
    std::vector<double> after;
    if (const Part* part = found.newest()) {
        for (std::size_t place = part->first; place < part->end(); ++place) {
            const PeriodValue& value = found.values[place];
            if (value.last < at.date) {
                before.push_back(value.value);
            } else if (value.first >= at.date) {
                after.push_back(value.value);
            } else {
                ++sides.across;
            }
        }
    }
    sides.before = sideMedianOf(before);
    sides.after = sideMedianOf(after);
    sides.words = sidesWords(found, sides);
    return sides;
}

QString sidesInShort(const BeforeAfter& sides) {
    return Words::tr("Before: %1, from then on: %2").arg(sideWords(sides.before), sideWords(sides.after));
}

}  // namespace tspace::trends
