// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/action_list.h"

#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

namespace {

Action actionOf(OpenJournal& open, const QString& text, std::optional<PersonId> who, std::optional<QDate> due) {
    Action action;
    action.id = ActionId::make(open.random());
    action.text = text;
    action.who = who;
    action.due = due;
    action.made = aMonday();
    return action;
}

QStringList textsOfListed(const std::vector<ListedAction>& rows) {
    QStringList all;
    for (const ListedAction& row : rows) {
        all << row.text;
    }
    return all;
}

}  // namespace

// Would catch: an order by which someone cannot find what they owe next, or an action that no filter shows.
TEST_CASE("actions stand by person and due date, open ones first", "[store]") {
    OpenJournal open;
    Person sam;
    sam.id = PersonId::make(open.random());
    sam.name = QStringLiteral("Sam");
    open.save(sam);
    Action done = actionOf(open, QStringLiteral("done"), {}, QDate(2026, 11, 2));
    done.state = ActionState::Done;
    done.closed = DatedLine{QDate(2026, 11, 3), QStringLiteral("he came"), {}};
    Action dropped = done;
    dropped.id = ActionId::make(open.random());
    dropped.text = QStringLiteral("dropped");
    dropped.state = ActionState::Dropped;
    dropped.closed->date = QDate(2026, 11, 4);
    for (const Action& action : {done, dropped, actionOf(open, QStringLiteral("theirs"), sam.id, QDate(2026, 11, 1)),
                                 actionOf(open, QStringLiteral("some day"), {}, {}),
                                 actionOf(open, QStringLiteral("next week"), {}, QDate(2026, 11, 25)),
                                 actionOf(open, QStringLiteral("was due"), {}, QDate(2026, 11, 13))}) {
        open.save(action);
    }
    const Whose everyone;
    CHECK(textsOfListed(listedActions(open.read(), everyone, Closing::All)) ==
          QStringList{QStringLiteral("was due"), QStringLiteral("next week"), QStringLiteral("some day"),
                      QStringLiteral("dropped"), QStringLiteral("done"), QStringLiteral("theirs")});
    CHECK(textsOfListed(listedActions(open.read(), {Whose::Which::Owner, {}}, Closing::Open)).size() == 3);
    CHECK(textsOfListed(listedActions(open.read(), {Whose::Which::Person, sam.id}, Closing::All)) ==
          QStringList{QStringLiteral("theirs")});
    const auto closed = listedActions(open.read(), everyone, Closing::Closed);
    REQUIRE(closed.size() == 2);
    CHECK(closed[1].closing == QStringLiteral("he came"));
    CHECK(closed[1].closedOn == QDate(2026, 11, 3));
    CHECK(textsOfListed(listedActions(open.read(), everyone, Closing::All, 2, 4)) ==
          QStringList{QStringLiteral("done"), QStringLiteral("theirs")});
    const auto people = peopleWithActions(open.read());
    REQUIRE(people.size() == 1);
    CHECK(people.front().name == QStringLiteral("Sam"));
}
