// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"

#include <QAbstractListModel>

#include <vector>

namespace tspace::today {

/// A few moments, newest first, with the roles of kit/row_view.h.
class RecentMomentsModel final : public QAbstractListModel {
  public:
    using QAbstractListModel::QAbstractListModel;

    /// `tellsBringing`: whether a row says that it is to bring or private.
    void setRows(std::vector<MomentRow> rows, const QDate& today, bool tellsBringing);
    [[nodiscard]] const MomentRow& row(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    std::vector<MomentRow> m_rows;
    QDate m_today;
    bool m_tellsBringing = true;
};

}  // namespace tspace::today
