// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/command.h"

#include <QAbstractListModel>

#include <vector>

namespace tspace::search {

/// The commands that fit what is typed, with the roles of kit/row_view.h.
class CommandListModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    using QAbstractListModel::QAbstractListModel;

    void setCommands(std::vector<kit::Command> commands);
    /// Shows those in which every word typed begins a word; those that begin with what is typed first. Nothing typed:
    /// none.
    void narrow(const QString& typed);

    [[nodiscard]] const kit::Command& command(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    std::vector<kit::Command> m_commands;
    std::vector<std::size_t> m_matching;  ///< indices into the commands
};

}  // namespace tspace::search
