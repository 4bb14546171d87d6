// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/people_table.h"

#include "domain/cadence.h"
#include "kit/style_sheet.h"
#include "kit/tokens.h"
#include "people/people_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace tspace::people {

using namespace kit;

namespace {

using Outcome = AgreedInterval::Outcome;

/// Squares are as large as their row of them can be within this width.
constexpr int widthOfYear = 144;
constexpr int largestSquare = 10;
constexpr int leastSquare = 4;

/// Side of a square, and from one to the next.
struct Squares {
    int side = 0;
    int step = 0;
};

Squares squaresFor(qsizetype count) {
    const int step = std::clamp(widthOfYear / std::max(static_cast<int>(count), 1), leastSquare + 2, largestSquare + 2);
    return {step - 2, step};
}

QVariantList outcomesOf(const QModelIndex& index) {
    return index.column() == PeopleModel::Year ? index.data(PeopleModel::OutcomesRole).toList() : QVariantList();
}

int widthOfSquares(const QVariantList& outcomes) {
    return outcomes.isEmpty() ? 0 : static_cast<int>(outcomes.size()) * squaresFor(outcomes.size()).step + space::tiny;
}

void paintSquares(QPainter& painter, const QStyleOptionViewItem& option, const QRect& room,
                  const QVariantList& outcomes) {
    const Squares squares = squaresFor(outcomes.size());
    QRect at(room.left(), room.center().y() - squares.side / 2, squares.side, squares.side);
    for (const QVariant& outcome : outcomes) {
        const auto what = static_cast<Outcome>(outcome.toInt());
        const QColor ink = option.palette.color(QPalette::Text);
        const QColor edge = option.palette.color(QPalette::Mid);
        painter.setPen(what == Outcome::Met ? QPen(ink)
                                            : QPen(edge, 1, what == Outcome::NotHeld ? Qt::SolidLine : Qt::DotLine));
        painter.setBrush(what == Outcome::Met ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawRect(QStyle::visualRect(option.direction, option.rect, at).adjusted(0, 0, -1, -1));
        at.translate(squares.step, 0);
    }
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    if ((option.state & QStyle::State_Selected) != 0) {
        painter.fillRect(option.rect.adjusted(0, 1, 0, -1), option.palette.alternateBase());
    }
    if (index.row() + 1 < index.model()->rowCount()) {
        painter.setPen(option.palette.color(QPalette::Midlight));
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
}

}  // namespace

PeopleDelegate::PeopleDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize PeopleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QVariantList outcomes = outcomesOf(index);
    const QFont font = outcomes.isEmpty() ? option.font : sized(option.font, TextSize::Small);
    const int width = m_measured.width(index.data().toString(), font) + widthOfSquares(outcomes);
    return {width + 2 * space::small + 2, option.fontMetrics.height() + 2 * (space::small + 2)};
}

void PeopleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    paintGround(*painter, option, index);
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    if (table != nullptr && table->hasFocus() && index.row() == table->currentIndex().row()) {
        // The ring goes around the row: its ends stand in the first and the last column.
        painter->setPen(QPen(option.palette.color(QPalette::Link), focusWidth));
        painter->drawLine(option.rect.topLeft() + QPoint(0, 1), option.rect.topRight() + QPoint(0, 1));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    QRect room = option.rect.adjusted(space::small, 0, -space::small, 0);
    const QVariantList outcomes = outcomesOf(index);
    if (!outcomes.isEmpty()) {
        paintSquares(*painter, option, room, outcomes);
        room.setLeft(room.left() + widthOfSquares(outcomes));
    }
    const QFont font = outcomes.isEmpty() ? option.font : sized(option.font, TextSize::Small);
    painter->setFont(font);
    painter->setPen(option.palette.color(outcomes.isEmpty() ? QPalette::Text : QPalette::PlaceholderText));
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    painter->drawText(QStyle::visualRect(option.direction, option.rect, room),
                      static_cast<int>(side | Qt::AlignVCenter),
                      m_measured.cut(index.data().toString(), font, room.width()));
    painter->restore();
}

PeopleTable::PeopleTable(PeopleModel& model, QWidget* parent)
    : QTableView(parent), m_people(model), m_delegate(new PeopleDelegate(this)) {
    setItemDelegate(m_delegate);
    setModel(&model);
    setAccessibleName(tr("People I supervise"));
    setAccessibleDescription(tr("Enter opens a person; Alt and an arrow up or down moves the row"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
    connect(&model, &QAbstractItemModel::modelReset, this, &PeopleTable::fit);
    connect(&model, &QAbstractItemModel::dataChanged, this, &PeopleTable::fit);
    fit();
}

QSize PeopleTable::sizeHint() const {
    const int rows = m_people.rowCount();
    return {QTableView::sizeHint().width(),
            horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2};
}

QSize PeopleTable::minimumSizeHint() const {
    return {space::huge * 6, sizeHint().height()};
}

int PeopleTable::widthFor(int column) const {
    QFont weight = horizontalHeader()->font();
    weight.setWeight(QFont::DemiBold);  // as the style sheet has it, which the header's own measure leaves out
    const QString heading = m_people.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int width = std::max({sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column),
                                QFontMetrics(weight).horizontalAdvance(heading) + 2 * space::small + 2});
    // A long name is cut before a column is left out.
    constexpr int leastName = space::huge * 6;
    return column == PeopleModel::Name ? std::min(width, std::max(viewport()->width() / 3, leastName)) : width;
}

void PeopleTable::fit() {
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * (space::small + 2));
    // What can be left out first, where there is no room.
    static constexpr std::array spare{PeopleModel::Agreed, PeopleModel::Actions, PeopleModel::Caseload,
                                      PeopleModel::StillOpen, PeopleModel::Year};
    std::array<int, PeopleModel::ColumnCount> widths{};
    int wanted = 0;
    for (int column = 0; column < PeopleModel::ColumnCount; ++column) {
        const int width = widthFor(column);
        widths.at(static_cast<std::size_t>(column)) = width;
        wanted += width;
        setColumnHidden(column, false);
    }
    const int room = viewport()->width();
    for (const PeopleModel::Column column : spare) {
        if (wanted > room) {
            wanted -= widths.at(column);
            setColumnHidden(column, true);
        }
    }
    // Dates are whole; the names have what is left.
    int& names = widths.at(PeopleModel::Name);
    names = std::max(names - std::max(wanted - room, 0), 2 * static_cast<int>(space::huge));
    const int more = std::max(room - wanted, 0);
    for (int column = 0; column < PeopleModel::ColumnCount; ++column) {
        if (!isColumnHidden(column)) {
            // Half of what is left goes to the names, the rest is shared.
            const int share = column == PeopleModel::Name ? more / 2 : more / 2 / (PeopleModel::ColumnCount - 1);
            setColumnWidth(column, widths.at(static_cast<std::size_t>(column)) + share);
        }
    }
    updateGeometry();
}

void PeopleTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

void PeopleTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) {
        m_delegate->measured().forget();
    }
    QTableView::changeEvent(event);
}

void PeopleTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_people.rowCount() > 0) {
        setCurrentIndex(m_people.index(0, 0));
    }
}

void PeopleTable::keyPressEvent(QKeyEvent* event) {
    const int row = currentIndex().row();
    const bool isUp = event->key() == Qt::Key_Up;
    if (event->modifiers() == Qt::AltModifier && (isUp || event->key() == Qt::Key_Down)) {
        const int to = row + (isUp ? -1 : 1);
        if (row >= 0 && to >= 0 && to < m_people.rowCount()) {
            Q_EMIT moveRequested(row, to);
        }
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && row >= 0) {
        Q_EMIT opened(row);
        return;
    }
    QTableView::keyPressEvent(event);
}

}  // namespace tspace::people
