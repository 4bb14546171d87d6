// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/person_edit.h"

#include "core/domain/samples.h"
#include "core/editing/desk_time.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::editing;

namespace {

Person someone() {
    Person person;
    person.id = test::newId<Person>();
    person.name = QStringLiteral("Worker A");
    person.role = PersonRole::Supervisee;
    person.cadenceWeeks = 4;
    person.minutes = 90;
    person.position = 2;
    person.from = QDate(2025, 9, 1);
    person.note = QStringLiteral("Tea, no sugar.");
    person.unknown.insert(QStringLiteral("later"), 1);
    return person;
}

}  // namespace

// Would catch: a field that a visit to the page loses.
TEST_CASE("a person goes through the editor unchanged", "[editing]") {
    const Person person = someone();
    const PersonRecord record = toRecord(fromRecord(person, test::typingOn(16)));
    CHECK(record.issues.empty());
    CHECK(record.person == person);
}

// Would catch: half-typed texts lost with the lock.
TEST_CASE("a person's draft comes back with all that was typed, also without a name", "[editing]") {
    PersonEdit edit =
        newPerson(test::newId<Person>(), QStringLiteral("national-employer-standard"), test::typingOn(16));
    CHECK(isEmpty(edit));
    edit.weeks = QStringLiteral("fo");
    edit.from = QStringLiteral("last spr");
    edit.cursor = {personPart::from, 3, 3};
    CHECK_FALSE(isEmpty(edit));
    CHECK(personEditFromJson(toJson(edit)) == edit);
    CHECK_FALSE(personEditFromJson({}));
}

// Would catch: a text that is not understood taken for nothing.
TEST_CASE("what cannot be understood is told at its box and changes nothing", "[editing]") {
    const Person person = someone();
    PersonEdit edit = fromRecord(person, test::typingOn(16));
    edit.weeks = QStringLiteral("60");
    edit.minutes = QStringLiteral("long");
    edit.from = QStringLiteral("31 June");
    edit.person.name = QStringLiteral(" ");
    const PersonRecord record = toRecord(edit);
    CHECK(record.issues.size() == 4);
    CHECK(record.issues.front().place == personPart::name);
    CHECK(record.person.cadenceWeeks == 4);
    CHECK(record.person.minutes == 90);
    CHECK(record.person.from == person.from);
}

TEST_CASE("someone cannot begin after they have ended", "[editing]") {
    Person person = someone();
    person.until = QDate(2026, 3, 1);
    PersonEdit edit = fromRecord(person, test::typingOn(16));
    edit.from = QStringLiteral("2 March 2026");
    CHECK(hasFault(toRecord(edit).issues));
}
