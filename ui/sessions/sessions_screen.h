// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/services.h"
#include "models/planned_list_model.h"
#include "models/session_list_model.h"
#include "services/last_read.h"

namespace tspace::kit {
class Card;
class EmptyState;
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::sessions {

/// All sessions: the planned ones, the next first; below them the others, newest first, those that were not held with
/// their reason.
class SessionsScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit SessionsScreen(const kit::Services& services);

    void enter() override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;

    /// Begins the plan of a session.
    void plan();

  Q_SIGNALS:
    /// The new session that is asked for next is to be a plan.
    void planRequested();

  private:
    void build();
    void read();
    void open(const SessionId& id);

    kit::Services m_services;
    LastRead m_read;
    models::PlannedListModel* m_planned;
    models::SessionListModel* m_model;
    kit::Page* m_page;
    kit::Card* m_plannedCard;
    kit::RowView* m_plannedList;
    kit::Card* m_card;
    kit::RowView* m_list;
    kit::EmptyState* m_empty;
};

}  // namespace tspace::sessions
