// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/rating_button.h"

#include "kit/roles.h"
#include "kit/tokens.h"

#include <QPainter>

#include <algorithm>

namespace tspace::kit {

namespace {

/// A proper minus sign is shown; a hyphen is typed.
QString shown(int value) {
    return value < 0 ? QChar(0x2212) + QString::number(-value) : QString::number(value);
}

}  // namespace

RatingButton::RatingButton(int value, QWidget* parent) : QRadioButton(shown(value), parent), m_value(value) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(QString::number(value));
    expose(*this, QAccessible::RadioButton);
    setAttribute(Qt::WA_Hover);
}

void RatingButton::setPending(bool pending) {
    m_pending = pending;
    update();
}

void RatingButton::setSkipped(bool skipped) {
    m_skipped = skipped;
    update();
}

QSize RatingButton::sizeHint() const {
    const QFontMetrics metrics = fontMetrics();
    const int height = metrics.height() + space::medium;
    return {std::max(height + space::tiny, metrics.horizontalAdvance(text()) + space::large), height};
}

void RatingButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette& colours = palette();
    const bool on = isChecked();
    const bool focused = hasFocus();
    QPen pen(colours.color(on || m_pending || focused ? QPalette::Highlight : QPalette::Mid),
             focused || m_pending ? focusWidth : 1);
    if (focused && on) {
        pen.setColor(colours.color(QPalette::Text));
    }
    if (m_skipped && !focused) {
        pen.setStyle(Qt::DashLine);
    }
    const qreal half = pen.widthF() / 2;
    painter.setPen(pen);
    painter.setBrush(on ? colours.highlight() : underMouse() ? colours.alternateBase() : colours.base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), smallRadius, smallRadius);
    QFont font = this->font();
    font.setWeight(on ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(colours.color(on ? QPalette::HighlightedText : QPalette::Text));
    painter.setLayoutDirection(Qt::LeftToRight);  // a minus stands before its number everywhere
    painter.drawText(rect(), Qt::AlignCenter, text());
}

}  // namespace tspace::kit
