// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "instruments/bundled.h"
#include "models/paged_model.h"
#include "store/reader.h"

namespace tspace::models {

/// Past check-ins, newest first: when, which, how many were answered, the line.
class CheckInListModel final : public PagedModel<CheckInRow> {
  public:
    /// All three must outlive it.
    CheckInListModel(const JournalReader& read, const instruments::Catalogue& catalogue, const Clock& clock,
                     QObject* parent = nullptr);

    /// Reads again what was read so far. Throws `Error`, and then shows what it showed.
    void reload() { PagedModel::reload(m_clock.today()); }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    [[nodiscard]] QString titleOf(const CheckInRow& row) const;

    const instruments::Catalogue& m_catalogue;
    const Clock& m_clock;
};

}  // namespace tspace::models
