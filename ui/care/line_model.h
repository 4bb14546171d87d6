// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace tspace::care {

/// A row of a short list, in words.
struct Line {
    QString when;
    QString chip;
    QString main;
    QString detail;
    QString end;
};

/// Lines for a RowView, as they were set.
class LineModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<Line> lines);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    std::vector<Line> m_lines;
};

}  // namespace tspace::care
