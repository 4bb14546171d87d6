// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/scatter_view.h"

#include "kit/theme.h"
#include "kit/tokens.h"
#include "trends/axis.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>

namespace tspace::trends {

using namespace kit;

namespace {

constexpr int heightOfPlot = 260;
constexpr double dotRadius = 6;

/// Where dots of one place are set to, the first in the middle.
constexpr std::array<QPointF, 9> aside{QPointF(0, 0),     QPointF(13, 0),   QPointF(-13, 0),
                                       QPointF(0, 13),    QPointF(0, -13),  QPointF(11, 11),
                                       QPointF(-11, -11), QPointF(11, -11), QPointF(-11, 11)};

}  // namespace

ScatterView::ScatterView(const Theme& theme, QWidget* parent)
    : WalkedView(theme, tr("Conversations by empathy and clarity of concern"), parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScatterView::setScatter(const Scatter& scatter) {
    m_scatter = scatter;
    setAccessibleDescription(scatter.words);
    renewed();
}

QSize ScatterView::sizeHint() const {
    const double line = QFontMetricsF(theme().font(TextSize::Small)).height();
    return {1, static_cast<int>(heightOfPlot + 4 * line)};
}

QRectF ScatterView::plot() const {
    const double line = QFontMetricsF(theme().font(TextSize::Small)).height();
    const double left = 2 * line;
    const double wide = std::min(width() - left - space::large, heightOfPlot * 1.5);
    return {left, 1.5 * line, wide, heightOfPlot};
}

QPointF ScatterView::at(double x, double y) const {
    const QRectF inner = plot().adjusted(space::wide, space::wide, -space::wide, -space::wide);
    const Scale& across = m_scatter.xScale;
    const Scale& up = m_scatter.yScale;
    return {inner.left() + (x - across.min) / (across.max - across.min) * inner.width(),
            inner.bottom() - (y - up.min) / (up.max - up.min) * inner.height()};
}

QString ScatterView::wordsOf(std::size_t index) const {
    return tr("%1. Enter opens it.").arg(m_scatter.dots[index].spoken);
}

QRectF ScatterView::placeOf(std::size_t index) const {
    const ScatterDot& dot = m_scatter.dots[index];
    const QPointF middle = at(dot.x, dot.y) + aside.at(static_cast<std::size_t>(dot.among) % aside.size());
    return {middle.x() - dotRadius, middle.y() - dotRadius, 2 * dotRadius, 2 * dotRadius};
}

void ScatterView::drawAxes(QPainter& painter) const {
    const Colours& colours = theme().colours();
    painter.setFont(theme().font(TextSize::Small));
    const QFontMetricsF metrics(painter.font());
    for (const Tick& tick : valueTicks(m_scatter.xScale)) {
        const double x = at(tick.at, m_scatter.yScale.min).x();
        painter.setPen(QPen(colours.line, 1));
        painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
        painter.setPen(colours.softInk);
        painter.drawText(QPointF(x - metrics.horizontalAdvance(tick.label) / 2, plot().bottom() + metrics.height()),
                         tick.label);
    }
    for (const Tick& tick : valueTicks(m_scatter.yScale)) {
        const double y = at(m_scatter.xScale.min, tick.at).y();
        painter.setPen(QPen(colours.line, 1));
        painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
        painter.setPen(colours.softInk);
        painter.drawText(
            QPointF(plot().left() - metrics.horizontalAdvance(tick.label) - space::small, y + metrics.ascent() / 2),
            tick.label);
    }
    painter.setPen(colours.ink);
    painter.drawText(QPointF(0, metrics.ascent()), m_scatter.yTitle);
    painter.drawText(QPointF(plot().right() - metrics.horizontalAdvance(m_scatter.xTitle),
                             plot().bottom() + 2 * metrics.height() + 2),
                     m_scatter.xTitle);
}

void ScatterView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawAxes(painter);
    painter.setPen(QPen(theme().colours().card, 1));
    for (std::size_t index = 0; index < count(); ++index) {
        QColor colour = theme().colours().accent;
        colour.setAlphaF(static_cast<float>(m_scatter.dots[index].strength));
        painter.setBrush(colour);
        painter.drawEllipse(placeOf(index));
    }
    drawFocus(painter);
}

}  // namespace tspace::trends
