// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/marked_text.h"

#include <QPainter>
#include <QStyle>
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

/// How many characters of a text that is too long fit beside an ellipsis. Where the line begins at the right, text that
/// runs from the left stands in it as one piece, so that a place on the line does not tell.
int charactersThatFit(QTextLayout& layout, const QString& plain, int width) {
    int fit = 0;
    int tooMany = static_cast<int>(plain.size());
    while (tooMany - fit > 1) {
        const int middle = (fit + tooMany) / 2;
        layout.setText(plain.left(middle) + ellipsis);
        (layOut(layout, width).naturalTextWidth() > width ? tooMany : fit) = middle;
    }
    return fit;
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
    option.setAlignment(QStyle::visualAlignment(painter.layoutDirection(), Qt::AlignLeft));
    layout.setTextOption(option);
    layout.setFormats(marksOf(text, strong));
    const QTextLine line = layOut(layout, at.width());
    if (line.naturalTextWidth() > at.width()) {
        layout.setText(plain.left(charactersThatFit(layout, plain, at.width())) + ellipsis);
        layOut(layout, at.width());
    }
    painter.save();
    painter.setClipRect(at);
    painter.setPen(ordinary);
    layout.draw(&painter, at.topLeft());
    painter.restore();
}

}  // namespace tspace::kit
