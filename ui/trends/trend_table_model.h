// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/trend_table.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace tspace::trends {

/// The table beside a chart: period, value, ratings, side of the median; gaps and changes of scoring stand between.
class TrendTableModel final : public QAbstractTableModel {
    Q_OBJECT
  public:
    explicit TrendTableModel(QObject* parent = nullptr);

    /// Puts another table in place. `headings`: one for each of the four columns.
    void setTable(const QStringList& headings, std::vector<TableRow> rows);

    /// What stands in a row. `row` is one of them.
    [[nodiscard]] const TableRow& tableRow(int row) const;

    /// Rows as text, columns parted by tabs, under the headings: what is copied. `rows` are in range.
    [[nodiscard]] QString textOf(const std::vector<int>& rows) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

  private:
    [[nodiscard]] QString words(int row, int column) const;

    QStringList m_headings;
    std::vector<TableRow> m_rows;
};

}  // namespace tspace::trends
