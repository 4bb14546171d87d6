// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/row_model.h"
#include "store/loop_lists.h"

namespace tspace::loops {

/// "this week", "5 weeks", "7 months": how long something stands open, of whole weeks up to a quarter, then of months.
[[nodiscard]] QString ageWords(const QDate& since, const QDate& today);

/// "FAM-12: What the eldest is not saying", or what of it there is.
[[nodiscard]] QString titleOf(const OpenLoopRow& row);

/// What is still open: when its session was, what it is about, its state and with whom, how old it is.
class OpenLoopModel final : public models::RowModel<OpenLoopRow> {
  public:
    /// The clock must outlive it.
    explicit OpenLoopModel(const Clock& clock, QObject* parent = nullptr);

    void setRows(std::vector<OpenLoopRow> rows);

    /// The row of a thread; -1 when it is not there.
    [[nodiscard]] int rowOf(const ThreadId& thread) const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    const Clock& m_clock;
};

}  // namespace tspace::loops
