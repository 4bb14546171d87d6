// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/development_edit.h"
#include "kit/record_in_hand.h"
#include "kit/screen.h"
#include "kit/services.h"
#include "services/last_read.h"
#include "services/record_saver.h"

#include <functional>
#include <optional>

class QComboBox;

namespace tspace::kit {
class EmptyState;
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::sheets {
class PaperMaker;
}

namespace tspace::development {

class DevelopmentForm;
class DevelopmentModel;

/// The development record of a year: what of it is there, its entries, and one of them written in place. A session or
/// moment shown here begins an entry from it, or opens the one that was. Fields are copied one by one.
class DevelopmentScreen final : public kit::Screen, public kit::HasRecordInHand {
    Q_OBJECT
  public:
    explicit DevelopmentScreen(const kit::Services& services, QWidget* parent = nullptr);
    ~DevelopmentScreen() override;

    void enter() override;
    void showRecord(const RecordId& id) override;
    void startNew() override;
    void showExample() override;
    void save() override;
    void leave(Leaving why) override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] std::optional<RecordId> recordInHand() const override;

  private:
    void buildPage();
    void read();
    void readYears();
    void showCurrent();
    /// True where what is shown is the newest entry of the year, as it was opened, and nothing has changed.
    [[nodiscard]] bool stays() const;
    void readUnfinished();
    void sayUnfinished();
    void show(const Id<DevelopmentEntry>& id);
    void open(editing::DevelopmentEdit edit, const std::optional<Draft>& draft);
    void close();
    /// Hands over what is typed, as a revision where it can be understood.
    void keepEntry();
    [[nodiscard]] QString sourceWords(const editing::DevelopmentEdit& edit) const;
    void openSource();
    void copyField(int field);
    void copyAll();
    /// Copies, and says what the privacy check finds in it.
    void copy(const QString& text, const QString& what);
    void guarded(const std::function<void()>& act);

    kit::Services m_services;
    kit::Page* m_page;
    DevelopmentModel* m_model;
    kit::RowView* m_view;
    DevelopmentForm* m_form;
    sheets::PaperMaker* m_maker;
    RecordSaver m_saver;
    QComboBox* m_year = nullptr;
    QWidget* m_card = nullptr;
    QWidget* m_copyAll = nullptr;
    kit::EmptyState* m_empty = nullptr;
    LastRead m_read;
    editing::DevelopmentEdit m_opened;       ///< what is open, as it was opened
    std::optional<DevelopmentEntry> m_kept;  ///< the newest revision of what is open
    std::optional<RecordId> m_unfinished;    ///< an entry that was begun and has no version yet
    bool m_isOpen = false;
};

}  // namespace tspace::development
