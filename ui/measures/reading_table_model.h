// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/typed.h"
#include "store/measure_lists.h"

#include <QAbstractTableModel>

#include <vector>

namespace tspace::measures {

/// The readings of one measure, newest first: day, value and a line. Those of sessions are shown and not changed here.
/// It changes nothing itself: what is typed into a cell is announced.
class ReadingTableModel final : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Day, Value, Line, Columns };

    explicit ReadingTableModel(QObject* parent = nullptr);

    /// Puts other rows in place. `decimals`: the measure's.
    void setRows(std::vector<ReadingLineRow> rows, bool decimals, const editing::Typing& typing);

    [[nodiscard]] const ReadingLineRow& row(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

  Q_SIGNALS:
    /// A cell was changed to something that can be read.
    void changed(const tspace::ReadingLineRow& to);
    /// What was typed into a cell cannot be taken; the words say why.
    void refused(const QString& words);

  private:
    [[nodiscard]] QString text(const ReadingLineRow& row, int column) const;

    std::vector<ReadingLineRow> m_rows;
    bool m_decimals = false;
    editing::Typing m_typing;
};

}  // namespace tspace::measures
