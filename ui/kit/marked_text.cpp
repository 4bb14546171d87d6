// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/marked_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace tspace::kit {

namespace {

constexpr QChar ellipsis(0x2026);

QList<QTextLayout::FormatRange> marksOf(const QString& text, const QColor& strong) {
    QList<QTextLayout::FormatRange> marks;
    int place = 0;
    for (const QChar sign : text) {
        if (sign == markBegins) {
            QTextLayout::FormatRange mark;
            mark.start = place;
            mark.length = static_cast<int>(text.size()) - place;
            mark.format.setFontWeight(QFont::Bold);
            mark.format.setForeground(strong);
            marks.append(mark);
        } else if (sign == markEnds && !marks.isEmpty()) {
            marks.last().length = place - marks.last().start;
        } else {
            ++place;
        }
    }
    return marks;
}

QTextLine layOut(QTextLayout& layout, int width) {
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line;
}

}  // namespace

QString withoutMarks(QString text) {
    return text.remove(markBegins).remove(markEnds);
}

void drawMarked(QPainter& painter, const QRect& at, const QString& text, const QFont& font, const QColor& ordinary,
                const QColor& strong) {
    const QString plain = withoutMarks(text);
    QTextLayout layout(plain, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(painter.layoutDirection());
    layout.setTextOption(option);
    layout.setFormats(marksOf(text, strong));
    const QTextLine line = layOut(layout, at.width());
    if (line.naturalTextWidth() > at.width()) {
        const int ellipsisWidth = QFontMetrics(font).horizontalAdvance(ellipsis);
        const bool fromRight = painter.layoutDirection() == Qt::RightToLeft;
        const int fits =
            line.xToCursor(fromRight ? ellipsisWidth : at.width() - ellipsisWidth, QTextLine::CursorOnCharacter);
        layout.setText(plain.left(fits) + ellipsis);
        layOut(layout, at.width());
    }
    painter.save();
    painter.setClipRect(at);
    painter.setPen(ordinary);
    layout.draw(&painter, at.topLeft());
    painter.restore();
}

}  // namespace tspace::kit
