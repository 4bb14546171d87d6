// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/row_view.h"

#include "kit/chip.h"
#include "kit/marked_text.h"
#include "kit/row_paint.h"
#include "kit/style_sheet.h"
#include "kit/tokens.h"

#include <QApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace tspace::kit {

namespace {

/// The widths of dates and chips are measured over this many rows; later rows look like them.
constexpr int rowsMeasured = 200;

QString textOf(const QModelIndex& index, int role) {
    return index.data(role).toString();
}

/// Where the parts of a row stand, in left-to-right coordinates.
struct Places {
    QRect when;
    QRect chip;
    QRect text;
    QRect end;
};

Places placesOf(const QStyleOptionViewItem& option, int when, int chip, const QString& end) {
    QRect room = option.rect.adjusted(space::small, 0, -space::small, 0);
    Places places;
    const auto take = [&room](int width) {
        const QRect taken(room.left(), room.top(), width, room.height());
        if (width > 0) {
            room.setLeft(room.left() + width + space::medium);
        }
        return taken;
    };
    places.when = take(when);
    places.chip = take(chip);
    const int endWidth = end.isEmpty() ? 0 : QFontMetrics(option.font).horizontalAdvance(end) + 1;
    places.end = QRect(room.right() - endWidth + 1, room.top(), endWidth, room.height());
    places.text = room.adjusted(0, 0, endWidth > 0 ? -endWidth - space::medium : 0, 0);
    return places;
}

/// How many characters of the words stand in a line of this width.
int lengthOfLine(const QString& words, const QFont& font, int width) {
    QTextLayout layout(words, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line.textLength();
}

/// `top`: at the top of its place, else in the middle of it.
void drawWords(QPainter& painter, const QStyleOptionViewItem& option, const QRect& logical, const QString& words,
               const QFont& font, const QColor& colour, bool top) {
    painter.setFont(font);
    painter.setPen(colour);
    const QRect at = QStyle::visualRect(option.direction, option.rect, logical);
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const QString shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, at.width());
    painter.drawText(at, static_cast<int>(side | (top ? Qt::AlignTop : Qt::AlignVCenter)), shown);
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

RowDelegate::RowDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void RowDelegate::setColumns(int when, int chip) {
    m_when = when;
    m_chip = chip;
}

QString RowDelegate::displayText(const QVariant& value, const QLocale& /*locale*/) const {
    return value.toString().simplified();
}

QStringList RowDelegate::linesOf(const QStyleOptionViewItem& option, const QModelIndex& index, int width) const {
    const QString words = displayText(index.data(), {});
    QStyleOptionViewItem at = option;
    at.rect = QRect(0, 0, width, 0);
    const int room = placesOf(at, m_when, m_chip, textOf(index, EndRole)).text.width();
    const int first = m_wrappingWidth == 0 || option.fontMetrics.horizontalAdvance(words) <= room
                          ? static_cast<int>(words.size())
                          : lengthOfLine(words, option.font, room);
    QStringList lines;
    for (const QString& line : {words.left(first).trimmed(), words.mid(first)}) {
        if (lines.isEmpty() || !line.isEmpty()) {
            lines << option.fontMetrics.elidedText(line, Qt::ElideRight, room);
        }
    }
    return lines;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int lines = m_wrappingWidth == 0 ? 1 : static_cast<int>(linesOf(option, index, m_wrappingWidth).size());
    int height = lines * option.fontMetrics.height() + 2 * (space::small + 2);
    if (!textOf(index, DetailRole).isEmpty()) {
        height += QFontMetrics(sized(option.font, TextSize::Small)).height() + space::tiny / 2;
    }
    return {space::huge * 4, height};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, option.rect);
    paintRowRule(*painter, option, index);
    const QString end = textOf(index, EndRole);
    const Places places = placesOf(option, m_when, m_chip, end);
    const auto draw = [&](const QRect& at, const QString& words, const QFont& font, const QColor& colour, bool top) {
        drawWords(*painter, option, at, words, font, colour, top);
    };
    const QColor soft = option.palette.color(QPalette::PlaceholderText);
    const QColor ink = option.palette.color(QPalette::Text);
    draw(places.when, textOf(index, WhenRole), option.font, soft, false);
    if (const QString chip = textOf(index, ChipRole); !chip.isEmpty()) {
        drawChip(*painter, option, places.chip, chip);
    }
    const QStringList main = linesOf(option, index, option.rect.width());
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

RowView::RowView(const QString& name, QWidget* parent) : QListView(parent), m_delegate(new RowDelegate(this)) {
    setAccessibleName(name);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(false);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    connect(this, &QAbstractItemView::clicked, this, &RowView::opened);
}

void RowView::setGrowsWithRows(bool grows) {
    m_grows = grows;
    setVerticalScrollBarPolicy(grows ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, grows ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void RowView::setWraps() {
    m_wraps = true;
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RowView::shareChoiceWith(RowView& other) {
    connect(this, &RowView::reached, &other, &QAbstractItemView::clearSelection);
    connect(&other, &RowView::reached, this, &QAbstractItemView::clearSelection);
}

void RowView::setModel(QAbstractItemModel* model) {
    QListView::setModel(model);
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::modelReset, this, &RowView::measure);
        connect(model, &QAbstractItemModel::modelReset, this, &RowView::keepPlace);
        connect(model, &QAbstractItemModel::rowsInserted, this, &RowView::measure);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &RowView::measure);
        connect(model, &QAbstractItemModel::dataChanged, this, &RowView::measure);
        measure();
    }
}

QSize RowView::sizeHint() const {
    if (!m_grows || model() == nullptr) {
        return QListView::sizeHint();
    }
    return {QListView::sizeHint().width(), heightForWidth(viewport()->width())};
}

int RowView::heightForWidth(int width) const {
    if (model() == nullptr) {
        return 0;
    }
    if (!m_height || (m_wraps && m_heightFor != width)) {
        m_delegate->setWrappingWidth(m_wraps ? width : 0);
        int height = 0;
        for (int row = 0; row < model()->rowCount(); ++row) {
            height += sizeHintForRow(row);
        }
        m_height = height;
        m_heightFor = width;
        m_delegate->setWrappingWidth(m_wraps ? viewport()->width() : 0);
    }
    return *m_height;
}

void RowView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    if (m_wraps && event->size().width() != event->oldSize().width()) {
        m_delegate->setWrappingWidth(viewport()->width());
        doItemsLayout();  // at once: the base waits a tenth of a second, in which rows stand in the wrong places
        updateGeometry();
    }
}

void RowView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
        Q_EMIT reached(currentIndex());
    }
}

QSize RowView::minimumSizeHint() const {
    return m_grows ? QSize(space::huge * 3, sizeHint().height()) : QSize(space::huge * 3, space::huge * 3);
}

void RowView::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void RowView::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_whenWidths.clear();
        m_chipWidths.clear();
        m_height.reset();
        measure();
    }
}

void RowView::keepPlace() {
    // As when the focus comes: one who is in the list sees where.
    if (hasFocus() && !currentIndex().isValid() && model()->rowCount() > 0) {
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
    }
}

void RowView::measure() {
    const auto widest = [](int& most, const QString& words, QHash<QString, int>& known, const auto& measured) {
        if (!words.isEmpty()) {
            const auto found = known.constFind(words);
            most = std::max(most, found != known.constEnd() ? *found : *known.insert(words, measured(words)));
        }
    };
    int when = 0;
    int chip = 0;
    const int rows = model() == nullptr ? 0 : std::min(model()->rowCount(), rowsMeasured);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = model()->index(row, 0);
        widest(when, textOf(index, WhenRole), m_whenWidths,
               [this](const QString& words) { return fontMetrics().horizontalAdvance(words); });
        widest(chip, textOf(index, ChipRole), m_chipWidths,
               [](const QString& words) { return chipSize(words).width(); });
    }
    m_delegate->setColumns(when > 0 ? when + 1 : 0, chip);
    // The page is laid out anew only where the list has become higher or lower.
    const std::optional<int> before = std::exchange(m_height, std::nullopt);
    if (m_grows && (!before || *before != sizeHint().height())) {
        updateGeometry();
    }
    viewport()->update();
}

}  // namespace tspace::kit
