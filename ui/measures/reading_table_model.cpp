// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/reading_table_model.h"

#include "editing/measure_edit.h"
#include "models/words.h"

namespace tspace::measures {

ReadingTableModel::ReadingTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void ReadingTableModel::setRows(std::vector<ReadingLineRow> rows, bool decimals, const editing::Typing& typing) {
    beginResetModel();
    m_rows = std::move(rows);
    m_decimals = decimals;
    m_typing = typing;
    endResetModel();
}

int ReadingTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReadingTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QString ReadingTableModel::text(const ReadingLineRow& row, int column) const {
    switch (column) {
        case Day:
            return models::listDate(row.on, m_typing.today);
        case Value:
            return editing::numberText(row.value, m_typing.locale);
        default:
            return !row.ofSession       ? row.line
                   : row.line.isEmpty() ? tr("from a session")
                                        : tr("from a session: %1").arg(row.line);
    }
}

QVariant ReadingTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ReadingLineRow& shown = row(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(shown, index.column());
        case Qt::EditRole:
            return index.column() == Day ? editing::dateText(shown.on, m_typing) : text(shown, index.column());
        case Qt::AccessibleTextRole:
            return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(), text(shown, index.column()));
        default:
            return {};
    }
}

QVariant ReadingTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == Day ? tr("Day") : section == Value ? tr("Value") : tr("In a line");
}

Qt::ItemFlags ReadingTableModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return index.isValid() && !row(index.row()).ofSession ? base | Qt::ItemIsEditable : base;
}

bool ReadingTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    ReadingLineRow to = row(index.row());
    const QString typed = value.toString().trimmed();
    if (index.column() == Line) {
        to.line = typed;
    } else {
        const QString day = index.column() == Day ? typed : editing::dateText(to.on, m_typing);
        const QString number = index.column() == Value ? typed : editing::numberText(to.value, m_typing.locale);
        const editing::ReadingRead read =
            editing::readReading(day, number, m_decimals || index.column() == Day, m_typing);
        if (!read.problem.isEmpty()) {
            Q_EMIT refused(read.problem);
            return false;
        }
        to.on = *read.on;
        to.value = *read.value;
    }
    m_rows.at(static_cast<std::size_t>(index.row())) = to;
    Q_EMIT dataChanged(index, index);
    Q_EMIT changed(to);
    return true;
}

}  // namespace tspace::measures
