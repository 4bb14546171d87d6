// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/dimension_model.h"

#include "trends/calendar_words.h"
#include "trends/finding_words.h"

#include <algorithm>

namespace tspace::trends {

DimensionRow dimensionRow(const QString& id, const QString& title, const Findings& found) {
    return {id, title, found.values.empty() ? QString() : numberWords(found.values.back().value),
            findingInBrief(found)};
}

DimensionModel::DimensionModel(QObject* parent) : QAbstractListModel(parent) {}

void DimensionModel::setRows(std::vector<DimensionRow> rows) {
    if (rows == m_rows) {
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QModelIndex DimensionModel::indexOf(const QString& id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const DimensionRow& row) { return row.id == id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int DimensionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DimensionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const DimensionRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return row.title;
        case kit::DetailRole:
            return row.value.isEmpty() ? row.finding : tr("%1 · %2").arg(row.value, row.finding);
        case IdRole:
            return row.id;
        case Qt::AccessibleTextRole:
            return row.value.isEmpty() ? tr("%1, %2").arg(row.title, row.finding)
                                       : tr("%1, newest value %2, %3").arg(row.title, row.value, row.finding);
        default:
            return {};
    }
}

}  // namespace tspace::trends
