// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/row_model.h"
#include "store/rows.h"

#include <QDate>

namespace tspace::today {

/// A few moments, newest first, with the roles of kit/row_view.h.
class RecentMomentsModel final : public models::RowModel<MomentRow> {
  public:
    using RowModel::RowModel;

    /// `tellsBringing`: whether a row says that it is to bring or private.
    void setRows(std::vector<MomentRow> rows, const QDate& today, bool tellsBringing);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    bool m_tellsBringing = true;
};

}  // namespace tspace::today
