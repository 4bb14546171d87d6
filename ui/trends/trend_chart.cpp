// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_chart.h"

#include "kit/roles.h"
#include "kit/theme.h"
#include "kit/tokens.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QImage>
#include <QKeyEvent>
#include <QLineF>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QScatterSeries>
#include <QToolTip>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>

namespace tspace::trends {

using namespace kit;

namespace {

// How near the pointer must come.
constexpr double reach = space::small;
constexpr int leastWidth = 320;
constexpr int leastHeight = 220;
constexpr int usualWidth = 720;
constexpr int usualHeight = 250;

// From so many dots on they are stamped as one picture: Qt Charts would else make an item of each.
constexpr qsizetype mostItems = 1000;
constexpr int stampPixels = 8;
constexpr double lineShare = 0.55;
constexpr double penWidth = 1.4;

/// A dot of the smallest size, for screens of twice as many pixels.
QImage stampOf(const QColor& colour) {
    QImage stamp(stampPixels, stampPixels, QImage::Format_ARGB32_Premultiplied);
    stamp.fill(Qt::transparent);
    QPainter painter(&stamp);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(stamp.rect());
    return stamp;
}

QColor paler(QColor colour, double opacity) {
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

/// What `colour` at that opacity looks like on `ground`, opaque.
QColor over(const QColor& ground, const QColor& colour, double opacity) {
    const auto part = [opacity](int under, int above) { return static_cast<int>(under + (above - under) * opacity); };
    return {part(ground.red(), colour.red()), part(ground.green(), colour.green()), part(ground.blue(), colour.blue())};
}

/// The index of the nearest of `count` places within reach.
template <class Place>
std::optional<std::size_t> nearest(const QPointF& wanted, std::size_t count, const Place& place) {
    std::optional<std::size_t> found;
    double least = reach;
    for (std::size_t at = 0; at < count; ++at) {
        const double length = QLineF(wanted, place(at)).length();
        if (length <= least) {
            least = length;
            found = at;
        }
    }
    return found;
}

}  // namespace

TrendChart::TrendChart(const Theme& theme, QWidget* parent)
    : QChartView(parent),
      m_theme(theme),
      m_days(new QValueAxis(this)),
      m_values(new QValueAxis(this)),
      m_ratingDots(new QScatterSeries(this)),
      m_valueDots(new QScatterSeries(this)) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(leastWidth, leastHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    expose(*this, QAccessible::Chart);
    buildChart();
    connect(&theme, &Theme::changed, this, &TrendChart::arrange);
}

void TrendChart::buildChart() {
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setMargins(QMargins());
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    // The axes hold the ranges only: ticks, lines and words are drawn here, where they are known not to collide.
    for (QValueAxis* axis : {m_days, m_values}) {
        axis->setLabelsVisible(false);
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
    }
    chart()->addAxis(m_days, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    for (QScatterSeries* series : {m_ratingDots, m_valueDots}) {
        series->setBorderColor(Qt::transparent);
        chart()->addSeries(series);
        series->attachAxis(m_days);
        series->attachAxis(m_values);
    }
}

void TrendChart::setState(const TrendState& state) {
    m_state = state;
    m_row = Row::Values;
    m_current.reset();
    if (hasFocus() && !m_state.values.empty()) {
        m_current = m_state.values.size() - 1;
    }
    setAccessibleName(tr("Chart of %1").arg(state.title));
    setAccessibleDescription(state.words.text());
    arrange();
}

void TrendChart::fillSeries() {
    for (QAbstractSeries* series : chart()->series()) {
        if (series != m_ratingDots && series != m_valueDots) {
            chart()->removeSeries(series);
            delete series;
        }
    }
    addLines();
    m_ratingDots->replace(m_seen.ratings);
    m_valueDots->replace(m_seen.values);
}

void TrendChart::addLines() {
    for (const QList<QPointF>& points : m_seen.lines) {
        auto* line = new QLineSeries(chart());
        line->replace(points);
        chart()->addSeries(line);
        line->attachAxis(m_days);
        line->attachAxis(m_values);
    }
}

void TrendChart::arrange() {
    if (m_state.valueTicks.empty() || m_state.dayTicks.empty()) {
        return;
    }
    m_places = layOut(m_state, size(), QFontMetricsF(m_theme.font(TextSize::Small)));
    m_seen = seenOf(m_state, m_places);
    m_days->setRange(m_places.fromX, m_places.toX);
    m_values->setRange(m_places.fromY, m_places.toY);
    m_valueDots->setMarkerSize(m_places.dotSize);
    m_ratingDots->setMarkerSize(m_places.ratingSize);
    fillSeries();
    chart()->setPlotArea(m_places.plot);
    tint();
    Q_EMIT thinned();
}

void TrendChart::tint() {
    const QColor& accent = m_theme.colours().accent;
    m_valueDots->setColor(accent);
    // Thousands of round joins that are seen through are drawn ten times as slowly as the same line without them.
    const bool crowded = m_seen.values.size() > mostItems;
    m_valueDots->setLightMarker(crowded ? stampOf(accent) : QImage());
    m_ratingDots->setColor(paler(accent, 0.5));
    for (QAbstractSeries* series : chart()->series()) {
        if (auto* line = qobject_cast<QLineSeries*>(series)) {
            line->setPen(crowded
                             ? QPen(over(m_theme.colours().card, accent, lineShare), penWidth, Qt::SolidLine,
                                    Qt::FlatCap, Qt::BevelJoin)
                             : QPen(paler(accent, lineShare), penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        }
    }
    viewport()->update();
}

QSize TrendChart::sizeHint() const {
    // That of a graphics view is its present size: it would never shrink again.
    return {usualWidth, usualHeight};
}

void TrendChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    arrange();
}

void TrendChart::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        arrange();
    }
}

void TrendChart::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    if (!m_current && count(m_row) > 0) {
        m_current = count(m_row) - 1;
    }
    viewport()->update();
}

void TrendChart::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    viewport()->update();
}

std::optional<std::size_t> TrendChart::valueNear(const QPointF& place) const {
    return nearest(place, m_state.values.size(),
                   [this](std::size_t at) { return m_places.at(m_state.values[at].x, m_state.values[at].value); });
}

std::optional<std::size_t> TrendChart::sessionNear(const QPointF& place) const {
    return nearest(place, m_places.sessions.size(), [this](std::size_t at) { return m_places.sessions[at]; });
}

std::optional<std::size_t> TrendChart::noteNear(const QPointF& place) const {
    return nearest(place, m_places.notes.size(), [this](std::size_t at) { return m_places.notes[at]; });
}

void TrendChart::mousePressEvent(QMouseEvent* event) {
    if (const auto session = sessionNear(event->position())) {
        Q_EMIT sessionOpened(m_state.sessions[*session].session.id);
    } else if (const auto note = noteNear(event->position())) {
        walkTo(Row::Notes, *note);
    } else if (const auto value = valueNear(event->position())) {
        walkTo(Row::Values, *value);
    }
}

void TrendChart::mouseMoveEvent(QMouseEvent* event) {
    viewport()->setCursor(sessionNear(event->position()) || noteNear(event->position()) ? Qt::PointingHandCursor
                                                                                        : Qt::ArrowCursor);
}

void TrendChart::wheelEvent(QWheelEvent* event) {
    event->ignore();  // the page scrolls
}

QString TrendChart::wordsAt(const QPointF& place) const {
    if (const auto session = sessionNear(place)) {
        return m_state.sessions[*session].words;
    }
    if (const auto note = noteNear(place)) {
        return m_state.notes[*note].words;
    }
    if (const auto value = valueNear(place)) {
        return m_state.values[*value].spoken;
    }
    if (m_places.plot.contains(place)) {
        for (const GapMark& gap : m_state.gaps) {
            if (place.x() >= m_places.at(gap.fromX, 0).x() && place.x() <= m_places.at(gap.toX, 0).x()) {
                return gap.words;
            }
        }
        for (std::size_t at = 0; at < m_places.shades.size(); ++at) {
            if (m_places.shades[at].contains(place)) {
                return m_state.shades[at].label;
            }
        }
    }
    return {};
}

bool TrendChart::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* asked = static_cast<QHelpEvent*>(event);
        QToolTip::showText(asked->globalPos(), wordsAt(QPointF(asked->pos())), viewport());
        return true;
    }
    return QChartView::viewportEvent(event);
}

}  // namespace tspace::trends
