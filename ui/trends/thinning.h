// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/chart_layout.h"

#include <QList>
#include <QPointF>

#include <vector>

namespace tspace::trends {

/// What of a trend can be seen on a chart of a certain size: of dots on top of each other one, of the lines within a
/// column of pixels those that bound it. Points are in days and values.
struct Seen {
    QList<QPointF> ratings;
    QList<QPointF> values;
    std::vector<QList<QPointF>> lines;  ///< one for each stretch of more than one value
    qsizetype hidden = 0;               ///< values that lie under others and are not among `values`
};

/// Leaves out nothing while there is about a pixel for each dot, and never the first or the last value.
[[nodiscard]] Seen seenOf(const TrendState& state, const ChartLayout& places);

/// "Of 3,650 values 1,204 are drawn, the others lie beneath them; the table has all."; empty where none is hidden.
[[nodiscard]] QString thinnedWords(const Seen& seen);

}  // namespace tspace::trends
