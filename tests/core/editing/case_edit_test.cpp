// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/case_edit.h"

#include "core/domain/samples.h"
#include "core/editing/desk_time.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::editing;

namespace {

Case family() {
    Case record;
    record.id = test::newId<Case>();
    record.code = *CaseCode::parse(QStringLiteral("FAM-12"));
    record.levels = {{LevelOfNeed::Additional, QDate(2026, 2, 1), {}}, {LevelOfNeed::Intensive, QDate(2026, 6, 1), {}}};
    record.stages = {{Stage::Beginning, QDate(2026, 2, 1), {}}};
    record.stateSince = QDate(2026, 2, 1);
    record.who = QStringLiteral("the family by the park");
    record.unknown.insert(QStringLiteral("later"), 1);
    return record;
}

}  // namespace

// Would catch: a field that a visit to the page loses.
TEST_CASE("a case goes through the editor unchanged", "[editing]") {
    const Case record = family();
    const CaseRecord read = toRecord(fromRecord(record, test::typingOn(16)));
    CHECK(read.issues.empty());
    CHECK(read.record == record);
}

// Would catch: a history that grows with every press, or loses what held before.
TEST_CASE("a level holds from today on, and is changed back within the day", "[editing]") {
    CaseEdit edit = fromRecord(family(), test::typingOn(16));
    setLevel(edit, LevelOfNeed::Intensive);
    CHECK(edit.record.levels.size() == 2);
    setLevel(edit, LevelOfNeed::Specialist);
    setLevel(edit, LevelOfNeed::Universal);
    REQUIRE(toRecord(edit).record.levels.size() == 3);
    CHECK(levelOn(toRecord(edit).record, test::typingOn(16).today) == LevelOfNeed::Universal);
    CHECK(levelOn(toRecord(edit).record, test::typingOn(16).today.addDays(-1)) == LevelOfNeed::Intensive);
    setLevel(edit, LevelOfNeed::Intensive);
    CHECK(toRecord(edit).record.levels.size() == 2);
}

// Would catch: a corrected day that leaves the history out of order.
TEST_CASE("days of a history can be corrected and lines taken away", "[editing]") {
    CaseEdit edit = fromRecord(family(), test::typingOn(16));
    edit.levelDates[0] = QStringLiteral("1 July 2026");
    CHECK(toRecord(edit).record.levels.front().level == LevelOfNeed::Intensive);
    edit.levelDates[1] = QStringLiteral("some day");
    const CaseRecord read = toRecord(edit);
    REQUIRE(hasFault(read.issues));
    CHECK(read.issues.front().place == casePart::levelDate(1));
    removeLevel(edit, 1);
    CHECK_FALSE(hasFault(toRecord(edit).issues));
    CHECK(toRecord(edit).record.levels.size() == 1);
    removeStage(edit, 0);
    CHECK(toRecord(edit).record.stages.empty());
}

// Would catch: a name taken as a code, or the typing lost with the refusal.
TEST_CASE("what is no code is refused in words, what looks like a name is warned about", "[editing]") {
    CaseEdit edit = newCase(test::newId<Case>(), std::nullopt, {}, test::typingOn(16));
    CHECK(isEmpty(edit));
    edit.code = QStringLiteral("Anna Smith");
    CHECK(hasFault(toRecord(edit).issues));
    CHECK(caseEditFromJson(toJson(edit)) == edit);
    edit.code = QStringLiteral("Anna");
    CHECK_FALSE(hasFault(toRecord(edit).issues));
    CHECK(toRecord(edit).issues.size() == 1);
}

TEST_CASE("a state is dated from the day it is said", "[editing]") {
    CaseEdit edit = fromRecord(family(), test::typingOn(16));
    setState(edit, CaseState::Open);
    CHECK(toRecord(edit).record.stateSince == QDate(2026, 2, 1));
    setState(edit, CaseState::HandedOver);
    CHECK(toRecord(edit).record.stateSince == test::typingOn(16).today);
}

// Would catch: two children under one code.
TEST_CASE("a further child gets the next letter that is free", "[editing]") {
    const CaseCode code = *CaseCode::parse(QStringLiteral("FAM-12"));
    CHECK(nextChildCode(code, {})->text() == QStringLiteral("FAM-12/a"));
    CHECK(nextChildCode(code, {QStringLiteral("FAM-12/a"), QStringLiteral("fam-12/B")})->text() ==
          QStringLiteral("FAM-12/c"));
    CHECK_FALSE(nextChildCode(*CaseCode::parse(QString(32, QLatin1Char('9'))), {}));
}
