// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/services.h"
#include "store/deleted_records.h"

class QLabel;
class QPushButton;

namespace tspace::kit {
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::care {

class LineModel;

/// What was deleted in the last 30 days: it can be brought back, or erased now. While there is a hold nothing is
/// erased, and the page says so.
class DeletedScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit DeletedScreen(const kit::Services& services, QWidget* parent = nullptr);

    void enter() override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;

  private:
    void build();
    void read();
    void restore();
    void askToErase();
    void erase(const RecordId& id);
    [[nodiscard]] const DeletedRow* current() const;

    kit::Services m_services;
    std::vector<DeletedRow> m_rows;
    kit::Page* m_page;
    LineModel* m_model;
    kit::RowView* m_view;
    QWidget* m_card;
    QWidget* m_empty;
    QLabel* m_hold;
    QPushButton* m_restore;
    QPushButton* m_versions;
    QPushButton* m_erase;
};

}  // namespace tspace::care
