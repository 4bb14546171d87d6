// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tick_list_model.h"

#include "kit/row_view.h"
#include "models/same_row.h"

#include <algorithm>
#include <utility>

namespace tspace::models {

namespace {

bool hasSameWords(const TickListModel::Row& a, const TickListModel::Row& b) {
    return a.text == b.text && a.end == b.end;
}

}  // namespace

TickListModel::TickListModel(QObject* parent) : QAbstractListModel(parent) {}

void TickListModel::setRows(std::vector<Row> rows) {
    if (rows.size() == m_rows.size()) {
        const std::vector<Row> before = std::exchange(m_rows, std::move(rows));
        tellChanges(before, m_rows, [&](int first, int last) {
            const auto at = [first](const std::vector<Row>& all) { return all.begin() + first; };
            const bool sameWords = std::equal(at(before), at(before) + (last - first + 1), at(m_rows), hasSameWords);
            Q_EMIT dataChanged(index(first), index(last), sameWords ? QList<int>{Qt::CheckStateRole} : QList<int>());
        });
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int TickListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TickListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
        case Qt::DisplayRole:
            return row.text;
        case kit::EndRole:
            return row.end;
        case Qt::CheckStateRole:
            return row.ticked ? Qt::Checked : Qt::Unchecked;
        case Qt::AccessibleTextRole:
            return row.end.isEmpty() ? row.text : QStringLiteral("%1, %2").arg(row.text, row.end);
        default:
            return {};
    }
}

Qt::ItemFlags TickListModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

bool TickListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    Q_EMIT ticked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

}  // namespace tspace::models
