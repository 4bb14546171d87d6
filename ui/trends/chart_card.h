// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trend_choices.h"
#include "trends/trend_state.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace tspace::kit {
class Card;
class Theme;
}  // namespace tspace::kit

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

    /// Keeps the card at most so high and at the top, so that chart and days are seen at once.
    void setMostHeight(int pixels);

    void showTable(bool table);
    [[nodiscard]] bool isTable() const;
    /// The chart or the table, whichever is shown.
    [[nodiscard]] QWidget* shown() const;

  Q_SIGNALS:
    void sessionOpened(const tspace::SessionId& session);

  private:
    void sayHint();

    kit::Card* m_card;
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
