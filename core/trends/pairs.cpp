// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/pairs.h"

#include "base/random.h"
#include "trends/calendar_words.h"
#include "trends/nouns.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>

namespace tspace::trends {

namespace {

constexpr int resamples = 1999;
constexpr std::uint64_t seed = 20140905;
constexpr double lowerTail = 0.025;
constexpr int decimals = 100;

/// The place of each value among the different ones, from 0.
std::vector<std::size_t> densePlaces(std::span<const double> values) {
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    std::vector<std::size_t> places;
    places.reserve(values.size());
    for (const double value : values) {
        places.push_back(
            static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin()));
    }
    return places;
}

/// Ranks of what was drawn, without sorting it: counted by place among the different values.
class Ranker {
  public:
    explicit Ranker(std::span<const double> values)
        : m_places(densePlaces(values)),
          m_counts(m_places.empty() ? 0 : *std::max_element(m_places.begin(), m_places.end()) + 1),
          m_ranks(m_counts.size()) {}

    /// Learns the average rank of each value among those drawn.
    void draw(const std::vector<std::size_t>& drawn) {
        std::fill(m_counts.begin(), m_counts.end(), 0);
        for (const std::size_t index : drawn) {
            ++m_counts[m_places[index]];
        }
        int below = 0;
        for (std::size_t place = 0; place < m_counts.size(); ++place) {
            m_ranks[place] = below + (m_counts[place] + 1) / 2.0;
            below += m_counts[place];
        }
    }
    [[nodiscard]] double rank(std::size_t index) const { return m_ranks[m_places[index]]; }

  private:
    std::vector<std::size_t> m_places;
    std::vector<int> m_counts;
    std::vector<double> m_ranks;
};

std::optional<double> rhoOf(Ranker& a, Ranker& b, const std::vector<std::size_t>& drawn) {
    a.draw(drawn);
    b.draw(drawn);
    const double middle = (static_cast<double>(drawn.size()) + 1) / 2;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (const std::size_t index : drawn) {
        const double x = a.rank(index) - middle;
        const double y = b.rank(index) - middle;
        aa += x * x;
        bb += y * y;
        ab += x * y;
    }
    if (drawn.size() < 2 || aa <= 0 || bb <= 0) {
        return std::nullopt;
    }
    return std::clamp(ab / std::sqrt(aa * bb), -1.0, 1.0);
}

std::vector<std::size_t> drawBlocks(std::size_t count, std::size_t block, SeededRandom& random) {
    std::vector<std::size_t> drawn;
    drawn.reserve(count + block);
    while (drawn.size() < count) {
        const auto start = static_cast<std::size_t>(random.below(static_cast<int>(count)));
        for (std::size_t step = 0; step < block; ++step) {
            drawn.push_back((start + step) % count);
        }
    }
    drawn.resize(count);
    return drawn;
}

double quantile(const std::vector<double>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// The newest scoring's value of each period.
std::map<Period, double> byPeriod(const Findings& found) {
    std::map<Period, double> values;
    if (const Part* part = found.newest()) {
        for (std::size_t place = part->first; place < part->end(); ++place) {
            values[found.values[place].period] = found.values[place].value;
        }
    }
    return values;
}

Per perOf(const TrendInput& input) {
    const Per per = input.per.value_or(perOfCadence(input.cadence));
    return per == Per::Rating ? Per::Day : per;
}

QString twoDecimals(double rho) {
    QString words = QString::number(std::round(rho * decimals) / decimals, 'f', 2);
    return words == QLatin1String("-0.00") ? QStringLiteral("0.00") : words.replace(QLatin1Char('-'), QChar(0x2212));
}

}  // namespace

std::optional<double> spearman(std::span<const double> a, std::span<const double> b) {
    std::vector<std::size_t> all(a.size());
    std::iota(all.begin(), all.end(), 0);
    Ranker ranksA(a);
    Ranker ranksB(b);
    return rhoOf(ranksA, ranksB, all);
}

std::optional<Interval> blockBootstrap(std::span<const double> a, std::span<const double> b) {
    if (a.size() < 2) {
        return std::nullopt;
    }
    const auto block = static_cast<std::size_t>(std::lround(std::cbrt(static_cast<double>(a.size()))));
    Ranker ranksA(a);
    Ranker ranksB(b);
    SeededRandom random(seed);
    std::vector<double> found;
    found.reserve(resamples);
    for (int time = 0; time < resamples; ++time) {
        if (const auto rho = rhoOf(ranksA, ranksB, drawBlocks(a.size(), block, random))) {
            found.push_back(*rho);
        }
    }
    if (found.size() <= resamples / 2) {
        return std::nullopt;
    }
    std::sort(found.begin(), found.end());
    return Interval{quantile(found, lowerTail), quantile(found, 1 - lowerTail)};
}

PairedValues pairedValues(const TrendInput& shown, const TrendInput& other) {
    PairedValues pairs;
    pairs.per = std::max(perOf(shown), perOf(other));
    TrendInput one = shown;
    one.per = pairs.per;
    const Findings found = findingsOf(one);
    TrendInput two = other;
    two.per = pairs.per;
    // Whole periods, so that a value at the end of a week is paired with one at its beginning.
    two.from = Period::of(pairs.per, found.range.from).first();
    two.to = Period::of(pairs.per, found.range.to).last();
    const auto others = byPeriod(findingsOf(two));
    for (const auto& [period, value] : byPeriod(found)) {
        if (const auto same = others.find(period); same != others.end()) {
            pairs.a.push_back(value);
            pairs.b.push_back(same->second);
        }
    }
    return pairs;
}

PairFinding pairFinding(const QString& title, const PairedValues& values) {
    PairFinding finding;
    finding.title = title;
    finding.n = static_cast<int>(values.a.size());
    if (!finding.isEnough()) {
        finding.value = Words::tr("too few pairs (%1)").arg(countWords(finding.n));
        finding.spoken = Words::tr("%1: %2").arg(title, finding.value);
        return finding;
    }
    finding.rho = spearman(values.a, values.b);
    finding.interval = finding.rho ? blockBootstrap(values.a, values.b) : std::nullopt;
    if (!finding.rho || !finding.interval) {
        finding.rho.reset();
        finding.value = Words::tr("the same throughout");
        finding.spoken = Words::tr("%1: %2").arg(title, finding.value);
        return finding;
    }
    finding.value = twoDecimals(*finding.rho);
    finding.detail = Words::tr("%1 to %2, %3")
                         .arg(twoDecimals(finding.interval->low), twoDecimals(finding.interval->high),
                              periodCount(values.per, finding.n));
    finding.spoken = Words::tr("%1: rank correlation %2, interval %3").arg(title, finding.value, finding.detail);
    return finding;
}

QString pairWords(const std::vector<PairFinding>& pairs) {
    QStringList few;
    for (const PairFinding& pair : pairs) {
        if (!pair.isEnough()) {
            few << Words::tr("%1 (%2)").arg(pair.title, countWords(pair.n));
        }
    }
    const auto enough = static_cast<qsizetype>(pairs.size()) - few.size();
    QString tooFew =
        few.isEmpty()
            ? QString()
            : Words::tr("Too few pairs, fewer than %1: %2.").arg(fewestPairs).arg(few.join(QLatin1String(", ")));
    if (enough == 0) {
        return tooFew;
    }
    const QString looked = enough == 1 ? Words::tr("1 pair of series was looked at")
                                       : Words::tr("%1 pairs of series were looked at").arg(enough);
    const QString words =
        Words::tr(
            "Rank correlations from −1 to 1 of values of the same period, and the interval they may lie in. %1; "
            "about one in ten that have nothing to do with each other gets an interval without 0. Moving together "
            "is not causing: something else may move both.")
            .arg(looked);
    return few.isEmpty() ? words : Words::tr("%1 %2").arg(words, tooFew);
}

}  // namespace tspace::trends
