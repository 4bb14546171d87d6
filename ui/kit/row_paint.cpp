// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/row_paint.h"

#include "kit/tokens.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace tspace::kit {

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect) {
    if ((option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.alternateBase());
        painter.drawRoundedRect(rect.adjusted(0, 1, 0, -2), smallRadius, smallRadius);
    }
    if ((option.state & QStyle::State_HasFocus) != 0) {
        // Not the highlight: the style sheet makes that of lists the ground of what is chosen.
        painter.setPen(QPen(option.palette.color(QPalette::Link), focusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(1, 2, -1, -3), smallRadius, smallRadius);
    }
}

void paintRowRule(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (index.row() + 1 < index.model()->rowCount(index.parent())) {
        painter.setPen(option.palette.color(QPalette::Midlight));
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
}

void paintTickBox(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect, bool ticked) {
    QStyleOption box;
    box.palette = option.palette;
    box.direction = option.direction;
    box.state = QStyle::State_Enabled | (ticked ? QStyle::State_On : QStyle::State_Off);
    box.rect = rect;
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, option.widget);
}

}  // namespace tspace::kit
