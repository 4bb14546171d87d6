// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/people_screen.h"

#include "kit/message_bar.h"
#include "kit/row_view.h"
#include "people/people_model.h"
#include "people/people_table.h"
#include "people/person_models.h"
#include "sheets/paper_maker.h"
#include "support/catch.h"
#include "support/scratch.h"
#include "support/supervision.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QLabel>

using namespace tspace;
using namespace tspace::test;
using people::PeopleModel;
using people::PeopleScreen;
using people::PeopleTable;

namespace {

PeopleScreen& peopleEntered(ScreenStage& stage) {
    PeopleScreen& screen = stage.show(new PeopleScreen(stage.services()));
    // As the window does: what is on disk is told to the screen that is shown.
    QObject::connect(&stage.open().journal(), &Journal::committed, &screen,
                     [&screen](qint64, const Committed& committed) { screen.refresh(committed); });
    screen.enter();
    if (QWidget* first = screen.firstFocus()) {
        first->setFocus();
    }
    return screen;
}

/// The list of that name; the card around it is called the same.
kit::RowView& listNamed(PeopleScreen& screen, const QString& name) {
    for (auto* list : screen.findChildren<kit::RowView*>()) {
        if (list->accessibleName() == name) {
            return *list;
        }
    }
    FAIL("no list is named " << name.toStdString());
    throw std::logic_error("unreachable");
}

QString peopleCell(PeopleScreen& screen, int row, int column) {
    auto* table = screen.findChild<PeopleTable*>();
    return table->model()->index(row, column).data().toString();
}

}  // namespace

// Would catch: a cell that says something else than the journal.
TEST_CASE("each row says what was agreed, held, planned, is open, and the caseload", "[people]") {
    ScreenStage stage;
    OpenJournal& open = stage.open();
    const Person worker = supervisee(open, QStringLiteral("Worker A"), 0);
    Session held = session(open, worker, QDate(2026, 10, 21), SessionStatus::Held);
    held.threads = {thread(open, QStringLiteral("The eldest"))};
    held.workload = Workload{caseload(open).id, 17, 16, {}};
    open.save(held);
    Session away = session(open, worker, QDate(2026, 11, 11), SessionStatus::Cancelled);
    away.cancelReason = QStringLiteral("duty week");
    open.save(away);
    open.save(session(open, worker, QDate(2026, 11, 18), SessionStatus::Planned));
    open.save(action(open, QStringLiteral("Ring the school"), held, worker.id, {}));
    PeopleScreen& screen = peopleEntered(stage);
    CHECK(peopleCell(screen, 0, PeopleModel::Name) == QStringLiteral("Worker A"));
    CHECK(peopleCell(screen, 0, PeopleModel::Agreed) == QStringLiteral("4 weeks"));
    CHECK(peopleCell(screen, 0, PeopleModel::LastHeld) == QStringLiteral("21 Oct, 1 not held"));
    CHECK(peopleCell(screen, 0, PeopleModel::Next) == QStringLiteral("Wed 18 Nov"));
    CHECK(peopleCell(screen, 0, PeopleModel::Year) == QStringLiteral("1 of 2"));
    CHECK(peopleCell(screen, 0, PeopleModel::StillOpen) == QStringLiteral("1"));
    CHECK(peopleCell(screen, 0, PeopleModel::Actions) == QStringLiteral("1 open"));
    CHECK(peopleCell(screen, 0, PeopleModel::Caseload) == QStringLiteral("17, limit 16"));
    auto* model = screen.findChild<PeopleTable*>()->model();
    CHECK(model->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("last met 21 Oct")));
    bool told = false;
    for (const QLabel* label : screen.findChildren<QLabel*>()) {
        told = told || label->text() == QStringLiteral("1 person · 1 met as agreed · next: Wed 18 Nov");
    }
    CHECK(told);
    // One long name does not take the columns from all.
    supervisee(open, QStringLiteral("Wilhelmina ").repeated(12), 1);
    screen.enter();
    for (const auto column : {PeopleModel::Year, PeopleModel::StillOpen, PeopleModel::Caseload}) {
        CHECK_FALSE(screen.findChild<PeopleTable*>()->isColumnHidden(column));
    }
}

// Would catch: an order that is the program's and not the owner's, or that the keyboard cannot change.
TEST_CASE("Alt and an arrow move a row, and the order is kept", "[people]") {
    ScreenStage stage;
    OpenJournal& open = stage.open();
    for (const auto& [name, position] : {std::pair("A", 0), std::pair("B", 1), std::pair("C", 2)}) {
        supervisee(open, QString::fromLatin1(name), position);
    }
    PeopleScreen& screen = peopleEntered(stage);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Up, Qt::AltModifier);
    press(Qt::Key_Up, Qt::AltModifier);
    press(Qt::Key_Up, Qt::AltModifier);
    bool said = false;
    for (const QLabel* label : screen.findChildren<QLabel*>()) {
        said = said || (label->isVisibleTo(&screen) && label->text() == QStringLiteral("C: 1 of 3"));
    }
    CHECK(said);
    stage.settle();
    PeopleScreen& again = peopleEntered(stage);
    CHECK(peopleCell(again, 0, PeopleModel::Name) == QStringLiteral("C"));
    CHECK(peopleCell(again, 1, PeopleModel::Name) == QStringLiteral("A"));
    CHECK(open.read().verify(*std::make_unique<Progress>()).empty());
}

// Would catch: a row that leads nowhere, an action that cannot be reached from what waits.
TEST_CASE("Enter opens a person, and what waits leads to where it is done", "[people]") {
    ScreenStage stage;
    OpenJournal& open = stage.open();
    const Person worker = supervisee(open, QStringLiteral("Worker A"), 0);
    const Session held = session(open, worker, QDate(2026, 9, 9), SessionStatus::Held);
    open.save(held);
    open.save(action(open, QStringLiteral("Ask about joint visits"), held, std::nullopt, QDate(2026, 11, 6)));
    PeopleScreen& screen = peopleEntered(stage);
    std::vector<RecordId> asked;
    bool planned = false;
    QObject::connect(&screen, &kit::Screen::recordRequested, &screen,
                     [&](RecordKind, const RecordId& id) { asked.push_back(id); });
    QObject::connect(&screen, &PeopleScreen::planRequested, &screen, [&] { planned = true; });
    press(Qt::Key_Return);
    auto& waiting = listNamed(screen, QStringLiteral("Waiting on me"));
    REQUIRE(waiting.model()->rowCount() == 2);
    CHECK(waiting.model()->index(0, 0).data(kit::EndRole) == QStringLiteral("was due Fri 6 Nov"));
    waiting.setFocus();
    press(Qt::Key_Down);
    waiting.setCurrentIndex(waiting.model()->index(0, 0));
    press(Qt::Key_Return);
    CHECK_FALSE(planned);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(planned);
    CHECK(asked == std::vector{worker.id.as<AnyRecord>(), held.id.as<AnyRecord>(), worker.id.as<AnyRecord>()});
}

// Would catch: a list of cases that does not follow the windscreen, or follows it out of sight, or the choice of what
// counts forgotten.
TEST_CASE("the windscreen narrows the list of cases, and what it counts is kept", "[people]") {
    ScreenStage stage;
    OpenJournal& open = stage.open();
    const Case family = caseOf(open, QStringLiteral("FAM-12"), {}, LevelOfNeed::Intensive);
    caseOf(open, QStringLiteral("FAM-12/a"), family.id);
    caseOf(open, QStringLiteral("ADT-04"), {}, LevelOfNeed::Universal);
    PeopleScreen& screen = peopleEntered(stage);
    auto& list = listNamed(screen, QStringLiteral("Cases by code"));
    CHECK(list.model()->rowCount() == 3);
    named(screen, QStringLiteral("Open cases by level of need")).setFocus();
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    REQUIRE(list.model()->rowCount() == 1);
    CHECK(list.model()->index(0, 0).data() == QStringLiteral("FAM-12/a"));
    CHECK(list.hasFocus());
    CHECK(eventually([&] { return list.visibleRegion().contains(list.visualRect(list.currentIndex()).center()); }));
    named(screen, QStringLiteral("families")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    REQUIRE(list.model()->rowCount() == 1);
    CHECK(list.model()->index(0, 0).data() == QStringLiteral("FAM-12"));
    named(screen, QStringLiteral("Only Intensive")).setFocus();
    press(Qt::Key_Delete);
    CHECK(list.model()->rowCount() == 3);
}

// Would catch: the record of supervision saved without a word about a name in it, or with what was said, or not logged.
TEST_CASE("the supervision record is saved as CSV for its owner alone, and what left is logged", "[people]") {
    ScreenStage stage;
    OpenJournal& open = stage.open();
    const Person worker = supervisee(open, QStringLiteral("Worker A"), 0);
    open.save(session(open, worker, QDate(2026, 10, 21), SessionStatus::Held));
    Session away = session(open, worker, QDate(2026, 11, 11), SessionStatus::Cancelled);
    away.cancelReason = QStringLiteral("Mrs Okonkwo rang");
    open.save(away);
    const Scratch folder;
    const QString place = folder.path(QStringLiteral("record.csv"));
    PeopleScreen& screen = peopleEntered(stage);
    screen.maker().setAsk([&](const QString&, const std::function<void(const QString&)>& chosen) { chosen(place); });
    click(named(screen, QStringLiteral("Supervision record (CSV)")));
    CHECK(bytesOf(place).contains("2026-10-21,14:00,Worker A,one-to-one,supervisor,90,yes,"));
    CHECK(screen.findChild<kit::MessageBar*>()->words().contains(
        QStringLiteral("Look again before it leaves: “Mrs Okonkwo”, which may be a name")));
    stage.settle();
    REQUIRE(open.read().records(RecordKind::Disclosure).size() == 1);
}

// Would catch: an empty table before someone who supervises nobody, or a first visit without a first step.
TEST_CASE("someone who supervises nobody sees the people they meet, and a new journal the first step", "[people]") {
    ScreenStage stage;
    PeopleScreen& screen = peopleEntered(stage);
    RecordKind asked = RecordKind::Session;
    QObject::connect(&screen, &kit::Screen::newRequested, &screen, [&](RecordKind kind) { asked = kind; });
    click(named(screen, QStringLiteral("Add someone")));
    CHECK(asked == RecordKind::Person);
    someone(stage.open(), QStringLiteral("My supervisor"), PersonRole::MySupervisor);
    screen.enter();
    CHECK_FALSE(screen.findChild<PeopleTable*>()->isVisibleTo(&screen));
    CHECK(listNamed(screen, QStringLiteral("People I meet")).model()->rowCount() == 1);
}

// Would catch: models that break the rules of item models.
TEST_CASE("the models of people keep the rules of item models", "[people]") {
    ScreenStage stage;
    OpenJournal& open = stage.open();
    const Person worker = supervisee(open, QStringLiteral("Worker A"), 0);
    const Session held = session(open, worker, QDate(2026, 9, 9), SessionStatus::Held);
    open.save(held);
    open.save(action(open, QStringLiteral("Ask"), held, std::nullopt, QDate(2026, 11, 6)));
    const QDate today = open.clock().today();
    const auto overview = supervisionOverview(open.read(), bundledStandards(), today);
    PeopleModel table;
    people::OthersModel others;
    people::WaitingModel waiting;
    people::OpenWithModel openWith;
    people::PersonSessionsModel sessions(open.read());
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (QAbstractItemModel* model :
         std::initializer_list<QAbstractItemModel*>{&table, &others, &waiting, &openWith, &sessions}) {
        testers.push_back(std::make_unique<QAbstractItemModelTester>(model));
    }
    table.setPeople(overview.supervised, today);
    others.setPeople(overview.supervised, today);
    waiting.setWaiting(overview.waiting, today);
    openWith.setOpen({}, open.read().actions(), today);
    sessions.show(worker.id, today);
    CHECK(table.rowCount() == 1);
    CHECK(others.rowCount() == 1);
    CHECK(waiting.rowCount() == 2);
    CHECK(openWith.rowCount() == 1);
    CHECK(sessions.rowCount() == 1);
}
