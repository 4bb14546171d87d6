// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "kit/services.h"
#include "preparation/today.h"

#include <QWidget>

namespace tspace::kit {
class LineField;
class TickView;
}  // namespace tspace::kit

namespace tspace::models {
class TickListModel;
}

namespace tspace::today {

/// The owner's actions that are due. Space ticks one off and asks below the list how it was closed; Enter opens the
/// session it comes from. What was ticked stays until the screen is entered again, so that it can be taken back.
class DueCard final : public QWidget {
    Q_OBJECT
  public:
    explicit DueCard(const kit::Services& services, QWidget* parent = nullptr);

    /// Shows these and forgets what was ticked.
    void show(std::vector<CarriedAction> due);
    /// Adds what came up since; what was ticked stays.
    void update(const std::vector<CarriedAction>& due);

    /// The closing line that is being typed becomes part of its action.
    void keepLine();

    [[nodiscard]] bool isEmpty() const { return m_due.empty(); }

  Q_SIGNALS:
    void sessionRequested(const tspace::SessionId& id);
    void failed(const tspace::Error& error);
    /// For the status line.
    void said(const QString& words);

  private:
    void showRows();
    void tick(int row, bool done);
    void close(const ActionId& id, bool done, const QString& words);
    void askFor(const CarriedAction& action);

    kit::Services m_services;
    std::vector<CarriedAction> m_due;
    ActionId m_closing;  ///< whose closing line is asked for; null: none
    kit::TickView* m_view;
    models::TickListModel* m_model;
    kit::LineField* m_line;
};

}  // namespace tspace::today
