// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/multiples_view.h"

#include "kit/theme.h"
#include "kit/tokens.h"
#include "trends/calendar_words.h"
#include "trends/finding_words.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tspace::trends {

using namespace kit;

namespace {

constexpr int widthOfPanel = 230;
constexpr int plotHeight = 64;
constexpr double pointRadius = 2.2;

}  // namespace

MultiplesView::MultiplesView(const Theme& theme, QWidget* parent)
    : WalkedView(theme, tr("All dimensions on one scale"), parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MultiplesView::setStates(std::vector<TrendState> states) {
    m_states = std::move(states);
    QStringList all;
    for (const TrendState& state : m_states) {
        if (&state == &m_states.front()) {
            m_scale = state.scale;
        }
        m_scale.min = std::min(m_scale.min, state.scale.min);
        m_scale.max = std::max(m_scale.max, state.scale.max);
        all << tr("%1: %2").arg(state.title, findingInBrief(state.found));
    }
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    renewed();
}

int MultiplesView::columnsIn(int width) const {
    return std::clamp(width / widthOfPanel, 1, std::max(1, static_cast<int>(m_states.size())));
}

double MultiplesView::panelHeight() const {
    return 2 * QFontMetricsF(theme().font(TextSize::Small)).height() + plotHeight + space::large + space::medium;
}

int MultiplesView::heightForWidth(int width) const {
    const int columns = columnsIn(width);
    const int rows = (static_cast<int>(m_states.size()) + columns - 1) / columns;
    return std::max(1, static_cast<int>(rows * panelHeight()));
}

QRectF MultiplesView::placeOf(std::size_t index) const {
    const int columns = columnsIn(width());
    const double each = (width() - 4.0) / columns;
    const int at = static_cast<int>(index);
    const int row = at / columns;
    return {2 + at % columns * each, 2 + row * panelHeight(), each - space::medium, panelHeight() - space::small};
}

std::size_t MultiplesView::after(std::size_t from, int key) const {
    const auto by = static_cast<std::size_t>(key == Qt::Key_Up || key == Qt::Key_Down ? columnsIn(width()) : 1);
    if (key == Qt::Key_Left || key == Qt::Key_Up) {
        return from >= by ? from - by : from;
    }
    return from + by < count() ? from + by : from;
}

QString MultiplesView::wordsOf(std::size_t index) const {
    const TrendState& state = m_states[index];
    const QString newest = state.found.values.empty() ? QString() : numberWords(state.found.values.back().value);
    return newest.isEmpty() ? tr("%1, %2. Enter shows it.").arg(state.title, findingInBrief(state.found))
                            : tr("%1, newest value %2, %3 (n = %4). Enter shows it.")
                                  .arg(state.title, newest, findingInBrief(state.found))
                                  .arg(state.found.values.size());
}

void MultiplesView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t index = 0; index < m_states.size(); ++index) {
        drawPanel(painter, m_states[index], placeOf(index));
    }
    drawFocus(painter);
}

void MultiplesView::drawPanel(QPainter& painter, const TrendState& state, const QRectF& box) const {
    const Colours& colours = theme().colours();
    painter.setFont(theme().font(TextSize::Small));
    const QFontMetricsF metrics(painter.font());
    const double ends = std::max(metrics.horizontalAdvance(numberWords(m_scale.max)),
                                 metrics.horizontalAdvance(numberWords(m_scale.min)));
    const QRectF plot(box.left() + ends + space::tiny, box.top() + metrics.height() + space::small + space::tiny,
                      box.width() - ends - space::small, plotHeight);
    const auto at = [&](double x, double value) {
        return QPointF(plot.left() + x / state.days * plot.width(),
                       plot.bottom() - (value - m_scale.min) / (m_scale.max - m_scale.min) * plot.height());
    };
    painter.setPen(colours.ink);
    painter.drawText(box.topLeft() + QPointF(0, metrics.ascent()),
                     metrics.elidedText(state.title, Qt::ElideRight, box.width()));
    painter.setPen(colours.softInk);
    painter.drawText(QPointF(box.left(), plot.top() + metrics.ascent() / 2), numberWords(m_scale.max));
    painter.drawText(QPointF(box.left(), plot.bottom() + metrics.ascent() / 2), numberWords(m_scale.min));
    painter.drawText(QPointF(plot.left(), plot.bottom() + metrics.height() + 3),
                     metrics.elidedText(tr("%1 (n = %2)").arg(findingInBrief(state.found)).arg(state.values.size()),
                                        Qt::ElideRight, plot.width()));
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(plot.topLeft(), plot.topRight());
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.setPen(QPen(colours.ink, 1, Qt::DashLine));
    for (const MedianLine& median : state.medians) {
        painter.drawLine(at(median.fromX, median.value), at(median.toX, median.value));
    }
    painter.setPen(QPen(colours.accent, 1));
    for (const Stretch& stretch : state.stretches) {
        for (std::size_t place = stretch.first; place < stretch.last; ++place) {
            painter.drawLine(at(state.values[place].x, state.values[place].value),
                             at(state.values[place + 1].x, state.values[place + 1].value));
        }
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    for (const ValueDot& value : state.values) {
        painter.drawEllipse(at(value.x, value.value), pointRadius, pointRadius);
    }
}

}  // namespace tspace::trends
