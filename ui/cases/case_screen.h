// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/case_edit.h"
#include "kit/screen.h"
#include "kit/services.h"
#include "services/last_read.h"

#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace tspace {
class RecordSaver;
}

namespace tspace::kit {
class Card;
class ChoiceRow;
class LineField;
class Page;
class PickOrMake;
class RowView;
}  // namespace tspace::kit

namespace tspace::cases {

class CaseListModel;
class HistoryList;
class TimelineModel;

/// The page of one case: its code, level of need and stage of the relationship with their history, the children under
/// it, and a timeline of everything written of it. Who the code stands for is out of sight until asked for, each time.
/// Leaving makes a revision.
class CaseScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit CaseScreen(const kit::Services& services, QWidget* parent = nullptr);
    ~CaseScreen() override;

    void showRecord(const RecordId& id) override;
    void enterAt(const RecordId& id) override { showRecord(id); }
    void showExample() override;
    void startNew() override;
    void leave(Leaving why) override;
    void save() override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;

  private:
    void buildDetails();
    void buildHistories();
    void buildWho();
    void buildChildren();
    void buildTimeline();
    void connectDetails();
    void connectHistories();
    void open(editing::CaseEdit edit, const std::optional<Draft>& draft);
    void showAll();
    void showHistories();
    void showConcerns();
    void showWho(bool shown);
    /// What follows from the journal and not from what is typed.
    void showWritten();
    void readFamilies();
    void addChild();
    void touch();
    [[nodiscard]] bool tell(const Issues& issues);

    kit::Services m_services;
    editing::CaseEdit m_edit;
    editing::CaseEdit m_opened;  ///< as it was opened
    LastRead m_read;
    std::optional<Case> m_kept;  ///< the newest revision
    std::unique_ptr<RecordSaver> m_saver;

    kit::Page* m_page;
    kit::LineField* m_code;
    QLabel* m_concerns;
    kit::PickOrMake* m_family;
    kit::ChoiceRow* m_state;
    kit::LineField* m_since;
    HistoryList* m_levels;
    HistoryList* m_stages;
    QPushButton* m_askWho;
    kit::LineField* m_who;
    CaseListModel* m_children;
    kit::RowView* m_childrenView;
    kit::Card* m_childrenCard = nullptr;
    TimelineModel* m_timeline;
    kit::RowView* m_timelineView;
    QLabel* m_nothingWritten;
    kit::Card* m_timelineCard = nullptr;
};

}  // namespace tspace::cases
