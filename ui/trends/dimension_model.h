// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/row_view.h"
#include "trends/findings.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace tspace::trends {

/// A dimension beside the others: its newest value and what was found, in a word or three.
struct DimensionRow {
    QString id;
    QString title;
    QString value;    ///< "4.5"; empty without ratings
    QString finding;  ///< "shift up"

    friend bool operator==(const DimensionRow&, const DimensionRow&) = default;
};

/// The row of a dimension of which this was found.
[[nodiscard]] DimensionRow dimensionRow(const QString& id, const QString& title, const Findings& found);

/// All dimensions of an instrument, for a `kit::RowView`.
class DimensionModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { IdRole = kit::KeyRole };

    explicit DimensionModel(QObject* parent = nullptr);

    /// Puts other rows in place; nothing happens where they are the same.
    void setRows(std::vector<DimensionRow> rows);

    /// The row of a dimension; not valid where it is not listed.
    [[nodiscard]] QModelIndex indexOf(const QString& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    std::vector<DimensionRow> m_rows;
};

}  // namespace tspace::trends
