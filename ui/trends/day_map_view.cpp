// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/day_map_view.h"

#include "kit/theme.h"
#include "kit/tokens.h"
#include "trends/calendar_words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>

namespace tspace::trends {

using namespace kit;

namespace {

constexpr int daysOfWeek = 7;
constexpr double largestStep = space::large;
constexpr double spaceBetween = 3;
constexpr double emptyStrength = 0.7;
constexpr std::array<double, 5> strengths{0, 0.28, 0.5, 0.74, 1};

QColor mixed(const QColor& under, const QColor& over, double share) {
    const auto part = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return {part(under.red(), over.red()), part(under.green(), over.green()), part(under.blue(), over.blue())};
}

}  // namespace

DayMapView::DayMapView(const Theme& theme, QWidget* parent) : WalkedView(theme, tr("Ratings by day"), parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DayMapView::setMap(const DayMap& map) {
    m_map = map;
    setAccessibleDescription(map.words);
    renewed();
}

double DayMapView::left() const {
    return QFontMetricsF(theme().font(TextSize::Small)).horizontalAdvance(tr("Mon")) + space::small;
}

double DayMapView::top() const {
    return QFontMetricsF(theme().font(TextSize::Small)).height() + space::tiny;
}

double DayMapView::step() const {
    const auto weeks = static_cast<double>(std::max<std::size_t>(m_map.weeks(), 1));
    return std::min(largestStep, (width() - left() - 2) / weeks);
}

QSize DayMapView::sizeHint() const {
    return {1, static_cast<int>(top() + daysOfWeek * largestStep + space::tiny)};
}

QRectF DayMapView::placeOf(std::size_t index) const {
    const std::size_t week = index / daysOfWeek;
    const auto day = static_cast<double>(index % daysOfWeek);
    const double size = std::max(step() - spaceBetween, 2.0);
    const double x = left() + static_cast<double>(week) * step();
    return {isRightToLeft() ? width() - x - size : x, top() + day * largestStep, size, largestStep - spaceBetween};
}

std::size_t DayMapView::after(std::size_t from, int key) const {
    const bool back = (key == Qt::Key_Left) != isRightToLeft();
    const std::size_t by = key == Qt::Key_Up || key == Qt::Key_Down ? 1 : daysOfWeek;
    const bool earlier = key == Qt::Key_Up || (key != Qt::Key_Down && back);
    if (earlier) {
        return from >= by ? from - by : from;
    }
    return from + by < count() ? from + by : from;
}

std::size_t DayMapView::beginning() const {
    for (std::size_t index = count(); index > 0; --index) {
        if (m_map.cells[index - 1].n > 0) {
            return index - 1;
        }
    }
    return count() - 1;
}

QColor DayMapView::colourOf(const DayCell& cell) const {
    const Colours& colours = theme().colours();
    return cell.shade == 0 ? mixed(colours.card, colours.line, emptyStrength)
                           : mixed(colours.card, colours.accent, strengths.at(static_cast<std::size_t>(cell.shade)));
}

void DayMapView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme().font(TextSize::Small));
    painter.setPen(theme().colours().softInk);
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    // `from`: where it begins, counted from where a line begins.
    const auto write = [&](double from, double top, const QString& words) {
        const double x = isRightToLeft() ? width() - from - metrics.horizontalAdvance(words) : from;
        painter.drawText(QPointF(x, top + line - space::tiny), words);
    };
    double free = 0;
    for (const Tick& month : m_map.months) {
        const QRectF first = placeOf(static_cast<std::size_t>(month.at) * daysOfWeek);
        const double from = isRightToLeft() ? width() - first.right() : first.left();
        const double end = from + metrics.horizontalAdvance(month.label);
        if (from >= free && end <= width()) {
            write(from, 0, month.label);
            free = end + space::small;
        }
    }
    const std::array<std::pair<int, QString>, 3> days{{{0, tr("Mon")}, {2, tr("Wed")}, {4, tr("Fri")}}};
    for (const auto& [day, name] : days) {
        write(0, top() + day * largestStep, name);
    }
    painter.setPen(Qt::NoPen);
    for (std::size_t index = 0; index < count(); ++index) {
        if (m_map.cells[index].inRange) {
            painter.setBrush(colourOf(m_map.cells[index]));
            painter.drawRoundedRect(placeOf(index), 2, 2);
        }
    }
    drawFocus(painter);
}

}  // namespace tspace::trends
