// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/navigation_item.h"

#include "kit/style_sheet.h"
#include "kit/tokens.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

namespace tspace::window {

using namespace kit;

NavigationItem::NavigationItem(const QString& words, QWidget* parent) : QPushButton(words, parent) {
    setCheckable(true);
    setAutoDefault(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(words);
}

void NavigationItem::setCount(int count) {
    m_end = count > 0 ? locale().toString(count) : QString();
    m_endIsKey = false;
    setAccessibleName(count > 0 ? tr("%1, %2").arg(text(), m_end) : text());
    update();
}

void NavigationItem::setKey(const QString& words) {
    m_end = words;
    m_endIsKey = true;
    update();
}

QSize NavigationItem::sizeHint() const {
    const QFontMetrics metrics(sized(QApplication::font(), TextSize::Base, QFont::DemiBold));
    const int end = m_end.isEmpty() ? 0 : metrics.horizontalAdvance(m_end) + space::medium;
    return {metrics.horizontalAdvance(text()) + end + 2 * space::medium, metrics.height() + space::large + 2};
}

void NavigationItem::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Not the widget's own, whose soft ink the style sheet has thinned.
    const QPalette colours = QApplication::palette();
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(colours.color(QPalette::Highlight), focusWidth) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() || underMouse() ? colours.alternateBase() : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, smallRadius, smallRadius);
    const QColor ink = colours.color(isChecked() ? QPalette::Highlight : QPalette::PlaceholderText);
    const auto weight = isChecked() ? QFont::DemiBold : QFont::Normal;
    const QRect room = rect().adjusted(space::small + 2, 0, -space::small - 2, 0);
    const auto aligned = [this](Qt::AlignmentFlag side) {
        return static_cast<int>(QStyle::visualAlignment(layoutDirection(), side) | Qt::AlignVCenter);
    };
    painter.setPen(ink);
    painter.setFont(sized(QApplication::font(), TextSize::Base, weight));
    painter.drawText(room, aligned(Qt::AlignLeft), text());
    painter.setFont(sized(QApplication::font(), m_endIsKey ? TextSize::Small : TextSize::Base, weight));
    painter.drawText(room, aligned(Qt::AlignRight), m_end);
}

}  // namespace tspace::window
