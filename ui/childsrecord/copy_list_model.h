// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/copy_list.h"

#include <QAbstractListModel>

#include <vector>

namespace tspace::childsrecord {

/// Threads, moments and actions for the child's record: when, which of the three, its code and beginning, and when it
/// was copied.
class CopyListModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    /// `clock` must outlive it.
    explicit CopyListModel(const Clock& clock, QObject* parent = nullptr);

    void setRows(std::vector<CopyRow> rows);
    [[nodiscard]] const CopyRow& row(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    const Clock& m_clock;
    std::vector<CopyRow> m_rows;
};

}  // namespace tspace::childsrecord
