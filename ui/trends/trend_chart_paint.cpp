// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/theme.h"
#include "kit/tokens.h"
#include "trends/trend_chart.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace tspace::trends {

using namespace kit;

namespace {

// Whole pixels, so that lines of one pixel are drawn sharp.
double sharp(double place) {
    return std::floor(place) + 0.5;
}

QPainterPath triangle(const QPointF& middle, double width) {
    const double half = width / 2;
    QPainterPath path(middle + QPointF(0, -half + 0.5));
    path.lineTo(middle + QPointF(half, half - 0.5));
    path.lineTo(middle + QPointF(-half, half - 0.5));
    path.closeSubpath();
    return path;
}

/// So many values that their lines would hide what lies below them: the dots are as small as they get.
bool isCrowd(const ChartLayout& places) {
    return places.dotSize <= space::tiny;
}

}  // namespace

void TrendChart::drawBackground(QPainter* painter, const QRectF& rect) {
    painter->fillRect(rect, m_theme.colours().card);
    painter->save();
    drawShades(*painter);
    drawGrid(*painter);
    drawVersions(*painter);
    drawLimit(*painter);
    if (!isCrowd(m_places)) {
        drawMedians(*painter);
    }
    painter->restore();
}

void TrendChart::drawForeground(QPainter* painter, const QRectF& /*rect*/) {
    painter->save();
    if (isCrowd(m_places)) {
        drawMedians(*painter);
    }
    drawSessions(*painter);
    drawNotes(*painter);
    drawChanged(*painter);
    drawLabels(*painter);
    drawFocus(*painter);
    painter->restore();
}

void TrendChart::drawShades(QPainter& painter) const {
    QColor ground = m_theme.colours().selection;
    ground.setAlphaF(0.6F);
    // The edge shows where a run begins and ends also to those who hardly see the ground's hue.
    painter.setPen(QPen(m_theme.colours().edge, 0));
    painter.setBrush(ground);
    // As one shape, so that runs that touch are not darker where they do.
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    for (const QRectF& shade : m_places.shades) {
        shape.addRoundedRect(shade, smallRadius, smallRadius);
    }
    painter.drawPath(shape.simplified());
}

void TrendChart::drawGrid(QPainter& painter) const {
    painter.setPen(QPen(m_theme.colours().line, 1));
    for (const Tick& tick : m_state.valueTicks) {
        const double y = sharp(m_places.at(0, tick.at).y());
        painter.drawLine(QPointF(m_places.plot.left(), y), QPointF(m_places.plot.right(), y));
    }
}

void TrendChart::drawVersions(QPainter& painter) const {
    painter.setPen(QPen(m_theme.colours().softInk, 1, Qt::DotLine));
    for (const VersionMark& mark : m_state.versions) {
        const double x = sharp(m_places.at(mark.x, 0).x());
        painter.drawLine(QPointF(x, m_places.plot.top()), QPointF(x, m_places.plot.bottom()));
    }
}

void TrendChart::drawLimit(QPainter& painter) const {
    if (m_state.limit) {
        painter.setPen(QPen(m_theme.colours().challenge, 1));
        const double y = sharp(m_places.at(0, m_state.limit->value).y());
        painter.drawLine(QPointF(m_places.plot.left(), y), QPointF(m_places.plot.right(), y));
    }
    if (m_state.split) {
        painter.setPen(QPen(m_theme.colours().ink, 1));
        const double x = sharp(m_places.at(m_state.splitX, 0).x());
        painter.drawLine(QPointF(x, m_places.plot.top()), QPointF(x, m_places.plot.bottom()));
    }
}

void TrendChart::drawNotes(QPainter& painter) const {
    const QColor& colour = m_theme.colours().feedback;
    for (const QPointF& top : m_places.notes) {
        painter.setPen(QPen(colour, 1, Qt::DotLine));
        painter.drawLine(QPointF(sharp(top.x()), top.y()), QPointF(sharp(top.x()), m_places.plot.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        const double half = m_places.markSize / 2;
        painter.drawPolygon(QPolygonF{top + QPointF(0, -half), top + QPointF(half, 0), top + QPointF(0, half),
                                      top + QPointF(-half, 0)});
    }
}

/// A ring around ratings that were changed after they were first saved.
void TrendChart::drawChanged(QPainter& painter) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.colours().softInk, 1));
    const double around = m_places.dotSize / 2 + space::tiny / 2.0;
    for (const Dot& dot : m_state.dots) {
        if (dot.changed) {
            painter.drawEllipse(m_places.at(dot.x, dot.value), around, around);
        }
    }
}

void TrendChart::drawMedians(QPainter& painter) const {
    QPen pen(m_theme.colours().ink, 1.2);
    pen.setDashPattern({4, 3});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    for (const MedianLine& median : m_state.medians) {
        const double y = sharp(m_places.at(0, median.value).y());
        const double from = median.fromX <= 0 ? m_places.plot.left() : m_places.at(median.fromX, 0).x();
        const double to = median.toX >= m_state.days ? m_places.plot.right() : m_places.at(median.toX, 0).x();
        painter.drawLine(QPointF(from, y), QPointF(to, y));
    }
}

void TrendChart::drawSessions(QPainter& painter) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colours().challenge);
    for (const QPointF& middle : m_places.sessions) {
        painter.drawPath(triangle(middle, m_places.markSize));
    }
}

void TrendChart::drawLabels(QPainter& painter) const {
    const Colours& colours = m_theme.colours();
    painter.setFont(m_theme.font(TextSize::Small));
    for (const ChartLabel& label : m_places.labels) {
        const bool strong = label.kind == ChartLabel::Kind::Median;
        const bool signal = label.kind == ChartLabel::Kind::Shade;
        if (label.crossed) {
            painter.fillRect(label.box.adjusted(-2, 1, 2, -1), colours.card);
        }
        const bool own = label.kind == ChartLabel::Kind::Note;
        const bool limit = label.kind == ChartLabel::Kind::Limit;
        painter.setPen(strong   ? colours.ink
                       : signal ? colours.accent
                       : own    ? colours.feedback
                       : limit  ? colours.challenge
                                : colours.softInk);
        painter.drawText(label.box, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip), label.words);
    }
}

void TrendChart::drawFocus(QPainter& painter) const {
    if (!hasFocus()) {
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.colours().accent, focusWidth));
    const double around = m_places.dotSize / 2 + space::tiny;
    if (const auto value = currentValue()) {
        const ValueDot& dot = m_state.values[*value];
        painter.setPen(QPen(m_theme.colours().ink, focusWidth));
        painter.drawEllipse(m_places.at(dot.x, dot.value), around, around);
    } else if (const auto session = currentSession()) {
        painter.setPen(QPen(m_theme.colours().ink, focusWidth));
        painter.drawEllipse(m_places.sessions[*session], m_places.markSize, m_places.markSize);
    } else if (const auto note = currentNote()) {
        painter.setPen(QPen(m_theme.colours().ink, focusWidth));
        painter.drawEllipse(m_places.notes[*note], m_places.markSize, m_places.markSize);
    } else {
        painter.drawRoundedRect(m_places.plot.adjusted(1, 1, -1, -1), smallRadius, smallRadius);
    }
}

}  // namespace tspace::trends
