// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/line_model.h"

#include "kit/row_view.h"

namespace tspace::care {

void LineModel::setLines(std::vector<Line> lines) {
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int LineModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant LineModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Line& line = m_lines.at(static_cast<std::size_t>(index.row()));
    switch (role) {
        case Qt::DisplayRole:
            return line.main;
        case kit::WhenRole:
            return line.when;
        case kit::ChipRole:
            return line.chip;
        case kit::DetailRole:
            return line.detail;
        case kit::EndRole:
            return line.end;
        case Qt::AccessibleTextRole: {
            QStringList parts{line.when, line.chip, line.main, line.detail, line.end};
            parts.removeAll(QString());
            return parts.join(QStringLiteral(", "));
        }
        default:
            return {};
    }
}

}  // namespace tspace::care
