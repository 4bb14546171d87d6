// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/row_delegate.h"

#include "kit/chip.h"
#include "kit/marked_text.h"
#include "kit/row_paint.h"
#include "kit/row_view.h"
#include "kit/style_sheet.h"
#include "kit/tokens.h"

#include <QPainter>

#include <algorithm>

namespace tspace::kit {

namespace {

QString textOf(const QModelIndex& index, int role) {
    return index.data(role).toString();
}

/// The part of a row that its chips have at most, so that there is room for the words: the longest is shortened.
constexpr int chipsShare = 3;

/// Where the parts of a row stand, in left-to-right coordinates.
struct Places {
    QRect when;
    QRect chip;
    QRect text;
    QRect end;
};

/// `end`: the width of the state.
Places placesOf(const QRect& row, int when, int chip, int end) {
    QRect room = row.adjusted(space::small, 0, -space::small, 0);
    Places places;
    const auto take = [&room](int width) {
        const QRect taken(room.left(), room.top(), width, room.height());
        if (width > 0) {
            room.setLeft(room.left() + width + space::medium);
        }
        return taken;
    };
    places.when = take(when);
    places.chip = take(std::min(chip, row.width() / chipsShare));
    places.end = QRect(room.right() - end + 1, room.top(), end, room.height());
    places.text = room.adjusted(0, 0, end > 0 ? -end - space::medium : 0, 0);
    return places;
}

void drawChip(QPainter& painter, const QStyleOptionViewItem& option, const QRect& room, const QString& chip) {
    const QSize size = chipSize(chip);
    const QRect logical(room.left(), room.center().y() - size.height() / 2, std::min(size.width(), room.width()),
                        size.height());
    QPalette colours = option.palette;
    if ((option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0) {
        colours.setBrush(QPalette::Midlight, colours.mid());  // a line would be lost on that ground
    }
    paintChip(painter, QStyle::visualRect(option.direction, option.rect, logical), colours, chip);
}

}  // namespace

RowDelegate::RowDelegate(RowView& view) : QStyledItemDelegate(&view), m_view(view) {}

bool RowDelegate::setColumns(int when, int chip) {
    const bool others = when != m_when || chip != m_chip;
    m_when = when;
    m_chip = chip;
    return others;
}

QString RowDelegate::displayText(const QVariant& value, const QLocale& /*locale*/) const {
    return value.toString().simplified();
}

int RowDelegate::endWidth(const QFont& font, const QString& end) const {
    return end.isEmpty() ? 0 : m_measured.width(end, font) + 1;
}

QStringList RowDelegate::linesOf(const QFont& font, const QString& words, int room) const {
    const int first = m_view.wraps() ? m_measured.firstLine(words, font, room) : static_cast<int>(words.size());
    QStringList lines{words.left(first).trimmed()};
    if (first < words.size()) {
        lines << words.mid(first);
    }
    return lines;
}

int RowDelegate::heightOf(const QStyleOptionViewItem& option, const QModelIndex& index, int width) const {
    int lines = 1;
    if (m_view.wraps()) {
        const int end = endWidth(option.font, textOf(index, EndRole));
        const int room = placesOf(QRect(0, 0, width, 0), m_when, m_chip, end).text.width();
        lines = static_cast<int>(linesOf(option.font, displayText(index.data(), {}), room).size());
    }
    int height = lines * option.fontMetrics.height() + 2 * (space::small + 2);
    if (!textOf(index, DetailRole).isEmpty()) {
        height += QFontMetrics(sized(option.font, TextSize::Small)).height() + space::tiny / 2;
    }
    return height;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const {
    return {space::huge * 4, m_view.heightOf(index)};
}

void RowDelegate::drawWords(QPainter& painter, const QStyleOptionViewItem& option, const QRect& logical,
                            const QString& words, const QFont& font, const QColor& colour, bool top) const {
    painter.setFont(font);
    painter.setPen(colour);
    const QRect at = QStyle::visualRect(option.direction, option.rect, logical);
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    painter.drawText(at, static_cast<int>(side | (top ? Qt::AlignTop : Qt::AlignVCenter)),
                     m_measured.cut(words, font, at.width()));
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, option.rect);
    paintRowRule(*painter, option, index);
    const QString end = textOf(index, EndRole);
    const Places places = placesOf(option.rect, m_when, m_chip, endWidth(option.font, end));
    const auto draw = [&](const QRect& at, const QString& words, const QFont& font, const QColor& colour, bool top) {
        drawWords(*painter, option, at, words, font, colour, top);
    };
    const QColor soft = option.palette.color(QPalette::PlaceholderText);
    const QColor ink = option.palette.color(QPalette::Text);
    draw(places.when, textOf(index, WhenRole), option.font, soft, false);
    if (const QString chip = textOf(index, ChipRole); !chip.isEmpty()) {
        drawChip(*painter, option, places.chip, chip);
    }
    const QStringList main = linesOf(option.font, displayText(index.data(), {}), places.text.width());
    const QString detail = displayText(index.data(DetailRole), {});
    if (detail.isEmpty() && main.size() == 1) {
        draw(places.text, main.front(), option.font, ink, false);
    } else {
        int top = space::small + 2;
        for (const QString& line : main) {
            draw(places.text.adjusted(0, top, 0, 0), line, option.font, ink, true);
            top += option.fontMetrics.height();
        }
        const QRect below = places.text.adjusted(0, top + space::tiny / 2, 0, 0);
        const QFont small = sized(option.font, TextSize::Small);
        if (detail.contains(markBegins)) {
            drawMarked(*painter, QStyle::visualRect(option.direction, option.rect, below), detail, small, soft, ink);
        } else {
            draw(below, detail, small, soft, true);
        }
    }
    draw(places.end, end, option.font, soft, false);
    painter->restore();
}

}  // namespace tspace::kit
