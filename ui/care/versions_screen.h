// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/services.h"
#include "store/deleted_records.h"

class QPushButton;
class QVBoxLayout;

namespace tspace::kit {
class Card;
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::care {

class LineModel;

/// The versions of one record, newest first: what each changed, in its words, and what was added to a session after it
/// was agreed. One can be brought back as a new version, and the record be moved to recently deleted.
class VersionsScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit VersionsScreen(const kit::Services& services, QWidget* parent = nullptr);

    void enter() override;
    void showRecord(const RecordId& id) override;
    void refresh(const Committed& committed) override;
    void showExample() override;
    [[nodiscard]] QWidget* firstFocus() override;

  private:
    void build();
    void read();
    void showAdded();
    void showChanges();
    void restore();
    /// Asks first where the record is agreed, as it is another's too.
    void askToRemove();
    void remove();
    void commit(const Record& record, bool deleted);
    [[nodiscard]] const Version* current() const;

    kit::Services m_services;
    RecordId m_record;
    std::vector<Version> m_versions;
    kit::Page* m_page;
    LineModel* m_model;
    kit::RowView* m_view;
    kit::Card* m_added;
    kit::Card* m_changes;
    QWidget* m_shownAdded = nullptr;
    QWidget* m_shown = nullptr;
    QPushButton* m_restore;
    QPushButton* m_open;
    QPushButton* m_delete;
};

}  // namespace tspace::care
