// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/gaps.h"

#include "trends/calendar_words.h"

#include <algorithm>

namespace tspace::trends {

namespace {

// Days beyond whole months up to which a gap is still told in months.
constexpr int mostOverhang = 14;

void addStart(std::vector<Gap>& gaps, const PeriodValue& value, const GapQuestion& question) {
    Period first = Period::of(question.per, question.from);
    if (first.first() < question.from) {
        first = first.next();
    }
    const Period last = Period::of(question.per, value.first).moved(-1);
    if (question.earlier && last >= first) {
        gaps.push_back({first, last, GapPlace::Start, {}, value.first});
    }
}

void addEnd(std::vector<Gap>& gaps, const PeriodValue& value, const GapQuestion& question) {
    const Period first = Period::of(question.per, value.last).next();
    Period last = Period::of(question.per, std::min(question.to, question.today));
    if (last.last() > question.to || last.last() >= question.today) {
        last = last.moved(-1);
    }
    if (last >= first) {
        gaps.push_back({first, last, GapPlace::End, value.last, {}});
    }
}

// "In July" is said when no day of July has a rating and little more than July is missing.
QString middleWords(const Gap& gap, const QDate& today) {
    const QDate first = gap.before.addDays(1);
    const QDate last = gap.after.addDays(-1);
    const QDate firstMonth = Period::of(Per::Month, first.addDays(-1)).next().first();
    const QDate lastMonth = Period::of(Per::Month, last.addDays(1)).moved(-1).last();
    if (firstMonth < lastMonth && first.daysTo(firstMonth) <= mostOverhang && lastMonth.daysTo(last) <= mostOverhang) {
        return monthSpanWords(firstMonth, lastMonth, today);
    }
    return spanWords(gap.first.first(), gap.last.last(), today);
}

}  // namespace

bool areNeighbours(const PeriodValue& earlier, const PeriodValue& later, Per per) {
    return Period::of(per, later.first).after(Period::of(per, earlier.last)) <= 1;
}

std::vector<Gap> gapsOf(const std::vector<PeriodValue>& values, const GapQuestion& question) {
    std::vector<Gap> gaps;
    if (values.empty()) {
        return gaps;
    }
    addStart(gaps, values.front(), question);
    for (std::size_t place = 1; place < values.size(); ++place) {
        const PeriodValue& before = values[place - 1];
        const PeriodValue& after = values[place];
        if (!areNeighbours(before, after, question.per)) {
            gaps.push_back({Period::of(question.per, before.last).next(),
                            Period::of(question.per, after.first).moved(-1), GapPlace::Middle, before.last,
                            after.first});
        }
    }
    addEnd(gaps, values.back(), question);
    return gaps;
}

QString gapWords(const Gap& gap, const QDate& today, bool later) {
    if (gap.place == GapPlace::End) {
        const QString day = dayWords(gap.before, today);
        return later ? Words::tr("after %1").arg(day) : Words::tr("since %1").arg(day);
    }
    if (gap.first.per() == Per::Month || gap.first.per() == Per::Quarter) {
        return monthSpanWords(gap.first.first(), gap.last.last(), today);
    }
    return gap.place == GapPlace::Middle ? middleWords(gap, today)
                                         : spanWords(gap.first.first(), gap.last.last(), today);
}

}  // namespace tspace::trends
