// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <vector>

namespace tspace::models {

/// Rows of a short list that is handed over whole. Subclasses say what a row tells (`data`).
template <class Row>
class RowModel : public QAbstractListModel {
  public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] const Row& row(const QModelIndex& index) const {
        return m_rows.at(static_cast<std::size_t>(index.row()));
    }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

  protected:
    void replaceRows(std::vector<Row> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

  private:
    std::vector<Row> m_rows;
};

}  // namespace tspace::models
