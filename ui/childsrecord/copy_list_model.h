// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/row_model.h"
#include "store/copy_list.h"

namespace tspace::childsrecord {

/// Threads, moments and actions for the child's record: when, which of the three, its code and beginning, and when it
/// was copied.
class CopyListModel final : public models::RowModel<CopyRow> {
    Q_OBJECT
  public:
    /// `clock` must outlive it.
    explicit CopyListModel(const Clock& clock, QObject* parent = nullptr);

    /// Rows that are the same ones leave the list as it is, and what is chosen in it.
    void setRows(std::vector<CopyRow> all);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    const Clock& m_clock;
};

}  // namespace tspace::childsrecord
