// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/trend_state.h"

#include <QFontMetricsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace tspace::trends {

/// Words on the chart, and where they stand.
struct ChartLabel {
    enum class Kind { Value, Day, Shade, Version, Note, Limit, Median, Gap };

    Kind kind = Kind::Value;
    QRectF box;
    QString words;         ///< with a line break where they stand in two lines
    bool crossed = false;  ///< a line between dots passes behind it
};

/// Where everything of a trend stands on a chart of a certain size, in pixels from its upper left corner. The ranges of
/// the axes reach a little beyond the trend, so that no dot is cut at the edge.
struct ChartLayout {
    QRectF plot;
    double fromX = 0;  ///< ends of the axis of days, in days
    double toX = 1;
    double fromY = 0;  ///< ends of the axis of values
    double toY = 1;
    double dotSize = 0;             ///< diameter of the dot of a value
    double ratingSize = 0;          ///< diameter of the dot of a rating, smaller
    double markSize = 0;            ///< width of the mark of a session
    std::vector<QRectF> shades;     ///< as the state's
    std::vector<QPointF> sessions;  ///< the middle of each mark, as the state's
    std::vector<QPointF> notes;     ///< the mark of each at the upper edge of the plot, as the state's
    std::vector<ChartLabel> labels;

    /// Where a place on the axes stands.
    [[nodiscard]] QPointF at(double x, double value) const;
};

/// Works it out: every label within the chart, none over another or over a dot, and over a line between dots only where
/// it says so. A label for which there is no room is left out; the ends of both axes never are.
[[nodiscard]] ChartLayout layOut(const TrendState& state, const QSizeF& size, const QFontMetricsF& metrics);

}  // namespace tspace::trends
