// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/people_screen.h"

#include "base/error.h"
#include "cases/case_list_card.h"
#include "cases/caseload_card.h"
#include "exchange/supervision_record.h"
#include "kit/card.h"
#include "kit/columns.h"
#include "kit/empty_state.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/roles.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "people/people_model.h"
#include "people/people_table.h"
#include "people/person_models.h"
#include "people/person_words.h"
#include "sheets/paper_maker.h"
#include "store/journal.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tspace::people {

using namespace kit;

namespace {

constexpr int waitingShare = 7;
constexpr int caseloadShare = 6;

}  // namespace

PeopleScreen::PeopleScreen(const Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_standards(bundledStandards()),
      m_read(services.journal, services.clock),
      m_page(new Page(tr("People and cases"))),
      m_maker(new sheets::PaperMaker(services, this)),
      m_people(new PeopleModel(this)),
      m_table(new PeopleTable(*m_people)),
      m_others(new OthersModel(this)),
      m_othersView(new RowView(tr("People I meet"))),
      m_waiting(new WaitingModel(this)),
      m_waitingView(new RowView(tr("Waiting on me"))),
      m_nothingWaits(text(Part::Quiet, tr("Nothing waits on you."))),
      m_moved(text(Part::Small, {})) {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    auto* record = button(tr("Supervision record (CSV)"));
    auto* plan = button(Part::Primary, tr("Plan a session"));
    m_page->addAction(record);
    m_page->addAction(plan);
    connect(record, &QPushButton::clicked, this, &PeopleScreen::saveRecord);
    connect(m_maker, &sheets::PaperMaker::done, this, &Screen::statusSaid);
    connect(m_maker, &sheets::PaperMaker::failed, this, [this](const Words& words) { m_page->bar().showError(words); });
    connect(plan, &QPushButton::clicked, this, &PeopleScreen::planWithCurrent);
    buildPeople();
    buildOthers();
    buildWaiting();
    buildCases();
}

void PeopleScreen::buildPeople() {
    const auto begin = [this] { Q_EMIT newRequested(RecordKind::Person); };
    auto* empty = new EmptyState(tr("Here stand the people you meet in supervision: your supervisor, those you "
                                    "supervise, peers, a group. A name "
                                    "or an alias is enough."),
                                 tr("Add someone"));
    m_empty = empty;
    m_page->add(empty);
    connect(empty, &EmptyState::stepTaken, this, begin);

    m_peopleCard = new Card(tr("People I supervise"));
    auto* add = button(Part::QuietButton, tr("Add someone"));
    m_peopleCard->addAtEnd(add);
    m_peopleCard->add(m_table);
    m_moved->hide();
    m_peopleCard->add(m_moved);
    m_page->add(m_peopleCard);
    connect(add, &QPushButton::clicked, this, begin);
    connect(m_table, &PeopleTable::opened, this, [this](int row) { openPerson(m_people->idAt(row)); });
    connect(m_table, &PeopleTable::moveRequested, this, &PeopleScreen::move);
}

void PeopleScreen::buildOthers() {
    m_othersCard = new Card(tr("People I meet"));
    auto* add = button(Part::QuietButton, tr("Add someone"));
    m_othersCard->addAtEnd(add);
    m_othersView->setModel(m_others);
    m_othersView->setGrowsWithRows(true);
    m_othersCard->add(m_othersView);
    m_othersCard->body()->addStretch(1);
    connect(add, &QPushButton::clicked, this, [this] { Q_EMIT newRequested(RecordKind::Person); });
    connect(m_othersView, &RowView::opened, this,
            [this](const QModelIndex& index) { openPerson(m_others->idAt(index)); });
}

void PeopleScreen::buildWaiting() {
    m_waitingCard = new Card(tr("Waiting on me"));
    m_waitingView->setModel(m_waiting);
    m_waitingView->setGrowsWithRows(true);
    m_waitingView->setWraps();
    m_waitingCard->add(m_nothingWaits);
    m_waitingCard->add(m_waitingView);
    m_waitingCard->body()->addStretch(1);
    connect(m_waitingView, &RowView::opened, this,
            [this](const QModelIndex& index) { openWaiting(m_waiting->row(index)); });
}

void PeopleScreen::buildCases() {
    m_caseload = new cases::CaseloadCard(m_services);
    auto* columns = new Columns(secondColumnFrom);
    columns->add(m_caseload, caseloadShare);
    auto* beside = new QWidget;
    auto* column = spaced(new QVBoxLayout(beside), 0, space::medium + 2);
    column->addWidget(m_waitingCard);
    column->addWidget(m_othersCard, 1);
    columns->add(beside, waitingShare);
    m_page->add(columns);
    m_cases = new cases::CaseListCard(m_services);
    m_page->add(m_cases);
    m_page->column()->addStretch(1);
    connect(m_caseload, &cases::CaseloadCard::levelChosen, this, [this](const std::optional<LevelOfNeed>& level) {
        m_cases->showLevel(level);
        if (level) {
            m_page->revealOnceLaidOut(m_cases);  // the list stands below, often out of sight
            m_cases->takeFocus();
        }
    });
    connect(m_caseload, &cases::CaseloadCard::failed, this,
            [this](const Error& error) { m_page->bar().showError(error); });
    connect(m_cases, &cases::CaseListCard::levelCleared, m_caseload, &cases::CaseloadCard::clearLevel);
    connect(m_cases, &cases::CaseListCard::caseOpened, this,
            [this](const CaseId& id) { Q_EMIT recordRequested(RecordKind::Case, id.as<AnyRecord>()); });
    connect(m_cases, &cases::CaseListCard::notRead, this, [this] { m_read.forget(); });
    connect(m_cases, &cases::CaseListCard::newRequested, this, [this] { Q_EMIT newRequested(RecordKind::Case); });
}

void PeopleScreen::enter() {
    m_page->bar().dismiss();
    m_moved->hide();
    if (!m_read.stands()) {
        read();
    }
}

void PeopleScreen::refresh(const Committed& committed) {
    Q_UNUSED(committed)
    read();
}

QWidget* PeopleScreen::firstFocus() {
    if (m_people->rowCount() > 0) {
        return m_table;
    }
    return m_others->rowCount() > 0 ? m_othersView : nullptr;
}

void PeopleScreen::read() {
    try {
        m_read.begin();
        showOverview(supervisionOverview(m_services.journal.read(), m_standards, m_services.clock.today()));
        m_caseload->read();
        m_cases->read();
    } catch (const Error& error) {
        m_read.forget();
        m_page->bar().showError(error);
    }
}

void PeopleScreen::showOverview(SupervisionOverview overview) {
    const QDate today = m_services.clock.today();
    QStringList parts;
    if (!overview.supervised.empty()) {
        const auto count = overview.supervised.size();
        parts << (count == 1 ? tr("1 person") : tr("%1 people").arg(count))
              << tr("%1 met as agreed").arg(overview.asAgreed(today));
    }
    if (const auto next = overview.next()) {
        parts << tr("next: %1").arg(nextWords(next, today));
    }
    m_page->setSubtitle(parts.join(QStringLiteral(" · ")));

    const PersonId current = m_people->idAt(m_table->currentIndex().row());
    const bool supervises = !overview.supervised.empty();
    m_people->setPeople(std::move(overview.supervised), today);
    const int row = m_people->rowOf(current);
    m_table->setCurrentIndex(row < 0 ? QModelIndex() : m_people->index(row, 0));
    m_peopleCard->setVisible(supervises);

    std::vector<PersonStanding> others = std::move(overview.others);
    std::move(overview.ended.begin(), overview.ended.end(), std::back_inserter(others));
    const int otherRow = m_othersView->currentIndex().row();
    m_others->setPeople(std::move(others), today);
    m_othersView->setCurrentIndex(m_others->index(otherRow));
    m_othersCard->setHeading(supervises ? tr("Others I meet") : tr("People I meet"));
    m_othersCard->setVisible(m_others->rowCount() > 0);
    m_empty->setVisible(!supervises && m_others->rowCount() == 0);

    m_waiting->setWaiting(std::move(overview.waiting), today);
    m_waitingCard->setVisible(supervises);
    m_nothingWaits->setVisible(m_waiting->rowCount() == 0);
    m_waitingView->setVisible(m_waiting->rowCount() > 0);
}

void PeopleScreen::move(int from, int to) {
    try {
        Changes changes;
        for (const auto& [id, position] : moved(m_people->people(), from, to)) {
            if (auto person = m_services.journal.read().find(id)) {
                person->position = position;
                Change change;
                change.record = *std::move(person);
                changes.push_back(change);
            }
        }
        static_cast<void>(m_services.journal.commit(std::move(changes)));
        // At once, so that the next key moves the row from where it is now.
        std::vector<PersonStanding> people = m_people->people();
        PersonStanding taken = std::move(people[static_cast<std::size_t>(from)]);
        people.erase(people.begin() + from);
        people.insert(people.begin() + to, std::move(taken));
        m_people->setPeople(std::move(people), m_services.clock.today());
        m_table->setCurrentIndex(m_people->index(to, PeopleModel::Name));
        const QString words = tr("%1: %2 of %3")
                                  .arg(m_people->index(to, PeopleModel::Name).data().toString())
                                  .arg(to + 1)
                                  .arg(m_people->rowCount());
        m_moved->setText(words);
        m_moved->show();
        announce(*m_moved, words);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void PeopleScreen::openPerson(const PersonId& id) {
    if (!id.isNull()) {
        Q_EMIT recordRequested(RecordKind::Person, id.as<AnyRecord>());
    }
}

void PeopleScreen::openWaiting(const Waiting& waiting) {
    switch (waiting.what) {
        case Waiting::What::Action:
            if (waiting.session) {
                Q_EMIT recordRequested(RecordKind::Session, waiting.session->as<AnyRecord>());
            }
            return;
        case Waiting::What::Moment:
            Q_EMIT recordRequested(RecordKind::Moment, waiting.record);
            return;
        case Waiting::What::Plan:
            Q_EMIT planRequested();
            openPerson(waiting.person);
            return;
    }
}

void PeopleScreen::planWithCurrent() {
    const int row = std::max(m_table->currentIndex().row(), 0);
    PersonId person = m_people->idAt(row);
    if (person.isNull() && m_others->rowCount() > 0) {
        person = m_others->idAt(m_others->index(std::max(m_othersView->currentIndex().row(), 0)));
    }
    if (person.isNull()) {
        Q_EMIT newRequested(RecordKind::Person);
        return;
    }
    Q_EMIT planRequested();
    openPerson(person);
}

void PeopleScreen::saveRecord() {
    m_page->bar().dismiss();
    try {
        const auto rows = exchange::supervisionRecord(m_services.journal.read(), {});
        std::vector<RecordId> records;
        records.reserve(rows.size());
        for (const MeetingRow& row : rows) {
            records.push_back(row.id.as<AnyRecord>());
        }
        const Issues warnings = exchange::reasonsOf(rows).warnings(knownNames(m_services.journal.read()));
        if (!warnings.empty()) {
            m_page->bar().showNotice(privacyNotice(warnings));
        }
        m_maker->saveAs(exchange::supervisionRecordCsv(rows), tr("Supervision record: dates, minutes, cancellations"),
                        QStringLiteral("csv"), records);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

}  // namespace tspace::people
