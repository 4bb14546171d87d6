// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/finding_words.h"

#include "trends/calendar_words.h"
#include "trends/nouns.h"

#include <algorithm>

namespace tspace::trends {

namespace {

// A run of so many days or more is dated by its months.
constexpr qint64 daysToldInMonths = 45;

// A run that ends with the newest rating is told as going on for so long after it.
constexpr qint64 daysStillGoingOn = 31;
constexpr qint64 periodsStillGoingOn = 2;

QString sideWord(Side side) {
    return side == Side::Above ? Words::tr("above") : Words::tr("below");
}

// The newest part and what its sentences are made of.
class Teller {
  public:
    explicit Teller(const Findings& found) : m_found(found), m_part(*found.newest()), m_chart(m_part.chart) {}

    [[nodiscard]] FindingWords told() const {
        switch (m_chart.judgement) {
            case Judgement::TooFewValues:
                return {Words::tr("Too few ratings to tell: %1, and a median needs %2.")
                            .arg(valueCount(m_found, m_chart.n), countWords(fewestForMedian)),
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

  private:
    [[nodiscard]] QString median() const { return numberWords(*m_chart.median); }
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
    [[nodiscard]] QString alsoDrift() const;
    [[nodiscard]] QString otherRuns(const Run& told) const;

    const Findings& m_found;
    const Part& m_part;
    const RunChart& m_chart;
};

QString Teller::tooFewUseful() const {
    if (m_chart.useful == 0 && m_chart.n >= fewestUseful) {
        return Words::tr("Nothing can be told, as most of your ratings are the same: all %1 are %2.")
            .arg(all(), median());
    }
    const QString some = m_chart.useful == 0 ? Words::tr("none") : countWords(m_chart.useful);
    return (m_chart.useful < 2 ? Words::tr("Too few ratings to tell: of %1 %2 is useful (not on the median, %3), and "
                                           "%4 are needed.")
                               : Words::tr("Too few ratings to tell: of %1 %2 are useful (not on the median, %3), and "
                                           "%4 are needed."))
        .arg(all(), some, median(), countWords(fewestUseful));
}

QString Teller::oneSided() const {
    return Words::tr(
               "Nothing can be told, as most of your ratings are the same: of %1 %2 are on the median (%3) and "
               "the other %4 all %5 it.")
        .arg(all(), countWords(m_chart.n - m_chart.useful), median(), countWords(m_chart.useful),
             sideWord(m_chart.longest->side));
}

QString Teller::noSignal() const {
    return Words::tr(
               "No change that stands out from chance: at most %1 in a row on one side of the median (%2, of "
               "%3), which they cross %4 times. With %5 (not on the median), chance rarely gives more than %6 in "
               "a row or fewer than %7 crossings.")
        .arg(valueCount(m_found, m_chart.longestRun), median(), all(), countWords(m_chart.crossings), useful(),
             countWords(*m_chart.runLimit), countWords(*m_chart.crossingLimit));
}

FindingWords Teller::drift() const {
    const QString headline = Words::tr("slow drift");
    const QString text = m_chart.crossings == 1
                             ? Words::tr(
                                   "A %1: %2 cross their median (%3) only once. With %4 (not on the median), "
                                   "chance rarely gives fewer than %5 crossings.")
                                   .arg(headline, all(), median(), useful(), countWords(*m_chart.crossingLimit))
                             : Words::tr(
                                   "A %1: %2 cross their median (%3) only %4 times. With %5 (not on the median), "
                                   "chance rarely gives fewer than %6 crossings.")
                                   .arg(headline, all(), median(), countWords(m_chart.crossings), useful(),
                                        countWords(*m_chart.crossingLimit));
    return {text, headline};
}

FindingWords Teller::shift() const {
    // The headline is the newest of the runs: what is going on matters more than what was.
    const Run& run = m_chart.signals.back();
    const QString words = headline(run);
    const auto passed = static_cast<qint64>(run.last - run.first) + 1 - run.length;
    const QString row =
        passed == 0
            ? Words::tr("%1 in a row").arg(valueCount(m_found, run.length))
            : Words::tr("%1 in a row, leaving out %2 on it,").arg(valueCount(m_found, run.length), countWords(passed));
    QString text = (goesOn(run) ? Words::tr("A %1: %2 %3 the median (%4, of %5).")
                                : Words::tr("A %1, %2 %3 the median (%4, of %5)."))
                       .arg(words, row, sideWord(run.side), median(), all());
    text += otherRuns(run);
    text += Words::tr(" With %1 (not on the median), chance rarely gives more than %2.")
                .arg(useful(), countWords(*m_chart.runLimit));
    return {text + alsoDrift(), words};
}

QString Teller::alsoDrift() const {
    if (!m_chart.drift) {
        return {};
    }
    const QString limit = countWords(*m_chart.crossingLimit);
    return m_chart.crossings == 1
               ? Words::tr(" They also cross it only once, where chance rarely gives fewer than %1 crossings.")
                     .arg(limit)
               : Words::tr(" They also cross it only %1 times, where chance rarely gives fewer than %2.")
                     .arg(countWords(m_chart.crossings), limit);
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
    for (const Run& run : m_chart.signals) {
        if (!(run == told)) {
            others << Words::tr("%1 %2 it %3").arg(countWords(run.length), sideWord(run.side), when(run));
        }
    }
    return others.isEmpty() ? QString() : Words::tr(" Also in a row: %1.").arg(listWords(others));
}

}  // namespace

FindingWords findingWords(const Findings& found) {
    if (found.newest()) {
        return Teller(found).told();
    }
    if (!found.earlier && !found.later) {
        return {Words::tr("No ratings yet."), {}};
    }
    return {Words::tr("No ratings %1.").arg(spanWords(found.range.from, found.range.to, found.today)), {}};
}

}  // namespace tspace::trends
