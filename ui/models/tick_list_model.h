// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace tspace::models {

/// A short list of things to tick, with roles of kit/row_view.h. It ticks nothing by itself: it says what the person
/// did, and shows what it is told.
class TickListModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    struct Row {
        QString text;
        QString end;  ///< a state at the end, soft; may be empty
        bool ticked = false;

        friend bool operator==(const Row&, const Row&) = default;
    };

    explicit TickListModel(QObject* parent = nullptr);

    /// Keeps the view's place where the list is as long as before.
    void setRows(std::vector<Row> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Of `Qt::CheckStateRole` alone: emits `ticked`.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

  Q_SIGNALS:
    void ticked(int row, bool on);

  private:
    std::vector<Row> m_rows;
};

}  // namespace tspace::models
