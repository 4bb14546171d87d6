// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trend_choices.h"
#include "trends/trend_state.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace tspace::kit {
class Theme;
}

namespace tspace::trends {

class PartPicker;
class TrendChart;
class TrendTableModel;
class TrendTableView;

/// The card with the chart, or the table in its place: what is shown is chosen at its top, and what was walked to
/// stands below.
class ChartCard final : public QWidget {
    Q_OBJECT
  public:
    /// `theme` outlives the card.
    explicit ChartCard(const kit::Theme& theme, QWidget* parent = nullptr);

    void setState(const TrendState& state);
    [[nodiscard]] PartPicker& picker() const { return *m_picker; }

    void showTable(bool table);
    [[nodiscard]] bool isTable() const;
    /// The chart or the table, whichever is shown.
    [[nodiscard]] QWidget* shown() const;

  Q_SIGNALS:
    void sessionOpened(const tspace::SessionId& session);

  private:
    void sayHint();

    PartPicker* m_picker;
    QLabel* m_key;
    QLabel* m_caption;
    QStackedWidget* m_stack;
    TrendChart* m_chart;
    TrendTableModel* m_model;
    TrendTableView* m_table;
    QLabel* m_walked;
    bool m_hasSessions = false;
    bool m_hasValues = false;
};

}  // namespace tspace::trends
