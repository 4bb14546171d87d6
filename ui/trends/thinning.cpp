// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/thinning.h"

#include "trends/calendar_words.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace tspace::trends {

namespace {

/// Places that a dot was drawn on, a cell being as wide and high as half the smallest dot.
class Cells {
  public:
    Cells(const ChartLayout& places, double side) : m_places(places), m_side(std::max(side, 1.0)) {}

    /// False where a dot stands already.
    bool take(double x, double value) {
        const QPointF at = m_places.at(x, value) / m_side;
        return m_taken.emplace(std::floor(at.x()), std::floor(at.y())).second;
    }

  private:
    const ChartLayout& m_places;
    double m_side;
    std::set<std::pair<double, double>> m_taken;
};

/// Of the values within one column of pixels the first, the lowest, the highest and the last, in their order: the line
/// through them covers the same pixels as the line through all.
QList<QPointF> lineOf(const std::vector<ValueDot>& values, const Stretch& stretch, const ChartLayout& places,
                      bool crowded) {
    QList<QPointF> line;
    const auto column = [&](std::size_t at) { return std::floor(places.at(values[at].x, 0).x()); };
    for (std::size_t first = stretch.first; first <= stretch.last;) {
        std::size_t last = first;
        std::size_t lowest = first;
        std::size_t highest = first;
        while (crowded && last < stretch.last && column(last + 1) == column(first)) {
            ++last;
            lowest = values[last].value < values[lowest].value ? last : lowest;
            highest = values[last].value > values[highest].value ? last : highest;
        }
        for (const std::size_t at : std::set{first, lowest, highest, last}) {
            line << QPointF(values[at].x, values[at].value);
        }
        first = last + 1;
    }
    return line;
}

}  // namespace

Seen seenOf(const TrendState& state, const ChartLayout& places) {
    const bool crowded = static_cast<double>(state.values.size() + state.dots.size()) > 2 * places.plot.width();
    Seen seen;
    // Dots of values are drawn over those of ratings, and are larger.
    Cells values(places, places.dotSize / 2);
    for (const ValueDot& dot : state.values) {
        const bool isFree = values.take(dot.x, dot.value);
        if (isFree || !crowded || &dot == &state.values.back()) {
            seen.values << QPointF(dot.x, dot.value);
        }
    }
    for (const Dot& dot : state.dots) {
        if (!crowded || values.take(dot.x, dot.value)) {
            seen.ratings << QPointF(dot.x, dot.value);
        }
    }
    for (const Stretch& stretch : state.stretches) {
        if (stretch.first < stretch.last) {
            seen.lines.push_back(lineOf(state.values, stretch, places, crowded));
        }
    }
    seen.hidden = static_cast<qsizetype>(state.values.size()) - seen.values.size();
    return seen;
}

QString thinnedWords(const Seen& seen) {
    return seen.hidden == 0 ? QString()
                            : Words::tr("Of %1 values %2 are drawn, the others lie beneath them; the table has all.")
                                  .arg(countWords(seen.values.size() + seen.hidden), countWords(seen.values.size()));
}

}  // namespace tspace::trends
