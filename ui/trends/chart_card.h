// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "kit/services.h"
#include "services/trend_choices.h"
#include "trends/trend_state.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace tspace::kit {
class Card;
}  // namespace tspace::kit

namespace tspace::trends {

class NoteBar;
class PartPicker;
class TrendChart;
class TrendTableModel;
class TrendTableView;

/// The card with the chart, or the table in its place: what is shown is chosen at its top, and what was walked to
/// stands below.
class ChartCard final : public QWidget {
    Q_OBJECT
  public:
    /// `services` outlive the card.
    explicit ChartCard(const kit::Services& services, QWidget* parent = nullptr);

    void setState(const TrendState& state);
    [[nodiscard]] PartPicker& picker() const { return *m_picker; }

    /// How high the chart or the table is.
    void setShownHeight(int pixels);

    /// Begins a note of the person's own on the day that is marked, or else on the last day shown.
    void addNote();
    /// Asks for both sides of the day that is marked; for the whole again where they are shown.
    void split();

    void showTable(bool table);
    [[nodiscard]] bool isTable() const;
    /// The chart or the table, whichever is shown.
    [[nodiscard]] QWidget* shown() const;

  Q_SIGNALS:
    void sessionOpened(const tspace::SessionId& session);
    /// The person wants a median for each side of a mark; absent: for the whole again.
    void splitAsked(const std::optional<tspace::trends::SplitAt>& at);
    void failed(const tspace::Error& error);
    /// Something for the page's bar.
    void said(const QString& words);

  private:
    void buildFoot();
    void connectAll();
    void sayHint();
    void sayCaption();

    kit::Card* m_card;
    PartPicker* m_picker;
    QLabel* m_key;
    QLabel* m_caption;
    QStackedWidget* m_stack;
    TrendChart* m_chart;
    TrendTableModel* m_model;
    TrendTableView* m_table;
    QLabel* m_walked;
    QPushButton* m_note = nullptr;
    QPushButton* m_split = nullptr;
    NoteBar* m_noteBar;
    QString m_title;
    QDate m_lastDay;
    bool m_isSplit = false;
    bool m_hasSessions = false;
    bool m_hasValues = false;
};

}  // namespace tspace::trends
