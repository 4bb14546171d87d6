// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/services.h"
#include "models/session_list_model.h"

namespace tspace::kit {
class Card;
class EmptyState;
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::sessions {

/// All sessions, newest first.
class SessionsScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit SessionsScreen(const kit::Services& services);

    void enter() override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;

  private:
    void read();

    kit::Services m_services;
    models::SessionListModel* m_model;
    kit::Page* m_page;
    kit::Card* m_card;
    kit::RowView* m_list;
    kit::EmptyState* m_empty;
};

}  // namespace tspace::sessions
