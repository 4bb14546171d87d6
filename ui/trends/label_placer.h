// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace tspace::trends {

/// Finds room for labels among dots, lines and other labels. Coordinates are pixels of the chart.
class LabelPlacer {
  public:
    /// A dot, or a point on a line, that no label may cover.
    void addObstacle(const QPointF& point) { m_obstacles.push_back(point); }

    /// Points along the line from `from` to `to`, close enough that no label slips between.
    void addObstacles(const QPointF& from, const QPointF& to);

    /// Whether nothing stands in `box` or too near to it.
    [[nodiscard]] bool isFree(const QRectF& box) const;

    /// Takes the first free one of the boxes; absent where none is.
    [[nodiscard]] std::optional<QRectF> place(const std::vector<QRectF>& boxes);

    /// Takes a box whatever stands in it.
    void take(const QRectF& box) { m_taken.push_back(box); }

  private:
    std::vector<QPointF> m_obstacles;
    std::vector<QRectF> m_taken;
};

}  // namespace tspace::trends
