// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/services.h"
#include "services/last_read.h"

#include <optional>

class QPushButton;

namespace tspace::kit {
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::models {
class MomentListModel;
}

namespace tspace::moments {

/// Every moment, newest first.
class MomentsScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit MomentsScreen(const kit::Services& services, QWidget* parent = nullptr);

    void enter() override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;

  private:
    void buildActions();
    void read();
    void showPurpose();
    /// A note that was begun and never became a record is offered, so that it is not lost among the others.
    void offerDraft();
    /// The row one stands on, unless its moment is being written.
    [[nodiscard]] std::optional<MomentId> chosen();
    void toggleBring();
    void bringToSession();

    kit::Services m_services;
    LastRead m_read;
    kit::Page* m_page;
    models::MomentListModel* m_model;
    kit::RowView* m_view;
    QWidget* m_empty;
    QWidget* m_card;
    QWidget* m_bringHint;
    bool m_hasSupervision = true;
    QPushButton* m_forRecord = nullptr;
};

}  // namespace tspace::moments
