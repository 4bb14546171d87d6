// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/gathered_lists.h"

#include <QAbstractListModel>

#include <vector>

namespace tspace::development {

/// The entries of a year: when, of what type, how each begins, whether with a peer.
class DevelopmentModel final : public QAbstractListModel {
  public:
    /// The clock must outlive it.
    explicit DevelopmentModel(const Clock& clock, QObject* parent = nullptr);

    void setRows(std::vector<DevelopmentRow> rows);
    [[nodiscard]] const std::vector<DevelopmentRow>& rows() const { return m_rows; }

    /// The row of an entry; -1 when it is not there.
    [[nodiscard]] int rowOf(const Id<DevelopmentEntry>& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    const Clock& m_clock;
    std::vector<DevelopmentRow> m_rows;
};

}  // namespace tspace::development
