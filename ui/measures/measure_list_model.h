// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace tspace::measures {

/// The measures by name, each with what it counts and its newest value, for a `kit::RowView`.
class MeasureListModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    struct Row {
        MeasureRow measure;
        std::optional<ReadingRow> newest;
    };

    explicit MeasureListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setRows(std::vector<Row> rows, const QDate& today);
    [[nodiscard]] const Row& row(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    /// The row of a measure; not valid where it is not listed.
    [[nodiscard]] QModelIndex indexOf(const MeasureId& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    [[nodiscard]] QString detail(const Row& row) const;
    [[nodiscard]] QString newest(const Row& row) const;

    std::vector<Row> m_rows;
    QDate m_today;
};

}  // namespace tspace::measures
