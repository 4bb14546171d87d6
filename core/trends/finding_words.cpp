// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/finding_words.h"

#include "trends/calendar_words.h"
#include "trends/nouns.h"

#include <algorithm>

namespace tspace::trends {

namespace {

// Up to so many other runs are told one by one.
constexpr int mostRunsTold = 2;

// A run of so many days or more is dated by its months.
constexpr qint64 daysToldInMonths = 45;

// A run that ends with the newest rating is told as going on for so long after it.
constexpr qint64 daysStillGoingOn = 31;
constexpr qint64 periodsStillGoingOn = 2;

QString sideWord(Side side) {
    return side == Side::Above ? Words::tr("above") : Words::tr("below");
}

QString timesWords(int count) {
    if (count < 3) {
        return count == 1 ? Words::tr("once") : Words::tr("twice");
    }
    return Words::tr("%1 times").arg(countWords(count));
}

// The newest part and what its sentences are made of.
class Teller {
  public:
    explicit Teller(const Findings& found) : m_found(found), m_part(*found.newest()), m_chart(m_part.chart) {}

    [[nodiscard]] FindingWords told() const {
        switch (m_chart.judgement) {
            case Judgement::TooFewValues:
                return {Words::tr("Too few %1 to tell: %2, and a median needs %3.")
                            .arg(many(), valueCount(m_found, m_chart.n), countWords(fewestForMedian)),
                        {}};
            case Judgement::TooFewUseful:
                return {tooFewUseful(), {}};
            case Judgement::OneSided:
                return {oneSided(), {}};
            case Judgement::Judged:
                break;
        }
        if (m_chart.shift) {
            return shift();
        }
        return m_chart.drift ? drift() : FindingWords{noSignal(), {}};
    }

    [[nodiscard]] QString inBrief() const;

  private:
    [[nodiscard]] QString median() const { return numberWords(*m_chart.median); }
    [[nodiscard]] QString many() const { return manyOf(m_found.noun); }
    [[nodiscard]] QString all() const { return valueCount(m_found, m_chart.n); }
    [[nodiscard]] QString useful() const { return usefulCount(m_found, m_chart.useful); }
    [[nodiscard]] const QDate& today() const { return m_found.today; }

    [[nodiscard]] QString tooFewUseful() const;
    [[nodiscard]] QString oneSided() const;
    [[nodiscard]] QString noSignal() const;
    [[nodiscard]] FindingWords drift() const;
    [[nodiscard]] FindingWords shift() const;

    [[nodiscard]] QDate firstDay(const Run& run) const { return m_found.values[m_part.first + run.first].first; }
    [[nodiscard]] QDate lastDay(const Run& run) const { return m_found.values[m_part.first + run.last].last; }
    [[nodiscard]] bool goesOn(const Run& run) const;
    [[nodiscard]] bool inMonths(const Run& run) const;
    [[nodiscard]] QString when(const Run& run) const;
    [[nodiscard]] QString headline(const Run& run) const;
    [[nodiscard]] QString otherRuns(const Run& told) const;

    const Findings& m_found;
    const Part& m_part;
    const RunChart& m_chart;
};

QString Teller::inBrief() const {
    if (!m_chart.judged()) {
        return isMostlyTheSame(m_chart) ? Words::tr("mostly the same") : Words::tr("too few to tell");
    }
    if (!m_chart.shift) {
        return m_chart.drift ? Words::tr("slow drift") : Words::tr("nothing stands out");
    }
    const Run& run = m_chart.signalRuns.back();
    if (goesOn(run)) {
        return run.side == Side::Above ? Words::tr("shift up") : Words::tr("shift down");
    }
    return run.side == Side::Above ? Words::tr("was higher") : Words::tr("was lower");
}

QString Teller::tooFewUseful() const {
    if (m_chart.n < fewestUseful) {
        return Words::tr("Too few %1 to tell: %2 with a median of %3, and %4 are needed that are not on it.")
            .arg(many(), all(), median(), countWords(fewestUseful));
    }
    if (m_chart.useful == 0) {
        return Words::tr("Nothing can be told, as most of your %1 are the same: all %2 are %3.")
            .arg(many(), all(), median());
    }
    return Words::tr(
               "Too few %1 to tell: of %2 %3 are on the median (%4), which leaves %5 to go by, and %6 are "
               "needed.")
        .arg(many(), all(), countWords(m_chart.n - m_chart.useful), median(), countWords(m_chart.useful),
             countWords(fewestUseful));
}

QString Teller::oneSided() const {
    return Words::tr(
               "Nothing can be told, as most of your %1 are the same: of %2 %3 are on the median (%4) and "
               "the other %5 all %6 it.")
        .arg(many(), all(), countWords(m_chart.n - m_chart.useful), median(), countWords(m_chart.useful),
             sideWord(m_chart.longest->side));
}

QString Teller::noSignal() const {
    return Words::tr(
               "No change that stands out from chance: at most %1 in a row on one side of the median of %2 "
               "(n = %3), which they cross %4. With %5 (not on the median), chance rarely gives more than %6 in "
               "a row or fewer than %7 crossings.")
        .arg(valueCount(m_found, m_chart.longestRun), median(), countWords(m_chart.n), timesWords(m_chart.crossings),
             useful(), countWords(*m_chart.runLimit), countWords(*m_chart.crossingLimit));
}

FindingWords Teller::drift() const {
    const QString headline = Words::tr("slow drift");
    const QString text =
        Words::tr(
            "A %1: %2 cross their median of %3 only %4. With %5 (not on the median), chance rarely gives fewer "
            "than %6 crossings.")
            .arg(headline, all(), median(), timesWords(m_chart.crossings), useful(),
                 countWords(*m_chart.crossingLimit));
    return {text, headline};
}

FindingWords Teller::shift() const {
    // The headline is the newest of the runs: what is going on matters more than what was.
    const Run& run = m_chart.signalRuns.back();
    const QString words = headline(run);
    const auto passed = static_cast<qint64>(run.last - run.first) + 1 - run.length;
    QString text =
        (goesOn(run) ? Words::tr("A %1: %2 in a row %3 the median of %4 (n = %5)")
                     : Words::tr("A %1, with %2 in a row %3 the median of %4 (n = %5)"))
            .arg(words, valueCount(m_found, run.length), sideWord(run.side), median(), countWords(m_chart.n));
    text += passed == 0 ? QStringLiteral(".") : Words::tr(", passing over %1 on it.").arg(countWords(passed));
    text += otherRuns(run);
    text += Words::tr(" With %1 (not on the median), chance rarely gives more than %2.")
                .arg(useful(), countWords(*m_chart.runLimit));
    if (m_chart.drift) {
        text += Words::tr(" They also cross it only %1, where chance rarely gives fewer than %2 crossings.")
                    .arg(timesWords(m_chart.crossings), countWords(*m_chart.crossingLimit));
    }
    return {text, words};
}

bool Teller::goesOn(const Run& run) const {
    const auto after = m_chart.sides.begin() + static_cast<std::ptrdiff_t>(run.last) + 1;
    if (m_found.later || std::any_of(after, m_chart.sides.end(), [](Side side) { return side != Side::On; })) {
        return false;
    }
    const QDate last = m_found.values.back().last;
    const auto period = [this](const QDate& date) { return Period::of(m_found.gapPer, date); };
    return last.daysTo(today()) <= daysStillGoingOn || period(today()).after(period(last)) <= periodsStillGoingOn;
}

bool Teller::inMonths(const Run& run) const {
    return m_found.per == Per::Month || m_found.per == Per::Quarter ||
           firstDay(run).daysTo(lastDay(run)) + 1 >= daysToldInMonths;
}

QString Teller::when(const Run& run) const {
    return inMonths(run) ? monthSpanWords(firstDay(run), lastDay(run), today())
                         : spanWords(firstDay(run), lastDay(run), today());
}

QString Teller::headline(const Run& run) const {
    const bool up = run.side == Side::Above;
    if (goesOn(run)) {
        return (up ? Words::tr("shift upwards since %1") : Words::tr("shift downwards since %1"))
            .arg(inMonths(run) ? monthWords(firstDay(run), today()) : dayWords(firstDay(run), today()));
    }
    return (up ? Words::tr("shift: higher %1") : Words::tr("shift: lower %1")).arg(when(run));
}

QString Teller::otherRuns(const Run& told) const {
    QStringList others;
    Run longest;
    const auto words = [this](const Run& run) {
        return Words::tr("%1 %2 it %3").arg(countWords(run.length), sideWord(run.side), when(run));
    };
    for (const Run& run : m_chart.signalRuns) {
        if (!(run == told)) {
            others << words(run);
            longest = longest.length > run.length ? longest : run;
        }
    }
    if (others.size() > mostRunsTold) {
        return Words::tr(" There are %1 more such runs, the longest %2.")
            .arg(countWords(others.size()), words(longest));
    }
    return others.isEmpty() ? QString() : Words::tr(" Also in a row: %1.").arg(listWords(others));
}

}  // namespace

FindingWords findingWords(const Findings& found) {
    if (found.newest()) {
        return Teller(found).told();
    }
    if (!found.earlier && !found.later) {
        return {Words::tr("No %1 yet.").arg(manyOf(found.noun)), {}};
    }
    return {Words::tr("No %1 %2.").arg(manyOf(found.noun), spanWords(found.range.from, found.range.to, found.today)),
            {}};
}

QString findingInBrief(const Findings& found) {
    return found.newest() ? Teller(found).inBrief() : Words::tr("no %1").arg(manyOf(found.noun));
}

}  // namespace tspace::trends
