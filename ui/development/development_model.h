// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/row_model.h"
#include "store/gathered_lists.h"

namespace tspace::development {

/// The entries of a year: when, of what type, how each begins, whether with a peer.
class DevelopmentModel final : public models::RowModel<DevelopmentRow> {
  public:
    /// The clock must outlive it.
    explicit DevelopmentModel(const Clock& clock, QObject* parent = nullptr);

    void setRows(std::vector<DevelopmentRow> rows);

    /// The row of an entry; -1 when it is not there.
    [[nodiscard]] int rowOf(const Id<DevelopmentEntry>& id) const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    const Clock& m_clock;
};

}  // namespace tspace::development
