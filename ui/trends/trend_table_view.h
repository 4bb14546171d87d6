// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace tspace::trends {

class TrendTableModel;

/// Shows the table of a trend. Ctrl+C copies the chosen rows with their headings, all rows when none is chosen.
class TrendTableView final : public QTableView {
    Q_OBJECT
  public:
    /// `model` outlives the view.
    explicit TrendTableView(TrendTableModel& model, QWidget* parent = nullptr);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void spanScoringChanges();
    void copy() const;

    TrendTableModel& m_table;
};

}  // namespace tspace::trends
