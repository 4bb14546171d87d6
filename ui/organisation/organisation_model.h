// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/row_model.h"
#include "store/gathered_lists.h"

namespace tspace::organisation {

/// What the organisation should hear: when it was, whether it is a thread, an action or a moment, and its area.
class OrganisationModel final : public models::RowModel<OrganisationRow> {
  public:
    /// The clock must outlive it.
    explicit OrganisationModel(const Clock& clock, QObject* parent = nullptr);

    void setRows(std::vector<OrganisationRow> rows);

    /// The row of a thread, action or moment; -1 when it is not there.
    [[nodiscard]] int rowOf(const QUuid& id) const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    const Clock& m_clock;
};

}  // namespace tspace::organisation
