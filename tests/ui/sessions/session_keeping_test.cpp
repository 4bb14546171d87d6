// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/message_bar.h"
#include "support/catch.h"
#include "ui/sessions/writing_desk.h"

#include <QLineEdit>

using namespace tspace;
using namespace tspace::test;

// Would catch: typing that is only in memory, a draft that comes back without its cursor, or with a session nobody
// saved.
TEST_CASE("what was typed comes back after a crash with the cursor where it was", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    press(Qt::Key_1, ctrl);
    typeText(QStringLiteral("Half a sent"));
    CHECK(desk.alarm->isSet());
    desk.alarm->comeDue();
    const RecordId id = desk.recordId();
    desk.settle();
    REQUIRE(desk.open.read().draft(id).has_value());
    CHECK_FALSE(desk.editor().edit().threads.empty());
    desk.newWindow();
    CHECK_FALSE(desk.open.read().find(id).has_value());
    desk.shell().openRecord(RecordKind::Session, id);
    CHECK(desk.focusName() == QStringLiteral("Practice"));
    typeText(QStringLiteral("ence"));
    desk.save();
    CHECK(desk.stored().threads.front().practice == QStringLiteral("Half a sentence"));
    CHECK_FALSE(desk.open.read().draft(id).has_value());
}

// Would catch: a draft that waits for its alarm although the person has turned to something else.
TEST_CASE("leaving a field keeps the draft at once", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    press(Qt::Key_1, ctrl);
    desk.settle();
    CHECK(desk.open.read().draft(desk.recordId()).has_value());
    CHECK_FALSE(desk.alarm->isSet());
}

// Would catch: half a date that is saved as another day, or lost, or refused without a word.
TEST_CASE("half a date stays as a draft with words at its field", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    desk.save();
    REQUIRE(desk.revisions() == 1);
    auto& date = named<QLineEdit>(desk.shell(), QStringLiteral("Date"));
    date.setFocus();
    date.selectAll();
    typeText(QStringLiteral("18 No"));
    desk.save();
    CHECK(desk.revisions() == 1);
    CHECK_FALSE(date.toolTip().isEmpty());
    CHECK(date.text() == QStringLiteral("18 No"));
    REQUIRE(desk.open.read().draft(desk.recordId()).has_value());
    typeText(QStringLiteral("v"));
    desk.save();
    CHECK(desk.revisions() == 2);
    CHECK(desk.stored().held.date == QDate(2026, 11, 18));
    CHECK(date.toolTip().isEmpty());
}

// Would catch: a revision made by looking, or by leaving, or by typing and undoing.
TEST_CASE("an unchanged session gets no revision and no draft", "[sessions]") {
    WritingDesk desk;
    const Session session = desk.plainSession(SessionStatus::Held);
    desk.open.save(session);
    desk.shell().openRecord(RecordKind::Session, session.id.as<AnyRecord>());
    desk.toTitle();
    press(Qt::Key_1, ctrl);
    typeText(QStringLiteral("word"));
    desk.alarm->comeDue();
    press(Qt::Key_Z, ctrl);
    desk.shell().go(kit::Place::Sessions);
    desk.settle();
    CHECK(desk.revisions() == 1);
    CHECK(desk.stored() == session);
    CHECK_FALSE(desk.open.read().draft(desk.recordId()).has_value());
    press(Qt::Key_N, ctrl);
    desk.shell().go(kit::Place::Sessions);
    desk.settle();
    CHECK(desk.open.read().count(RecordKind::Session) == 1);
    CHECK(desk.open.read().drafts().empty());
}

// Would catch: an undo that loses a thread, jumps over typing, or cannot be taken back.
TEST_CASE("undo and redo go through text and structure in the order they were made", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("One two"));
    press(Qt::Key_2, ctrl);
    typeText(QStringLiteral("Why"));
    press(Qt::Key_T, ctrl);
    typeText(QStringLiteral("Next"));
    const auto title = [&] { return desk.editor().edit().threads.front().thread.title; };
    const auto count = [&] { return desk.editor().edit().threads.size(); };
    press(Qt::Key_Z, ctrl);
    CHECK(count() == 2);
    press(Qt::Key_Z, ctrl);
    CHECK(count() == 1);
    press(Qt::Key_Z, ctrl);
    CHECK(desk.editor().edit().threads.front().thread.challenges.empty());
    CHECK(title() == QStringLiteral("One two"));
    press(Qt::Key_Z, ctrl);
    CHECK(title() == QStringLiteral("One "));
    for (int i = 0; i < 4; ++i) {
        press(Qt::Key_Z, ctrl | Qt::ShiftModifier);
    }
    REQUIRE(count() == 2);
    desk.save();
    const Session session = desk.stored();
    CHECK(session.threads.front().title == QStringLiteral("One two"));
    CHECK(session.threads.front().challenges.at(0).text == QStringLiteral("Why"));
    CHECK(session.threads.back().title == QStringLiteral("Next"));
}

// Would catch: two windows of which the second silently writes over the first.
TEST_CASE("a session changed elsewhere is not written over unseen", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("Mine"));
    desk.save();
    Session theirs = desk.stored();
    typeText(QStringLiteral(" typed on"));
    theirs.note = QStringLiteral("theirs");
    desk.open.save(theirs);
    desk.settle();
    desk.save();
    CHECK(desk.stored().note == QStringLiteral("theirs"));
    CHECK(desk.barWords().contains(QStringLiteral("changed")));
    REQUIRE(desk.open.read().draft(desk.recordId()).has_value());
    CHECK(desk.editor().edit().threads.front().thread.title == QStringLiteral("Mine typed on"));
    click(named(desk.shell(), QStringLiteral("Save mine")));
    desk.settle();
    CHECK(desk.stored().threads.front().title == QStringLiteral("Mine typed on"));
    CHECK(desk.revisions() == 3);
    CHECK_FALSE(desk.open.read().draft(desk.recordId()).has_value());
}

// Would catch: Escape taken as "cancel", which loses what was typed.
TEST_CASE("escape never loses text", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    press(Qt::Key_Escape);
    press(Qt::Key_1, ctrl);
    typeText(QStringLiteral("typed"));
    press(Qt::Key_Escape);
    click(named(desk.shell(), QStringLiteral("Case, by its code")));
    typeText(QStringLiteral("FAM-1"));
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    CHECK(desk.editor().edit().threads.front().caseText == QStringLiteral("FAM-1"));
    CHECK(desk.editor().edit().threads.front().thread.practice == QStringLiteral("typed"));
    CHECK(desk.shell().place() == kit::Place::Session);
}

// Would catch: locking that saves half a thought as a revision, or loses it.
TEST_CASE("locking keeps a draft and makes no revision", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    const RecordId id = desk.recordId();
    desk.closeWindow(kit::Screen::Leaving::Locking);
    CHECK(desk.open.read().count(RecordKind::Session) == 0);
    REQUIRE(desk.open.read().draft(id).has_value());
    desk.showWindow();
    desk.shell().openRecord(RecordKind::Session, id);
    CHECK(desk.editor().edit().threads.front().thread.title == QStringLiteral("A title"));
}
