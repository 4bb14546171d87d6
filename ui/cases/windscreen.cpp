// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/windscreen.h"

#include "cases/case_words.h"
#include "kit/roles.h"
#include "kit/theme.h"
#include "kit/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tspace::cases {

using namespace kit;

namespace {

constexpr int panes = 4;
constexpr double degreesOfAPane = 45;
constexpr double halfCircle = 180;
/// Of the radius: where the panes end within.
constexpr double innerShare = 0.47;
/// Of the accent in each pane, the rest is the card; on the dark theme less, so that the light ink is read on all.
constexpr std::array<double, panes> depth = {0.16, 0.30, 0.46, 0.64};
constexpr std::array<double, panes> depthOnDark = {0.10, 0.21, 0.32, 0.44};
constexpr int usualWidth = 400;
constexpr int leastWidth = 260;

QColor mixed(const QColor& over, const QColor& ground, double share) {
    const auto part = [share](int a, int b) { return static_cast<int>(std::lround(share * a + (1 - share) * b)); };
    return {part(over.red(), ground.red()), part(over.green(), ground.green()), part(over.blue(), ground.blue())};
}

LevelOfNeed levelOf(int pane) {
    return static_cast<LevelOfNeed>(pane);
}

}  // namespace

std::array<Shade, 4> windscreenShades(const Theme& theme) {
    const Colours& colours = theme.colours();
    std::array<Shade, panes> shades;
    for (std::size_t at = 0; at < shades.size(); ++at) {
        Shade& shade = shades.at(at);
        shade.ground = mixed(colours.accent, colours.card, theme.isDark() ? depthOnDark.at(at) : depth.at(at));
        const bool inkReads = contrast(colours.ink, shade.ground) >= contrast(colours.onAccent, shade.ground);
        shade.ink = inkReads ? colours.ink : colours.onAccent;
    }
    return shades;
}

Windscreen::Windscreen(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Open cases by level of need"));
    expose(*this, QAccessible::Chart);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void Windscreen::setCounts(const std::vector<LevelCount>& counts) {
    m_counts = {};
    for (const LevelCount& count : counts) {
        if (count.level) {
            m_counts.at(static_cast<std::size_t>(*count.level)) = count.count;
        }
    }
    QStringList all;
    for (int pane = 0; pane < panes; ++pane) {
        all << spoken(levelOf(pane));
    }
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    update();
}

void Windscreen::setChosen(const std::optional<LevelOfNeed>& level) {
    m_chosen = level ? std::optional(static_cast<int>(*level)) : std::nullopt;
    update();
}

std::optional<LevelOfNeed> Windscreen::current() const {
    return m_current ? std::optional(levelOf(*m_current)) : std::nullopt;
}

QString Windscreen::spoken(LevelOfNeed level) const {
    return tr("%1, %2").arg(titleOf(level)).arg(m_counts.at(static_cast<std::size_t>(level)));
}

QSize Windscreen::sizeHint() const {
    return {usualWidth, usualWidth / 2 + space::small};
}

QSize Windscreen::minimumSizeHint() const {
    return {leastWidth, sizeHint().height()};
}

QRectF Windscreen::outer() const {
    const double radius = std::min(width() / 2.0, static_cast<double>(height())) - focusWidth - 1;
    return {width() / 2.0 - radius, height() - focusWidth - radius, 2 * radius, 2 * radius};
}

QRectF Windscreen::inner() const {
    const QRectF whole = outer();
    const double cut = whole.width() * (1 - innerShare) / 2;
    return whole.adjusted(cut, cut, -cut, -cut);
}

QPainterPath Windscreen::shapeOf(int pane) const {
    const int place = isMirrored() ? panes - 1 - pane : pane;
    const double from = halfCircle - place * degreesOfAPane;
    QPainterPath path;
    path.arcMoveTo(outer(), from);
    path.arcTo(outer(), from, -degreesOfAPane);
    path.arcTo(inner(), from - degreesOfAPane, degreesOfAPane);
    path.closeSubpath();
    return path;
}

void Windscreen::paintPane(QPainter& painter, int pane, const Shade& shade) const {
    painter.setPen(QPen(m_theme.colours().card, 1));
    painter.setBrush(shade.ground);
    painter.drawPath(shapeOf(pane));
    const int place = isMirrored() ? panes - 1 - pane : pane;
    const double angle = (halfCircle - (place + 0.5) * degreesOfAPane) * std::numbers::pi / halfCircle;
    const double radius = (outer().width() + inner().width()) / 4;
    const QPointF middle = outer().center() + QPointF(std::cos(angle) * radius, -std::sin(angle) * radius);
    painter.setPen(shade.ink);
    painter.setFont(m_theme.font(TextSize::Small));
    const QRectF above(middle.x() - usualWidth / 4.0, middle.y() - usualWidth / 4.0, usualWidth / 2.0,
                       usualWidth / 4.0);
    painter.drawText(above, Qt::AlignHCenter | Qt::AlignBottom, titleOf(levelOf(pane)));
    painter.setFont(m_theme.font(TextSize::Large, QFont::DemiBold));
    const QRectF below(above.left(), middle.y(), above.width(), above.height());
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop,
                     locale().toString(m_counts.at(static_cast<std::size_t>(pane))));
}

void Windscreen::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto shades = windscreenShades(m_theme);
    for (int pane = 0; pane < panes; ++pane) {
        paintPane(painter, pane, shades.at(static_cast<std::size_t>(pane)));
    }
    painter.setBrush(Qt::NoBrush);
    if (m_chosen) {
        painter.setPen(QPen(m_theme.colours().ink, focusWidth));
        painter.drawPath(shapeOf(*m_chosen));
    }
    if (hasFocus() && m_current) {
        painter.setPen(QPen(m_theme.colours().accent, focusWidth + 1));
        painter.drawPath(shapeOf(*m_current));
    }
}

void Windscreen::walkTo(int pane) {
    m_current = std::clamp(pane, 0, panes - 1);
    announce(*this, spoken(levelOf(*m_current)));
    update();
}

void Windscreen::choose(int pane) {
    m_current = pane;
    m_chosen = m_chosen == pane ? std::nullopt : std::optional(pane);
    update();
    Q_EMIT chosen(m_chosen ? std::optional(levelOf(*m_chosen)) : std::nullopt);
}

void Windscreen::keyPressEvent(QKeyEvent* event) {
    const int step = isMirrored() ? -1 : 1;
    switch (event->key()) {
        case Qt::Key_Left:
            walkTo(m_current.value_or(0) - step);
            return;
        case Qt::Key_Right:
            walkTo(m_current.value_or(-1) + step);
            return;
        case Qt::Key_Home:
            walkTo(0);
            return;
        case Qt::Key_End:
            walkTo(panes - 1);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            choose(m_current.value_or(0));
            return;
        default:
            event->ignore();
    }
}

int Windscreen::paneFor(const QPointF& place) const {
    for (int pane = 0; pane < panes; ++pane) {
        if (shapeOf(pane).contains(place)) {
            return pane;
        }
    }
    return -1;
}

std::optional<LevelOfNeed> Windscreen::paneAt(const QPointF& place) const {
    const int pane = paneFor(place);
    return pane < 0 ? std::nullopt : std::optional(levelOf(pane));
}

void Windscreen::mousePressEvent(QMouseEvent* event) {
    if (const int pane = paneFor(event->position()); pane >= 0) {
        choose(pane);
    }
}

void Windscreen::mouseMoveEvent(QMouseEvent* event) {
    setCursor(paneFor(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Windscreen::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (!m_current) {
        m_current = m_chosen.value_or(0);
    }
    update();
}

void Windscreen::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace tspace::cases
