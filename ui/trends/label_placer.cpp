// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/label_placer.h"

#include "kit/tokens.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace tspace::trends {

void LabelPlacer::addObstacles(const QPointF& from, const QPointF& to) {
    const QLineF line(from, to);
    const int steps = std::max(1, static_cast<int>(std::ceil(line.length() / kit::space::tiny)));
    for (int step = 0; step <= steps; ++step) {
        addObstacle(line.pointAt(double(step) / steps));
    }
}

bool LabelPlacer::isFree(const QRectF& box) const {
    constexpr double around = kit::space::tiny;
    const QRectF room = box.adjusted(-around, -around / 2, around, around / 2);
    return std::none_of(m_obstacles.begin(), m_obstacles.end(),
                        [&room](const QPointF& point) { return room.contains(point); }) &&
           std::none_of(m_taken.begin(), m_taken.end(),
                        [&room](const QRectF& taken) { return room.intersects(taken); });
}

std::optional<QRectF> LabelPlacer::place(const std::vector<QRectF>& boxes) {
    const auto found = std::find_if(boxes.begin(), boxes.end(), [this](const QRectF& box) { return isFree(box); });
    if (found == boxes.end()) {
        return std::nullopt;
    }
    take(*found);
    return *found;
}

}  // namespace tspace::trends
