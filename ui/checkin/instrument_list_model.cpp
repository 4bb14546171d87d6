// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkin/instrument_list_model.h"

#include "kit/row_view.h"

namespace tspace::checkin {

void InstrumentListModel::setRows(std::vector<Row> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const InstrumentListModel::Row& InstrumentListModel::row(const QModelIndex& index) const {
    return m_rows.at(static_cast<std::size_t>(index.row()));
}

int InstrumentListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant InstrumentListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& shown = row(index);
    switch (role) {
        case Qt::DisplayRole:
            return shown.title;
        case kit::DetailRole:
            return shown.detail;
        case kit::EndRole:
            return shown.state;
        case Qt::AccessibleTextRole:
            return QStringList{shown.title, shown.detail, shown.state}.join(QStringLiteral(", "));
        default:
            return {};
    }
}

}  // namespace tspace::checkin
