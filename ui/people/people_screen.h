// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/services.h"
#include "services/last_read.h"
#include "services/supervision_overview.h"

class QLabel;

namespace tspace::kit {
class Card;
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::sheets {
class PaperMaker;
}

namespace tspace::cases {
class CaseListCard;
class CaseloadCard;
}  // namespace tspace::cases

namespace tspace::people {

class OthersModel;
class PeopleModel;
class PeopleTable;
class WaitingModel;

/// People and cases: those the owner supervises in their own order, what waits on the owner, the caseload by level of
/// need and the list of cases. Someone who supervises nobody sees the people they meet. Nobody is ranked or compared.
class PeopleScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit PeopleScreen(const kit::Services& services, QWidget* parent = nullptr);

    void enter() override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;

    /// What takes the supervision record out of the journal.
    [[nodiscard]] sheets::PaperMaker& maker() { return *m_maker; }

  Q_SIGNALS:
    /// A session is to be planned with this person; their page follows.
    void planRequested();

  private:
    void buildPeople();
    void buildOthers();
    void buildWaiting();
    void buildCases();
    void read();
    void showOverview(SupervisionOverview overview);
    void move(int from, int to);
    void openWaiting(const Waiting& waiting);
    void openPerson(const PersonId& id);
    void planWithCurrent();
    void saveRecord();

    kit::Services m_services;
    std::vector<Standard> m_standards;
    LastRead m_read;
    kit::Page* m_page;
    sheets::PaperMaker* m_maker;
    PeopleModel* m_people;
    PeopleTable* m_table;
    kit::Card* m_peopleCard = nullptr;
    OthersModel* m_others;
    kit::RowView* m_othersView;
    kit::Card* m_othersCard = nullptr;
    WaitingModel* m_waiting;
    kit::RowView* m_waitingView;
    kit::Card* m_waitingCard = nullptr;
    QLabel* m_nothingWaits;
    QLabel* m_moved;  ///< says where a row went
    QWidget* m_empty = nullptr;
    cases::CaseloadCard* m_caseload = nullptr;
    cases::CaseListCard* m_cases = nullptr;
};

}  // namespace tspace::people
