// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/growing_text_edit.h"
#include "kit/message_bar.h"
#include "store/deleted_records.h"
#include "store/session_lists.h"
#include "support/catch.h"
#include "ui/sessions/writing_desk.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace tspace;
using namespace tspace::test;

namespace {

const QString london = QStringLiteral("Europe/London");

/// Presses a button with the keyboard.
void pressOn(WritingDesk& desk, const QString& name) {
    named(desk.shell(), name).setFocus();
    press(Qt::Key_Space);
}

void retypeAtDesk(WritingDesk& desk, const QString& name, const QString& text) {
    named(desk.shell(), name).setFocus();
    press(Qt::Key_A, ctrl);
    typeText(text);
}

/// Picks the entry so many steps down in the menu that is open.
void pickInMenu(int down) {
    REQUIRE(eventually([] { return QApplication::activePopupWidget() != nullptr; }));
    for (int i = 0; i < down; ++i) {
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    }
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
}

PersonId addSam(WritingDesk& desk) {
    Person person;
    person.id = PersonId::make(desk.open.random());
    person.name = QStringLiteral("Sam");
    desk.open.save(person);
    return person.id;
}

/// A session with Sam and a thread with feedback, opened on the page.
Session openSession(WritingDesk& desk, SessionStatus status) {
    Session session = desk.plainSession(status);
    session.people = {addSam(desk)};
    session.written = Instant::local(QDate(2026, 11, 6), QTime(9, 0), london);
    session.threads.front().practice = QStringLiteral("Three visits in two weeks.");
    desk.open.save(session);
    desk.shell().openRecord(RecordKind::Session, session.id.as<AnyRecord>());
    return session;
}

}  // namespace

// Would catch: a plan that is under way at once, cannot be written without the mouse, or loses its agenda.
TEST_CASE("a session is planned from the keyboard with its agenda", "[sessions]") {
    WritingDesk desk;
    press(Qt::Key_N, ctrl | Qt::ShiftModifier);
    REQUIRE(desk.focusName() == QStringLiteral("Date"));
    press(Qt::Key_A, ctrl);
    typeText(QStringLiteral("25 Nov"));
    press(Qt::Key_Tab);
    press(Qt::Key_A, ctrl);
    typeText(QStringLiteral("14:30"));
    retypeAtDesk(desk, QStringLiteral("Length in minutes"), QStringLiteral("90"));
    named(desk.shell(), QStringLiteral("Add a person")).setFocus();
    press(Qt::Key_Return);
    typeText(QStringLiteral("Sam"));
    press(Qt::Key_Return);
    retypeAtDesk(desk, QStringLiteral("Place"), QStringLiteral("the small room"));
    named(desk.shell(), QStringLiteral("Point of the agenda")).setFocus();
    typeText(QStringLiteral("How I am"));
    press(Qt::Key_Tab);
    typeText(QStringLiteral("to be heard"));
    press(Qt::Key_Tab);
    typeText(QStringLiteral("10"));
    press(Qt::Key_Return);
    typeText(QStringLiteral("The conference"));
    press(Qt::Key_Up, Qt::AltModifier);
    desk.save();
    const Session session = desk.stored();
    CHECK(session.status == SessionStatus::Planned);
    CHECK(session.held.date == QDate(2026, 11, 25));
    CHECK(session.held.time() == QTime(14, 30));
    CHECK(session.minutes == 90);
    CHECK(session.place == QStringLiteral("the small room"));
    REQUIRE(session.people.size() == 1);
    CHECK(desk.open.read().find(session.people.front())->name == QStringLiteral("Sam"));
    REQUIRE(session.agenda.size() == 2);
    CHECK(session.agenda.front().title == QStringLiteral("The conference"));
    CHECK(session.agenda.back().title == QStringLiteral("How I am"));
    CHECK(session.agenda.back().want == QStringLiteral("to be heard"));
    CHECK(session.agenda.back().minutes == 10);
    CHECK(session.threads.empty());
    CHECK_FALSE(session.written.has_value());
}

// Would catch: a plan that is kept because somebody looked, or one that is lost because nothing was changed in it.
TEST_CASE("a plan is kept when it is meant, and not by looking at it", "[sessions]") {
    WritingDesk desk;
    pressOn(desk, QStringLiteral("Plan a session"));
    desk.shell().go(kit::Place::Sessions);
    desk.settle();
    CHECK(desk.open.read().count(RecordKind::Session) == 0);
    CHECK(desk.open.read().drafts().empty());
    pressOn(desk, QStringLiteral("Plan a session"));
    pressOn(desk, QStringLiteral("Plan it"));
    desk.settle();
    CHECK(desk.stored().status == SessionStatus::Planned);
    press(Qt::Key_N, ctrl);
    CHECK(desk.editor().edit().session.status == SessionStatus::UnderWay);
}

// Would catch: a session that is called off without a reason, by a slip of a key, or that can be written in afterwards.
TEST_CASE("a planned session that was not held says why, and is closed", "[sessions]") {
    WritingDesk desk;
    Session session = desk.plainSession(SessionStatus::Planned);
    session.threads.clear();
    desk.open.save(session);
    desk.shell().openRecord(RecordKind::Session, session.id.as<AnyRecord>());
    pressOn(desk, QStringLiteral("Not held…"));
    REQUIRE(desk.focusName() == QStringLiteral("Why you did not meet"));
    press(Qt::Key_Return);
    desk.settle();
    CHECK(desk.stored().status == SessionStatus::Planned);
    typeText(QStringLiteral("called to court"));
    press(Qt::Key_Return);
    desk.settle();
    CHECK(desk.stored().status == SessionStatus::Cancelled);
    CHECK(desk.stored().cancelReason == QStringLiteral("called to court"));
    typeText(QStringLiteral(" after all"));
    press(Qt::Key_T, ctrl);
    desk.save();
    CHECK(desk.revisions() == 2);
    CHECK(sessionsSoFar(desk.open.read(), std::nullopt, 9).front().cancelReason == QStringLiteral("called to court"));
}

// Would catch: a reason that is typed, never confirmed, and gone.
TEST_CASE("a reason that is typed and not confirmed stays as a draft, and the session planned", "[sessions]") {
    WritingDesk desk;
    Session session = desk.plainSession(SessionStatus::Planned);
    desk.open.save(session);
    desk.shell().openRecord(RecordKind::Session, session.id.as<AnyRecord>());
    pressOn(desk, QStringLiteral("Not held…"));
    typeText(QStringLiteral("perhaps"));
    desk.shell().go(kit::Place::Sessions);
    desk.settle();
    CHECK(desk.stored().status == SessionStatus::Planned);
    REQUIRE(desk.open.read().draft(session.id.as<AnyRecord>()).has_value());
    desk.shell().openRecord(RecordKind::Session, session.id.as<AnyRecord>());
    CHECK(named<QLineEdit>(desk.shell(), QStringLiteral("Why you did not meet")).text() == QStringLiteral("perhaps"));
    pressOn(desk, QStringLiteral("Leave it planned"));
    desk.save();
    CHECK(desk.stored() == session);
    CHECK_FALSE(desk.open.read().draft(session.id.as<AnyRecord>()).has_value());
}

// Would catch: a record locked by one side, a disagreement that is lost, or a locked record that can be typed into.
TEST_CASE("both sides' words are typed in, and then the record is locked", "[sessions]") {
    WritingDesk desk;
    openSession(desk, SessionStatus::Held);
    CHECK(named(desk.shell(), QStringLiteral("Held 4 November, written 6 November")).isVisible());
    pressOn(desk, QStringLiteral("Agree the record"));
    REQUIRE(desk.focusName() == QStringLiteral("Me: agrees"));
    const QWidget& agrees = *QApplication::focusWidget();
    CHECK(eventually([&] { return agrees.visibleRegion().boundingRect() == agrees.rect(); }));
    press(Qt::Key_Space);
    pressOn(desk, QStringLiteral("Agree and lock"));
    desk.settle();
    CHECK(desk.open.read().find(desk.id())->status == SessionStatus::Held);
    pressOn(desk, QStringLiteral("Sam: sees it differently"));
    named(desk.shell(), QStringLiteral("Comment: Sam")).setFocus();
    typeText(QStringLiteral("I would not put it like that."));
    pressOn(desk, QStringLiteral("Agree and lock"));
    desk.settle();
    const Session session = desk.stored();
    CHECK(session.status == SessionStatus::Agreed);
    REQUIRE(session.agreements.size() == 2);
    CHECK(session.agreements.front().accepted);
    CHECK_FALSE(session.agreements.back().accepted);
    CHECK(session.agreements.back().comment == QStringLiteral("I would not put it like that."));
    CHECK(session.agreements.back().date == QDate(2026, 11, 16));
    desk.toTitle();
    typeText(QStringLiteral("more"));
    desk.save();
    CHECK(desk.stored() == session);
}

// Would catch: the way a word was given, which only a menu can say, out of reach of the keyboard.
TEST_CASE("how a word was given is chosen by keys", "[sessions]") {
    WritingDesk desk;
    openSession(desk, SessionStatus::Held);
    pressOn(desk, QStringLiteral("Agree the record"));
    press(Qt::Key_Space);
    named(desk.shell(), QStringLiteral("How it was given")).setFocus();
    press(Qt::Key_Space);
    pickInMenu(2);
    desk.save();
    REQUIRE(desk.stored().agreements.size() == 1);
    CHECK(desk.stored().agreements.front().given == Given::ByEmail);
}

// Would catch: a later word that changes the record, has no date, or does not reach the loop of its thread.
TEST_CASE("a later word on an agreed session is added with its date", "[sessions]") {
    WritingDesk desk;
    const Session session = openSession(desk, SessionStatus::Agreed);
    CHECK(desk.barWords().contains(QStringLiteral("agreed")));
    pressOn(desk, QStringLiteral("Add to this thread: A title"));
    REQUIRE(desk.focusName() == QStringLiteral("What is added"));
    typeText(QStringLiteral("He talked in the car."));
    pressOn(desk, QStringLiteral("feedback"));
    pressOn(desk, QStringLiteral("Add it, dated today"));
    desk.settle();
    const auto additions = additionsOf(desk.open.read(), session.id);
    REQUIRE(additions.size() == 1);
    CHECK(additions.front().kind == AdditionKind::Feedback);
    CHECK(additions.front().thread == session.threads.front().id);
    CHECK(additions.front().written.date == QDate(2026, 11, 16));
    CHECK(desk.open.read().loops().front().loop == Loop::FedBack);
    CHECK(desk.stored() == session);
    CHECK(desk.revisions() == 1);
    const QString spoken = QStringLiteral("Added 16 November 2026 · feedback: He talked in the car.");
    CHECK(named<kit::GrowingTextEdit>(desk.shell(), spoken).text() == QStringLiteral("He talked in the car."));
    CHECK(named(desk.shell(), QStringLiteral("Added 16 November 2026 · feedback")).isVisible());
    CHECK(desk.open.read().drafts().empty());
    // Would catch: a mistaken word that stands for good, or that an agreed record loses in silence.
    pressOn(desk, QStringLiteral("Take back: Added 16 November 2026 · feedback"));
    desk.settle();
    CHECK(desk.open.read().loops().front().loop == Loop::Challenged);
    const auto left = additionsOf(desk.open.read(), session.id);
    REQUIRE(left.size() == 1);
    CHECK(left.front().thread == session.threads.front().id);
    CHECK(left.front().text == QStringLiteral("Taken back: what was added on 16 November 2026 as feedback."));
    REQUIRE(recentlyDeleted(desk.open.read()).size() == 1);
    CHECK(recentlyDeleted(desk.open.read()).front().id == additions.front().id.as<AnyRecord>());
    CHECK(desk.focusName() == QStringLiteral("Add to this thread: A title"));
    CHECK(desk.barWords().contains(QStringLiteral("recently deleted")));
}

// Would catch: words on their way to an addition that are lost when the window goes.
TEST_CASE("an addition that was begun comes back after a crash", "[sessions]") {
    WritingDesk desk;
    const Session session = openSession(desk, SessionStatus::Agreed);
    pressOn(desk, QStringLiteral("Add something"));
    typeText(QStringLiteral("Reading this ba"));
    desk.shell().leaveAll(kit::Screen::Leaving::Locking);
    desk.newWindow();
    CHECK(additionsOf(desk.open.read(), session.id).empty());
    desk.shell().openRecord(RecordKind::Session, session.id.as<AnyRecord>());
    named(desk.shell(), QStringLiteral("What is added")).setFocus();
    press(Qt::Key_End);
    typeText(QStringLiteral("ck"));
    pressOn(desk, QStringLiteral("Add it, dated today"));
    desk.settle();
    REQUIRE(additionsOf(desk.open.read(), session.id).size() == 1);
    CHECK(additionsOf(desk.open.read(), session.id).front().text == QStringLiteral("Reading this back"));
}

// Would catch: words typed before a session was locked that stand there as if both had agreed to them.
TEST_CASE("what was typed and never saved before the lock is kept, and is no part of the record", "[sessions]") {
    WritingDesk desk;
    Session session = openSession(desk, SessionStatus::Held);
    desk.toTitle();
    press(Qt::Key_End);
    typeText(QStringLiteral(" with more"));
    desk.shell().leaveAll(kit::Screen::Leaving::Locking);
    desk.settle();
    session.status = SessionStatus::Agreed;
    desk.open.save(session);
    desk.newWindow();
    desk.shell().openRecord(RecordKind::Session, session.id.as<AnyRecord>());
    CHECK(named<kit::GrowingTextEdit>(desk.shell(), QStringLiteral("Title of the thread")).text() ==
          QStringLiteral("A title"));
    CHECK(desk.barWords().contains(QStringLiteral("no part of")));
    pressOn(desk, QStringLiteral("Show them"));
    CHECK(named<kit::GrowingTextEdit>(desk.shell(), QStringLiteral("Title of the thread")).text() ==
          QStringLiteral("A title with more"));
    desk.save();
    CHECK(desk.stored() == session);
}

// Would catch: prompts that are text to be deleted, stay while one writes, or are not kept with the session.
TEST_CASE("a set of prompts stands as hints and is kept with the session", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    auto& practice = named<kit::GrowingTextEdit>(desk.shell(), QStringLiteral("Practice"));
    const QString before = practice.placeholderText();
    pressOn(desk, QStringLiteral("Prompts"));
    pickInMenu(4);
    CHECK(practice.placeholderText().startsWith(QStringLiteral("What?")));
    CHECK(practice.text().isEmpty());
    desk.save();
    CHECK(desk.stored().prompts == QStringLiteral("what-so-what-now-what"));
    CHECK(desk.stored().threads.front().practice.isEmpty());
    desk.toTitle();
    press(Qt::Key_4, ctrl);  // its box is made only now
    const auto& voice = named<kit::GrowingTextEdit>(desk.shell(), QStringLiteral("The child’s voice"));
    const QString own = QStringLiteral("what the child said or showed, in their own words");
    CHECK(voice.placeholderText() != own);
    press(Qt::Key_Z, ctrl);
    CHECK(practice.placeholderText() == before);
    CHECK(voice.placeholderText() == own);
}

// Would catch: an own set that cannot be made by keys, or is made and not used.
TEST_CASE("a person writes a set of prompts of their own and uses it at once", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    pressOn(desk, QStringLiteral("Prompts"));
    pickInMenu(6);
    REQUIRE(desk.focusName() == QStringLiteral("Name of the set"));
    typeText(QStringLiteral("Unpicking a visit"));
    press(Qt::Key_Tab);
    REQUIRE(desk.focusName() == QStringLiteral("Prompts for: Practice"));
    typeText(QStringLiteral("What was it like in that room?"));
    pressOn(desk, QStringLiteral("Keep and use it here"));
    desk.settle();
    CHECK(named<kit::GrowingTextEdit>(desk.shell(), QStringLiteral("Practice")).placeholderText() ==
          QStringLiteral("What was it like in that room?"));
    desk.save();
    const auto id = Id<Template>::parse(desk.stored().prompts);
    REQUIRE(id.has_value());
    CHECK(desk.open.read().find(*id)->name == QStringLiteral("Unpicking a visit"));
    // Would catch: a set of one's own that can be changed and never be rid of, or that is gone for good at once.
    pressOn(desk, QStringLiteral("Prompts: · prompts: Unpicking a visit"));
    pickInMenu(2);
    pressOn(desk, QStringLiteral("Remove this set"));
    desk.settle();
    CHECK_FALSE(desk.open.read().find(*id));
    REQUIRE(recentlyDeleted(desk.open.read()).size() == 1);
    CHECK(desk.focusName() == QStringLiteral("Prompts"));
    CHECK(desk.barWords().contains(QStringLiteral("recently deleted")));
}

// Would catch: a group in which all but the first person are lost, or that must hear every one before it is agreed.
TEST_CASE("a group session has several people, and agrees when one other has spoken", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    for (const QString& name : {QStringLiteral("Sam"), QStringLiteral("Ada"), QStringLiteral("Kit")}) {
        named(desk.shell(), QStringLiteral("Add a person")).setFocus();
        press(Qt::Key_Return);
        typeText(name);
        press(Qt::Key_Return);
    }
    pressOn(desk, QStringLiteral("Kind of session: one-to-one"));
    pickInMenu(1);
    pressOn(desk, QStringLiteral("We met"));
    desk.settle();
    CHECK(desk.stored().kind == SessionKind::Group);
    CHECK(desk.stored().people.size() == 3);
    pressOn(desk, QStringLiteral("Agree the record"));
    press(Qt::Key_Space);
    pressOn(desk, QStringLiteral("Ada: agrees"));
    pressOn(desk, QStringLiteral("Agree and lock"));
    desk.settle();
    CHECK(desk.stored().status == SessionStatus::Agreed);
}
