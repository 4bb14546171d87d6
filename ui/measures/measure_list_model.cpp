// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/measure_list_model.h"

#include "editing/typed.h"
#include "kit/row_view.h"
#include "models/words.h"

#include <algorithm>

namespace tspace::measures {

void MeasureListModel::setRows(std::vector<Row> rows, const QDate& today) {
    beginResetModel();
    m_rows = std::move(rows);
    m_today = today;
    endResetModel();
}

QModelIndex MeasureListModel::indexOf(const MeasureId& id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row& row) { return row.measure.id == id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int MeasureListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString MeasureListModel::detail(const Row& row) const {
    QStringList parts;
    if (!row.measure.personName.isEmpty()) {
        parts << tr("of %1").arg(row.measure.personName);
    }
    if (!row.measure.unit.isEmpty()) {
        parts << tr("in %1").arg(row.measure.unit);
    }
    if (row.measure.limit) {
        parts << tr("agreed limit: %1").arg(editing::numberText(*row.measure.limit, QLocale()));
    }
    if (row.measure.better != Better::Neither) {
        parts << (row.measure.better == Better::Up ? tr("up is better") : tr("down is better"));
    }
    return parts.join(QStringLiteral(" · "));
}

QString MeasureListModel::newest(const Row& row) const {
    return row.newest
               ? tr("%1 on %2")
                     .arg(editing::numberText(row.newest->value, QLocale()), models::listDate(row.newest->on, m_today))
               : tr("no readings yet");
}

QVariant MeasureListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& shown = row(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return shown.measure.name;
        case kit::DetailRole:
            return detail(shown);
        case kit::EndRole:
            return newest(shown);
        case Qt::AccessibleTextRole:
            return QStringList{shown.measure.name, detail(shown), newest(shown)}.join(QStringLiteral(", "));
        default:
            return {};
    }
}

}  // namespace tspace::measures
