// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/scatter.h"

#include "trends/calendar_words.h"
#include "trends/nouns.h"

#include <algorithm>
#include <map>

namespace tspace::trends {

namespace {

constexpr double faintest = 0.35;

double middleOf(const Scale& scale) {
    return (scale.min + scale.max) / 2;
}

QString scatterWords(const Scatter& scatter) {
    if (scatter.dots.empty()) {
        return Words::tr("No conversation has been rated yet.");
    }
    int both = 0;
    int onlyX = 0;
    int onlyY = 0;
    for (const ScatterDot& dot : scatter.dots) {
        const bool x = dot.x > middleOf(scatter.xScale);
        const bool y = dot.y > middleOf(scatter.yScale);
        both += x && y ? 1 : 0;
        onlyX += x && !y ? 1 : 0;
        onlyY += y && !x ? 1 : 0;
    }
    return Words::tr(
               "Of %1 conversations, %2 had both above the middle of the scale, %3 only %4, %5 only %6, and %7 "
               "neither. The newest are the strongest dots. You rated yourself; the family may see it otherwise.")
        .arg(countWords(static_cast<qint64>(scatter.dots.size())), countWords(both), countWords(onlyX),
             scatter.xTitle.toLower(), countWords(onlyY), scatter.yTitle.toLower(),
             countWords(static_cast<qint64>(scatter.dots.size()) - both - onlyX - onlyY));
}

}  // namespace

Scatter scatterOf(const TrendInput& x, const TrendInput& y) {
    Scatter scatter{x.dimension, y.dimension, x.scale, y.scale, {}, {}};
    std::map<RecordId, double> others;
    for (const Rating& rating : y.ratings) {
        others[rating.id] = rating.value;
    }
    std::map<std::pair<double, double>, int> placed;
    for (const Rating& rating : findingsOf(x).ratings) {
        const auto other = others.find(rating.id);
        if (other == others.end()) {
            continue;
        }
        ScatterDot dot{rating.id, rating.date, rating.value, other->second, 0, 1, {}};
        dot.among = placed[{dot.x, dot.y}]++;
        dot.spoken = Words::tr("%1: %2 %3, %4 %5")
                         .arg(periodWords(Period::of(Per::Day, dot.date)), scatter.yTitle.toLower(), numberWords(dot.y),
                              scatter.xTitle.toLower(), numberWords(dot.x));
        scatter.dots.push_back(std::move(dot));
    }
    const auto count = static_cast<double>(scatter.dots.size());
    for (std::size_t at = 0; at < scatter.dots.size(); ++at) {
        scatter.dots[at].strength = faintest + (1 - faintest) * (static_cast<double>(at) + 1) / count;
    }
    scatter.words = scatterWords(scatter);
    return scatter;
}

}  // namespace tspace::trends
