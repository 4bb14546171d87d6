// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/gathered_lists.h"

#include <QAbstractListModel>

#include <vector>

namespace tspace::organisation {

/// What the organisation should hear: when it was, whether it is a thread, an action or a moment, and its area.
class OrganisationModel final : public QAbstractListModel {
  public:
    /// The clock must outlive it.
    explicit OrganisationModel(const Clock& clock, QObject* parent = nullptr);

    void setRows(std::vector<OrganisationRow> rows);
    [[nodiscard]] const std::vector<OrganisationRow>& rows() const { return m_rows; }

    /// The row of a thread, action or moment; -1 when it is not there.
    [[nodiscard]] int rowOf(const QUuid& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    const Clock& m_clock;
    std::vector<OrganisationRow> m_rows;
};

}  // namespace tspace::organisation
