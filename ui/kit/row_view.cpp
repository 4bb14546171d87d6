// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/row_view.h"

#include "kit/chip.h"
#include "kit/row_delegate.h"
#include "kit/style_sheet.h"
#include "kit/tokens.h"

#include <QFocusEvent>
#include <QKeyEvent>

#include <algorithm>
#include <numeric>
#include <utility>

namespace tspace::kit {

namespace {

/// The widths of dates and chips are measured over this many rows; later rows look like them.
constexpr int rowsMeasured = 200;
/// Layouts ask for the height at a few widths again and again.
constexpr std::size_t widthsKept = 4;

}  // namespace

RowView::RowView(const QString& name, QWidget* parent) : QListView(parent), m_delegate(new RowDelegate(*this)) {
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
    m_heights.clear();
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
        connect(model, &QAbstractItemModel::modelReset, this, &RowView::keepPlace);  // the choice is forgotten by then
        connect(model, &QAbstractItemModel::layoutChanged, this, &RowView::measureAnew);
        connect(model, &QAbstractItemModel::rowsInserted, this, &RowView::measureAnew);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &RowView::measureAnew);
    }
}

void RowView::reset() {
    QListView::reset();
    measureAnew();
}

void RowView::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
    const bool sameColumns = !measureBeginnings(first.row(), last.row());
    if (sameColumns && stayAsHigh(first.row(), last.row())) {
        // The list's own lays all rows out anew.
        QAbstractItemView::dataChanged(first, last, roles);  // NOLINT(bugprone-parent-virtual-call): on purpose
        return;
    }
    QListView::dataChanged(first, last, roles);
    measureAnew();
}

QSize RowView::sizeHint() const {
    if (!m_grows || model() == nullptr) {
        return QListView::sizeHint();
    }
    return {QListView::sizeHint().width(), heightForWidth(viewport()->width())};
}

int RowView::heightForWidth(int width) const {
    const std::vector<int>& heights = heightsFor(width);
    return std::accumulate(heights.begin(), heights.end(), 0);
}

int RowView::heightOf(const QModelIndex& index) const {
    return heightsFor(viewport()->width()).at(static_cast<std::size_t>(index.row()));
}

const std::vector<int>& RowView::heightsFor(int width) const {
    ensurePolished();  // the style sheet has a say in the font
    const auto rows = static_cast<std::size_t>(model() == nullptr ? 0 : model()->rowCount());
    const auto known = std::find_if(m_heights.begin(), m_heights.end(), [&](const Heights& each) {
        return (!m_wraps || each.width == width) && each.rows.size() == rows;
    });
    if (known != m_heights.end()) {
        std::rotate(known, known + 1, m_heights.end());
        return m_heights.back().rows;
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    Heights heights{width, {}};
    for (std::size_t row = 0; row < rows; ++row) {
        heights.rows.push_back(m_delegate->heightOf(option, model()->index(static_cast<int>(row), 0), width));
    }
    if (m_heights.size() == widthsKept) {
        m_heights.erase(m_heights.begin());
    }
    m_heights.push_back(std::move(heights));
    return m_heights.back().rows;
}

bool RowView::stayAsHigh(int first, int last) const {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    return std::all_of(m_heights.begin(), m_heights.end(), [&](const Heights& each) {
        for (int row = first; row <= last; ++row) {
            const int height = m_delegate->heightOf(option, model()->index(row, 0), each.width);
            if (row >= static_cast<int>(each.rows.size()) || each.rows[static_cast<std::size_t>(row)] != height) {
                return false;
            }
        }
        return true;
    });
}

void RowView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    const int before = event->oldSize().width();
    if (m_wraps && event->size().width() != before) {
        const std::vector<int> heights = heightsFor(viewport()->width());
        if (before < 0 || heightsFor(before) != heights) {
            doItemsLayout();  // at once: the base waits a tenth of a second, in which rows stand in the wrong places
            updateGeometry();
        }
    }
}

void RowView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    keepPlace();  // the base finds a row only the first time
    if (currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
        Q_EMIT reached(currentIndex());
    }
}

QSize RowView::minimumSizeHint() const {
    // A list that scrolls shows a few rows, however large the letters are.
    return {space::huge * 3, m_grows ? sizeHint().height() : forLetters(space::huge * 3)};
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
        m_delegate->measured().forget();
        m_chipWidths.clear();
        measureAnew();
    }
}

void RowView::keepPlace() {
    // As when the focus comes: one who is in the list sees where.
    if (hasFocus() && !currentIndex().isValid() && model()->rowCount() > 0) {
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
    }
}

bool RowView::measureBeginnings(int first, int last) {
    const int rows = model() == nullptr ? 0 : std::min(model()->rowCount(), rowsMeasured);
    m_beginnings.resize(static_cast<std::size_t>(rows));
    for (int row = first; row <= std::min(last, rows - 1); ++row) {
        const QModelIndex index = model()->index(row, 0);
        const QString when = index.data(WhenRole).toString();
        const QString chip = index.data(ChipRole).toString();
        if (!chip.isEmpty() && !m_chipWidths.contains(chip)) {
            m_chipWidths.insert(chip, chipSize(chip).width());
        }
        m_beginnings[static_cast<std::size_t>(row)] = {
            when.isEmpty() ? 0 : m_delegate->measured().width(when, font()) + 1, m_chipWidths.value(chip)};
    }
    Beginning widest;
    for (const Beginning& each : m_beginnings) {
        widest = {std::max(widest.when, each.when), std::max(widest.chip, each.chip)};
    }
    return m_delegate->setColumns(widest.when, widest.chip);
}

void RowView::measureAnew() {
    measureBeginnings(0, rowsMeasured);
    const std::vector<Heights> before = std::exchange(m_heights, {});
    const auto stay = [this](const Heights& each) { return heightsFor(each.width) == each.rows; };
    // All is laid out anew only where a row has become higher or lower.
    if (before.empty() || !std::all_of(before.begin(), before.end(), stay)) {
        scheduleDelayedItemsLayout();
        if (m_grows) {
            updateGeometry();
        }
    }
    viewport()->update();
}

}  // namespace tspace::kit
