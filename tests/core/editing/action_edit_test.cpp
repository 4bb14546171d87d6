// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/action_edit.h"

#include "core/editing/desk_time.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::editing;

// Would catch: an action that is changed by being looked at, or a draft that loses half a date.
TEST_CASE("an action comes out of its editor as it went in", "[editing]") {
    SeededRandom random(3);
    Action action = newAction(ActionId::make(random), test::deskTime()).action;
    action.text = QStringLiteral("Ask him");
    action.due = QDate(2026, 11, 25);
    action.unknown = {{QStringLiteral("later"), 1}};
    ActionEdit edit = fromRecord(action, test::typingOn(18));
    CHECK(toRecord(edit, test::typingOn(18)).action == action);
    CHECK(toRecord(edit, test::typingOn(18)).issues.empty());
    edit.due = QStringLiteral("25 No");
    edit.action.text.clear();
    CHECK(actionEditFromJson(toJson(edit)) == edit);
    CHECK_FALSE(actionEditFromJson({}).has_value());
}

// Would catch: half a date saved as another one, an action without words, and a due date in the past that nobody meant.
TEST_CASE("what cannot be understood is said, and the record keeps what it had", "[editing]") {
    SeededRandom random(3);
    ActionEdit edit = newAction(ActionId::make(random), test::deskTime());
    edit.due = QStringLiteral("25 No");
    const ActionRecord half = toRecord(edit, test::typingOn(18));
    REQUIRE(half.issues.size() == 2);
    CHECK(half.issues[0].place == actionPart::text);
    CHECK(half.issues[1].place == actionPart::due);
    CHECK_FALSE(half.action.due.has_value());
    edit.action.text = QStringLiteral("Ask");
    edit.due = QStringLiteral("1 Nov");
    const ActionRecord early = toRecord(edit, test::typingOn(18));
    CHECK_FALSE(hasFault(early.issues));
    REQUIRE(early.issues.size() == 1);
    CHECK(early.issues[0].place == actionPart::due);
    CHECK(early.action.due == QDate(2026, 11, 1));
}

// Would catch: an open action that still says how it was closed, which the domain refuses.
TEST_CASE("an action is closed with a line and opened again without", "[editing]") {
    Action action;
    action.text = QStringLiteral("Ask");
    const Action done = closed(action, ActionState::Done, QStringLiteral(" he came "), test::typingOn(18).today);
    CHECK(done.state == ActionState::Done);
    CHECK(done.closed == DatedLine{test::typingOn(18).today, QStringLiteral("he came"), {}});
    CHECK(closed(done, ActionState::Open, {}, test::typingOn(18).today) == action);
}

// Would catch: a name typed for an action that is refused, forgotten, or taken for the owner.
TEST_CASE("whoever is typed for an action is a person to keep with it", "[editing]") {
    SeededRandom random(3);
    ActionEdit edit = newAction(ActionId::make(random), test::deskTime());
    edit.action.text = QStringLiteral("Ring");
    const PersonId id = PersonId::make(random);
    CHECK_FALSE(typedPerson(edit, id).has_value());
    edit.who = QStringLiteral(" Alex ");
    const ActionRecord record = toRecord(edit, test::typingOn(18));
    CHECK_FALSE(hasFault(record.issues));
    REQUIRE(record.issues.size() == 1);
    CHECK(record.issues[0].place == actionPart::who);
    const auto made = typedPerson(edit, id);
    REQUIRE(made.has_value());
    CHECK(made->id == id);
    CHECK(made->name == QStringLiteral("Alex"));
    CHECK(made->role == PersonRole::Peer);
}
