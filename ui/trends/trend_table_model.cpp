// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_table_model.h"

#include "trends/calendar_words.h"

#include <QGuiApplication>
#include <QPalette>

namespace tspace::trends {

namespace {

enum Column { PeriodColumn, ValueColumn, CountColumn, SideColumn, ColumnCount };

}  // namespace

TrendTableModel::TrendTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void TrendTableModel::setTable(const QStringList& headings, std::vector<TableRow> rows) {
    beginResetModel();
    m_headings = headings;
    m_rows = std::move(rows);
    endResetModel();
}

const TableRow& TrendTableModel::tableRow(int row) const {
    return m_rows.at(static_cast<std::size_t>(row));
}

QString TrendTableModel::textOf(const std::vector<int>& rows) const {
    QStringList lines{m_headings.join(QLatin1Char('\t'))};
    for (const int row : rows) {
        QStringList fields;
        for (int column = 0; column < ColumnCount; ++column) {
            fields << words(row, column);
        }
        lines << fields.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

int TrendTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TrendTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString TrendTableModel::words(int row, int column) const {
    const TableRow& shown = tableRow(row);
    switch (column) {
        case PeriodColumn:
            return shown.period;
        case ValueColumn:
            return shown.value;
        case CountColumn:
            return shown.kind == TableRow::Kind::Value ? countWords(shown.n) : QString();
        default:
            return shown.side;
    }
}

QVariant TrendTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
        case Qt::DisplayRole:
            return words(index.row(), index.column());
        case Qt::ForegroundRole:
            return tableRow(index.row()).kind == TableRow::Kind::Value
                       ? QVariant()
                       : QVariant(QGuiApplication::palette().brush(QPalette::PlaceholderText));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
        default:
            return {};
    }
}

QVariant TrendTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_headings.size()) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return m_headings.at(section);
    }
    return role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter))
                                         : QVariant();
}

}  // namespace tspace::trends
