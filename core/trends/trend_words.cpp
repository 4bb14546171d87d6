// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_words.h"

#include "trends/calendar_words.h"
#include "trends/finding_words.h"
#include "trends/nouns.h"

#include <algorithm>

namespace tspace::trends {

namespace {

// Up to so many gaps are told one by one.
constexpr std::size_t mostGapsTold = 3;

qint64 periodsMissed(const Findings& found) {
    qint64 missed = 0;
    for (const Gap& gap : found.gaps) {
        missed += gap.count();
    }
    return missed;
}

qint64 periodsRated(const Findings& found) {
    qint64 rated = 0;
    for (std::size_t place = 0; place < found.values.size(); ++place) {
        rated += place == 0 || found.values[place].period != found.values[place - 1].period ? 1 : 0;
    }
    return rated;
}

// How many ratings, in how many periods.
QString coverage(const Findings& found) {
    const QString ratings = ratingCount(found.noun, static_cast<qint64>(found.ratings.size()));
    if (found.isOneEach()) {
        return found.isRegular ? cadencedRatingCount(found, static_cast<qint64>(found.ratings.size())) : ratings;
    }
    const qint64 rated = periodsRated(found);
    const qint64 missed = periodsMissed(found);
    if (missed == 0) {
        return (found.per == Per::Day ? Words::tr("%1 on %2") : Words::tr("%1 in %2"))
            .arg(ratings, periodCount(found.per, rated));
    }
    return (found.per == Per::Day ? Words::tr("%1 on %2 of %3") : Words::tr("%1 in %2 of %3"))
        .arg(ratings, countWords(rated), periodCount(found.per, rated + missed));
}

// When there have been none up to today, where the range ends with the last rating there is.
QString silenceWords(const Findings& found) {
    const QDate last = found.values.back().last;
    const bool told = !found.gaps.empty() && found.gaps.back().place == GapPlace::End;
    const bool missed = Period::of(found.gapPer, found.today).after(Period::of(found.gapPer, last)) > 1;
    return found.later || told || !missed ? QString() : Words::tr("since %1").arg(dayWords(last, found.today));
}

QString gapsTold(const Findings& found) {
    QStringList when;
    if (found.gaps.size() <= mostGapsTold) {
        for (const Gap& gap : found.gaps) {
            when << gapWords(gap, found.today, found.later);
        }
    } else {
        const auto longest = std::max_element(found.gaps.begin(), found.gaps.end(),
                                              [](const Gap& a, const Gap& b) { return a.count() < b.count(); });
        when << Words::tr("in %1, at most %2 in a row (%3)")
                    .arg(periodCount(found.gapPer, periodsMissed(found)), countWords(longest->count()),
                         gapWords(*longest, found.today, found.later));
    }
    if (const QString silence = silenceWords(found); !silence.isEmpty()) {
        when << silence;
    }
    return when.isEmpty() ? QString() : Words::tr("none %1").arg(listWords(when));
}

QString basisWords(const Findings& found) {
    if (found.ratings.empty()) {
        return {};
    }
    const QString gaps =
        found.isRegular ? gapsTold(found) : Words::tr("they follow no calendar, so that nothing counts as missing");
    QString words =
        gaps.isEmpty() ? Words::tr("%1.").arg(coverage(found)) : Words::tr("%1; %2.").arg(coverage(found), gaps);
    if (!found.isOneEach()) {
        words += Words::tr(" Each value is the median of %1’s %2.").arg(onePeriod(found.per), manyOf(found.noun));
    }
    return words;
}

QString outcome(const RunChart& chart) {
    if (!chart.judged()) {
        return chart.judgement == Judgement::OneSided ? Words::tr("most of them the same")
                                                      : Words::tr("too few to tell");
    }
    if (chart.shift) {
        return chart.drift ? Words::tr("a shift and a drift") : Words::tr("a shift");
    }
    return chart.drift ? Words::tr("a drift") : Words::tr("no change that stands out");
}

QString scoringWords(const Findings& found) {
    QStringList earlier;
    for (std::size_t place = 0; place + 1 < found.parts.size(); ++place) {
        const RunChart& chart = found.parts[place].chart;
        const QString count = valueCount(found, chart.n);
        earlier << (chart.median ? Words::tr("%1, median %2, %3").arg(count, numberWords(*chart.median), outcome(chart))
                                 : Words::tr("%1, %2").arg(count, outcome(chart)));
    }
    const QDate since = found.values[found.newest()->first].first;
    return Words::tr(
               "The scoring changed, last on %1, and scores from before and after are not compared. What is said "
               "here is about the newest part alone, %2. Before: %3.")
        .arg(dayWords(since, found.today), valueCount(found, found.newest()->chart.n),
             earlier.join(QStringLiteral("; ")));
}

}  // namespace

QString TrendWords::text() const {
    QStringList all{finding};
    if (!basis.isEmpty()) {
        all << basis;
    }
    all << notes << reminder;
    return all.join(QLatin1Char(' '));
}

TrendWords wordsOf(const Findings& found) {
    const FindingWords finding = findingWords(found);
    TrendWords words;
    words.finding = finding.text;
    words.headline = finding.headline;
    words.basis = basisWords(found);
    if (found.parts.size() > 1) {
        words.notes << scoringWords(found);
    }
    if (found.per == Per::Rating && !found.ratings.empty()) {
        const QString text = found.noun == Noun::Reading
                                 ? Words::tr(
                                       "This goes by single readings. Readings close in time are alike, so it finds "
                                       "change far too easily; going by the %1 is sounder.")
                                 : Words::tr(
                                       "This goes by single ratings. Ratings close in time are alike, so it finds "
                                       "change far too easily; going by the %1 is sounder.");
        words.notes << text.arg(periodHeading(found.gapPer).toLower());
    }
    words.reminder =
        found.noun == Noun::Reading
            ? Words::tr("Many things move a number like this one, and it says nothing about why, nor about anyone.")
            : Words::tr(
                  "A self-rating follows your standards as well as your skill. This is not a test. It may "
                  "be worth talking over.");
    return words;
}

QString runLabel(const Run& run) {
    return (run.side == Side::Above ? Words::tr("%1 in a row above the median")
                                    : Words::tr("%1 in a row below the median"))
        .arg(countWords(run.length));
}

}  // namespace tspace::trends
