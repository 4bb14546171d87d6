// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <vector>

namespace tspace::checkin {

/// The self-ratings that can be answered now, each with what it asks and when it was answered last.
class InstrumentListModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    struct Row {
        QString id;      ///< of the instrument
        QString title;   ///< "Emotional intelligence self-rating"
        QString detail;  ///< "10 statements about the last week"
        QString state;   ///< "last time Mon 9 Nov", "begun, not saved yet"
    };

    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<Row> rows);
    [[nodiscard]] const Row& row(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    std::vector<Row> m_rows;
};

}  // namespace tspace::checkin
