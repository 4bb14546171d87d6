// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/marked_text.h"

#include <QPainter>
#include <QTextLayout>

namespace tspace::kit {

namespace {

QList<QTextLayout::FormatRange> marksOf(const QString& text, const QColor& strong) {
    QList<QTextLayout::FormatRange> marks;
    int place = 0;
    for (const QChar sign : text) {
        if (sign == markBegins) {
            QTextLayout::FormatRange mark;
            mark.start = place;
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

}  // namespace

QString withoutMarks(QString text) {
    return text.remove(markBegins).remove(markEnds);
}

void drawMarked(QPainter& painter, const QRect& at, const QString& text, const QFont& font, const QColor& ordinary,
                const QColor& strong) {
    QTextLayout layout(withoutMarks(text), font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(painter.layoutDirection());
    layout.setTextOption(option);
    layout.setFormats(marksOf(text, strong));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(at.width());
    layout.endLayout();
    painter.save();
    painter.setClipRect(at);
    painter.setPen(ordinary);
    layout.draw(&painter, at.topLeft());
    painter.restore();
}

}  // namespace tspace::kit
