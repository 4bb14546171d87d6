// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/row_model.h"
#include "store/session_lists.h"

namespace tspace::models {

/// The sessions that are planned, the next one first. Roles are those of kit/row_view.h. Main thread.
class PlannedListModel final : public RowModel<ListedSession> {
    Q_OBJECT
  public:
    using RowModel::RowModel;

    /// Reads them all. `today` decides which are still to come. Throws `Error`; the rows are then as before.
    void read(const JournalReader& reader, const QDate& today);

    /// The row of a session; -1 when it is not there.
    [[nodiscard]] int rowOf(const SessionId& id) const;
    [[nodiscard]] SessionId idAt(const QModelIndex& index) const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    [[nodiscard]] QString detail(const ListedSession& listed) const;
    [[nodiscard]] QString state(const ListedSession& listed) const;
};

}  // namespace tspace::models
