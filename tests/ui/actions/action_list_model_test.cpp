// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_list_model.h"

#include "support/catch.h"
#include "support/open_journal.h"

#include <QAbstractItemModelTester>

using namespace tspace;
using namespace tspace::test;
using actions::ActionListModel;

namespace {

Action actionOf(OpenJournal& open, const QString& text) {
    Action action;
    action.id = ActionId::make(open.random());
    action.text = text;
    action.made = Instant::local(QDate(2026, 11, 4), QTime(14, 0), QStringLiteral("Europe/London"));
    return action;
}

}  // namespace

// Would catch: a row that blames, says less than the record, or does not say whose it is.
TEST_CASE("an action's row tells what, when and how it ended, and its person once", "[actions]") {
    OpenJournal open;
    Person sam;
    sam.id = PersonId::make(open.random());
    sam.name = QStringLiteral("Sam");
    open.save(sam);
    Action late = actionOf(open, QStringLiteral("Ring her"));
    late.due = QDate(2026, 11, 13);
    open.save(late);
    Action later = actionOf(open, QStringLiteral("Ask him"));
    later.due = QDate(2026, 11, 25);
    open.save(later);
    Action theirs = actionOf(open, QStringLiteral("Read it"));
    theirs.who = sam.id;
    theirs.state = ActionState::Done;
    theirs.closed = DatedLine{QDate(2026, 11, 12), QStringLiteral("on the train"), {}};
    open.save(theirs);
    ActionListModel model(open.read());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.read({}, Closing::All, aMonday().date);
    REQUIRE(model.rowCount() == 3);
    CHECK(model.index(0).data(kit::EndRole) == QStringLiteral("was due Fri 13 Nov"));
    CHECK(model.index(0).data(ActionListModel::GroupRole) == QStringLiteral("Me"));
    CHECK(model.index(1).data(kit::EndRole) == QStringLiteral("Wed 25 Nov"));
    CHECK(model.index(1).data(ActionListModel::GroupRole).toString().isEmpty());
    CHECK(model.index(2).data(ActionListModel::GroupRole) == QStringLiteral("Sam"));
    CHECK(model.index(2).data(kit::DetailRole) == QStringLiteral("done: on the train · agreed Wed 4 Nov"));
    CHECK(model.index(2).data(ActionListModel::ClosedRole).toBool());
    CHECK(model.index(2).data(Qt::AccessibleTextRole) ==
          QStringLiteral("Sam, Read it, Thu 12 Nov, done: on the train · agreed Wed 4 Nov"));
    model.setEnding(ActionListModel::Ending{late.id, ActionState::Done, {}});
    CHECK(model.index(0).data(ActionListModel::EndingRole).toBool());
    model.read({Whose::Which::Person, sam.id}, Closing::Open, aMonday().date);
    CHECK(model.rowCount() == 0);
}

// Would catch: actions left out or shown twice where two pages meet.
TEST_CASE("actions are read a page at a time and each is there once", "[actions]") {
    OpenJournal open;
    constexpr int count = ActionListModel::page + 5;
    Changes changes;
    for (int i = 0; i < count; ++i) {
        changes.push_back({.record = actionOf(open, QString::number(i)),
                           .deleted = false,
                           .base = {},
                           .draft = 0,
                           .mustBeNew = true});
    }
    open.journal().commitAndWait(std::move(changes));
    ActionListModel model(open.read());
    model.read({}, Closing::Open, aMonday().date);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    while (model.canFetchMore({})) {
        model.fetchMore({});
    }
    REQUIRE(model.rowCount() == count);
    QSet<QString> seen;
    for (int row = 0; row < count; ++row) {
        seen.insert(model.index(row).data().toString());
    }
    CHECK(seen.size() == count);
}
