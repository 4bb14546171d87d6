// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/paged_model.h"
#include "store/reader.h"

namespace tspace::models {

/// Moments, newest first: when, the kind, how they begin, the case, whether they are to bring.
class MomentListModel final : public PagedModel<MomentRow> {
  public:
    /// Both must outlive it.
    MomentListModel(const JournalReader& read, const Clock& clock, QObject* parent = nullptr);

    /// Reads again what was read so far. Throws `Error`, and then shows what it showed.
    void reload() { PagedModel::reload(m_clock.today()); }

    /// Whether a row says that it is to bring or private; it does until it is told not to.
    void setTellsBringing(bool tells);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    const Clock& m_clock;
    bool m_tellsBringing = true;
};

}  // namespace tspace::models
