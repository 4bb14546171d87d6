// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_screen.h"

#include "kit/line_field.h"
#include "kit/message_bar.h"
#include "kit/row_view.h"
#include "kit/tokens.h"
#include "support/catch.h"
#include "support/supervision.h"
#include "ui/support/screen_stage.h"

#include <QApplication>
#include <QLabel>

using namespace tspace;
using namespace tspace::test;
using cases::CaseScreen;

namespace {

CaseScreen& caseShown(ScreenStage& stage, const std::optional<Case>& record = {}) {
    CaseScreen& screen = stage.show(new CaseScreen(stage.services()));
    if (record) {
        screen.showRecord(record->id.as<AnyRecord>());
    } else {
        screen.startNew();
    }
    screen.firstFocus()->setFocus();
    return screen;
}

}  // namespace

// Would catch: a case that cannot be made without the mouse, a level without its day, a revision for only looking.
TEST_CASE("a case is made by keys with its level and stage from today, and looking changes nothing", "[cases]") {
    ScreenStage stage;
    CaseScreen& screen = caseShown(stage);
    typeText(QStringLiteral("FAM-31"));
    named(screen, QStringLiteral("Intensive")).setFocus();
    press(Qt::Key_Space);
    named(screen, QStringLiteral("Beginning")).setFocus();
    press(Qt::Key_Space);
    screen.leave(forAnotherPlace);
    stage.settle();
    const auto id = stage.open().read().caseCoded(QStringLiteral("FAM-31"));
    REQUIRE(id);
    const Case saved = *stage.open().read().find(*id);
    CHECK(saved.levels == std::vector{LevelSince{LevelOfNeed::Intensive, QDate(2026, 11, 16), {}}});
    CHECK(saved.stages.size() == 1);
    CHECK(saved.stateSince == QDate(2026, 11, 16));
    const int revisions = stage.open().read().info().revisions;
    screen.showRecord(id->as<AnyRecord>());
    screen.leave(forAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().info().revisions == revisions);
    CHECK(stage.open().read().drafts().empty());
}

// Would catch: Tab leaving out the day of a level, which is made later than the boxes around it.
TEST_CASE("Tab goes from a level to its day, and on to the stage and its day", "[cases]") {
    ScreenStage stage;
    CaseScreen& screen = caseShown(stage);
    named(screen, QStringLiteral("Beginning")).setFocus();
    press(Qt::Key_Space);
    named(screen, QStringLiteral("Intensive")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    QStringList names;
    for (int i = 0; i < 6; ++i) {
        press(Qt::Key_Tab);
        names << spokenName(*QApplication::focusWidget());
    }
    INFO(names.join(QStringLiteral(" | ")).toStdString());
    REQUIRE(names.size() == 6);
    CHECK(names.at(0) == QStringLiteral("Intensive since"));
    CHECK(names.at(1).startsWith(QStringLiteral("Remove: Intensive")));
    CHECK(names.at(2) == QStringLiteral("Beginning"));
    CHECK(names.at(3) == QStringLiteral("Beginning since"));
    CHECK(names.at(4).startsWith(QStringLiteral("Remove: Beginning")));
}

// Would catch: a name saved as a code, what was typed lost with the refusal, a birth date taken without a word.
TEST_CASE("a name is refused in words and kept as a draft, a code like one is warned about and saved", "[cases]") {
    ScreenStage stage;
    CaseScreen& screen = caseShown(stage);
    typeText(QStringLiteral("Anna Smith"));
    screen.leave(forAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().cases().empty());
    CHECK(screen.findChild<kit::MessageBar*>()->words().contains(QStringLiteral("FAM-12")));
    REQUIRE(stage.open().read().drafts().size() == 1);
    screen.showRecord(stage.open().read().drafts().front().record);
    auto& code = named<kit::LineField>(screen, QStringLiteral("Code"));
    CHECK(code.text() == QStringLiteral("Anna Smith"));
    code.setFocus();
    code.selectAll();
    typeText(QStringLiteral("AB-12032019"));
    screen.save();
    CHECK(says(screen, QStringLiteral("birth date")));
    stage.settle();
    CHECK(stage.open().read().caseCoded(QStringLiteral("AB-12032019")));
}

// Would catch: who a code stands for seen over a shoulder, in a picture, or after coming back.
TEST_CASE("who a code stands for is hidden until asked for, each time", "[cases]") {
    ScreenStage stage;
    Case record = caseOf(stage.open(), QStringLiteral("FAM-12"));
    record.who = QStringLiteral("the family by the park");
    stage.open().save(record);
    CaseScreen& screen = caseShown(stage, record);
    const auto seen = [&] {
        for (const auto* field : screen.findChildren<QLineEdit*>()) {
            if (field->text().contains(QStringLiteral("park"))) {
                return true;
            }
        }
        return false;
    };
    CHECK_FALSE(seen());
    named(screen, QStringLiteral("Show it now")).setFocus();
    press(Qt::Key_Space);
    CHECK(seen());
    typeText(QStringLiteral(" and its dog"));
    screen.leave(forAnotherPlace);
    CHECK_FALSE(seen());
    stage.settle();
    CHECK(stage.open().read().find(record.id)->who.contains(QStringLiteral("dog")));
    screen.showExample();
    CHECK_FALSE(seen());
}

// Would catch: a child that is no record, or stands under nothing.
TEST_CASE("a child is added under a family's code with the next letter", "[cases]") {
    ScreenStage stage;
    const Case family = caseOf(stage.open(), QStringLiteral("FAM-12"));
    caseOf(stage.open(), QStringLiteral("FAM-12/a"), family.id);
    CaseScreen& screen = caseShown(stage, family);
    named(screen, QStringLiteral("Add a child")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    const auto child = stage.open().read().caseCoded(QStringLiteral("FAM-12/b"));
    REQUIRE(child);
    CHECK(stage.open().read().find(*child)->family == family.id);
}

// Would catch: a day or a code of which the beginning is cut off in a small window.
TEST_CASE("The code of a case and the day since when it is open are seen whole in a small window", "[cases]") {
    ScreenStage stage;
    Case record = caseOf(stage.open(), QStringLiteral("FAM-1204/b"));
    record.stateSince = QDate(2026, 9, 30);
    stage.open().save(record);
    CaseScreen& screen = caseShown(stage, record);
    screen.window()->resize(1024 - 203, 600);  // beside the navigation
    stage.settle();
    for (const char* name : {"Code", "In this state since"}) {
        const auto& field = named<QLineEdit>(screen, QString::fromLatin1(name));
        CHECK_FALSE(field.text().isEmpty());
        CHECK(field.fontMetrics().horizontalAdvance(field.text()) < field.width() - 2 * kit::space::small);
    }
    const QWidget& last = named(screen, QStringLiteral("Handed over"));
    CHECK(last.width() >= last.sizeHint().width());
}

// Would catch: a timeline that leads nowhere by keys.
TEST_CASE("Enter on the timeline opens what was written", "[cases]") {
    ScreenStage stage;
    OpenJournal& open = stage.open();
    const Case family = caseOf(open, QStringLiteral("FAM-12"));
    Session held = session(open, someone(open, QStringLiteral("S"), PersonRole::MySupervisor), QDate(2026, 10, 21),
                           SessionStatus::Held);
    held.threads = {thread(open, QStringLiteral("The eldest"))};
    held.threads.front().caseId = family.id;
    open.save(held);
    CaseScreen& screen = caseShown(stage, family);
    RecordId asked;
    QUuid at;
    QObject::connect(&screen, &kit::Screen::partRequested, &screen,
                     [&](RecordKind, const RecordId& id, const QUuid& part) {
                         asked = id;
                         at = part;
                     });
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(asked == held.id.as<AnyRecord>());
    CHECK(at == held.threads.front().id.uuid());
}
