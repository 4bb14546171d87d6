// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/person_edit.h"
#include "kit/screen.h"
#include "kit/services.h"
#include "services/supervision_overview.h"

#include <memory>
#include <optional>

class QLabel;
class QStackedLayout;

namespace tspace {
class RecordSaver;
}

namespace tspace::kit {
class Card;
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::sheets {
class PaperMaker;
}

namespace tspace::people {

class EndCard;
class HandoverPage;
class OpenWithModel;
class PersonDetails;
class PersonSessionsModel;
class PlanCard;

/// The page of one person: who they are, what was agreed, the sessions over time, what is still open, and the end of
/// it. Leaving makes a revision.
class PersonScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit PersonScreen(const kit::Services& services, QWidget* parent = nullptr);
    ~PersonScreen() override;

    void showRecord(const RecordId& id) override;
    void showExample() override;
    void startNew() override;
    void leave(Leaving why) override;
    void save() override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;

    /// What takes the handover out of the journal.
    [[nodiscard]] sheets::PaperMaker& maker();

    /// Begins with the box for the day of the next session, the next time this page takes the focus.
    void beginWithPlan() { m_planFirst = true; }

  private:
    void buildPage();
    void buildSessions();
    void connectCards();
    void open(editing::PersonEdit edit, const std::optional<Draft>& draft);
    void showAll();
    /// What follows from the journal and not from what is typed.
    void showStanding();
    void showHistory(const PersonStanding& stands);
    void saveNow(const std::vector<Record>& others);
    void plan(const QDate& day, const QTime& time, std::optional<int> minutes);
    void end(const QDate& day);
    void endAndCancel(const QDate& day, const std::vector<MeetingRow>& planned);
    void setEnd(const std::optional<QDate>& day, const std::vector<Record>& others);
    void showHandover();
    [[nodiscard]] bool tell(const Issues& issues);

    kit::Services m_services;
    std::vector<Standard> m_standards;
    editing::PersonEdit m_edit;
    std::optional<Person> m_kept;  ///< the newest revision
    std::unique_ptr<RecordSaver> m_saver;
    bool m_planFirst = false;
    bool m_ideaIsOld = true;       ///< the boxes for planning hold what was there before
    bool m_handoverWaits = false;  ///< for the end of supervision to be on disk

    QStackedLayout* m_stack;
    kit::Page* m_page;
    HandoverPage* m_handover;
    PersonDetails* m_details;
    PlanCard* m_plan;
    EndCard* m_end;
    PersonSessionsModel* m_sessions;
    kit::RowView* m_sessionsView;
    QLabel* m_year;
    OpenWithModel* m_open;
    kit::RowView* m_openView;
    QLabel* m_nothingOpen;
    QWidget* m_history;  ///< sessions and what is open: not there for someone new
};

}  // namespace tspace::people
