// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_table_view.h"

#include "kit/secret_clipboard.h"
#include "kit/tokens.h"
#include "trends/trend_table_model.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace tspace::trends {

namespace {

constexpr int leastCharacters = 13;

}  // namespace

TrendTableView::TrendTableView(TrendTableModel& model, QWidget* parent) : QTableView(parent), m_table(model) {
    setModel(&model);
    setAccessibleName(tr("Ratings as a table"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kit::space::medium);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * leastCharacters);
    horizontalHeader()->setStretchLastSection(true);
    connect(&model, &QAbstractItemModel::modelReset, this, &TrendTableView::spanScoringChanges);
}

void TrendTableView::spanScoringChanges() {
    clearSpans();
    for (int row = 0; row < m_table.rowCount(); ++row) {
        if (m_table.tableRow(row).kind == TableRow::Kind::ScoringChange) {
            setSpan(row, 0, 1, m_table.columnCount());
        }
    }
    if (m_table.rowCount() > 0) {
        setCurrentIndex(m_table.index(m_table.rowCount() - 1, 0));
    }
    scrollToBottom();
}

void TrendTableView::copy() const {
    std::vector<int> rows;
    for (int row = 0; row < m_table.rowCount(); ++row) {
        if (!selectionModel()->hasSelection() || selectionModel()->isRowSelected(row)) {
            rows.push_back(row);
        }
    }
    kit::copySecret(m_table.textOf(rows));
}

void TrendTableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    QTableView::keyPressEvent(event);
}

}  // namespace tspace::trends
