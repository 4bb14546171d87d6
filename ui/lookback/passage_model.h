// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/look_back.h"

#include <QAbstractListModel>

#include <vector>

namespace tspace::lookback {

/// Passages of one kind, for a `kit::RowView`.
class PassageModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    using QAbstractListModel::QAbstractListModel;

    void setPassages(std::vector<Passage> passages, const QDate& today);
    [[nodiscard]] const Passage& passage(int row) const { return m_passages.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    std::vector<Passage> m_passages;
    QDate m_today;
};

}  // namespace tspace::lookback
