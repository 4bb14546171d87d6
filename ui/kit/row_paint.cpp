// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/row_paint.h"

#include "kit/tokens.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace tspace::kit {

namespace {

QTextOption wrapping(Qt::Alignment alignment = {}) {
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

}  // namespace

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

int wrappedHeight(const QString& words, const QFont& font, int width) {
    QTextLayout layout(words, font);
    layout.setTextOption(wrapping());
    const qreal leading = std::max(0.0, QFontMetricsF(font).leading());
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        height += line.height() + (height > 0 ? leading : 0);
    }
    layout.endLayout();
    return static_cast<int>(std::ceil(height));
}

void drawWrapped(QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& words) {
    painter.drawText(QRectF(rect), words, wrapping(alignment));
}

}  // namespace tspace::kit
