// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/session_lists.h"

#include <QAbstractListModel>

#include <vector>

namespace tspace::models {

/// The sessions that are planned, the next one first. Roles are those of kit/row_view.h. Main thread.
class PlannedListModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    using QAbstractListModel::QAbstractListModel;

    /// Reads them all. `today` decides which are still to come. Throws `Error`; the rows are then as before.
    void read(const JournalReader& reader, const QDate& today);

    /// The row of a session; -1 when it is not there.
    [[nodiscard]] int rowOf(const SessionId& id) const;
    [[nodiscard]] SessionId idAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    [[nodiscard]] QString detail(const ListedSession& listed) const;
    [[nodiscard]] QString state(const ListedSession& listed) const;

    QDate m_today;
    std::vector<ListedSession> m_rows;
};

}  // namespace tspace::models
