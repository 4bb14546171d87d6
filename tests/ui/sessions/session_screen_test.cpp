// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/parts.h"
#include "kit/page.h"
#include "support/catch.h"
#include "ui/sessions/writing_desk.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace tspace;
using namespace tspace::test;

namespace {

/// Two threads, the three parts of the first, an action, and all that stands about them, by keys alone.
void writeWhole(WritingDesk& desk) {
    desk.begin(QStringLiteral("What the eldest is not saying"));
    press(Qt::Key_1, ctrl);
    typeText(QStringLiteral("Three visits in two weeks."));
    press(Qt::Key_2, ctrl);
    typeText(QStringLiteral("Whose discomfort is it?"));
    press(Qt::Key_3, ctrl);
    typeText(QStringLiteral("He talked in the car."));
    press(Qt::Key_Tab);
    REQUIRE(desk.focusName() == QStringLiteral("How it was acted on"));
    typeText(QStringLiteral("next visit begins with him"));
    press(Qt::Key_T, ctrl);
    typeText(QStringLiteral("Saying what needs to be said"));
    named(desk.shell(), QStringLiteral("Action")).setFocus();
    typeText(QStringLiteral("Begin with him alone"));
    named(desk.shell(), QStringLiteral("Due date")).setFocus();
    typeText(QStringLiteral("25 nov"));
    named(desk.shell(), QStringLiteral("How I am")).setFocus();
    typeText(QStringLiteral("tired, not lost"));
    named(desk.shell(), QStringLiteral("Caseload")).setFocus();
    typeText(QStringLiteral("17"));
    named(desk.shell(), QStringLiteral("Agreed limit")).setFocus();
    typeText(QStringLiteral("16"));
    named(desk.shell(), QStringLiteral("It was an emotionally informed thinking space.")).setFocus();
    press(Qt::Key_4);
    named(desk.shell(), QStringLiteral("Note on the session")).setFocus();
    typeText(QStringLiteral("a note"));
    desk.save();
}

}  // namespace

// Would catch: any key on the way from an empty page to a saved session that does not do what it says.
TEST_CASE("a session is written from the keyboard and saved whole", "[sessions]") {
    WritingDesk desk;
    writeWhole(desk);

    const Session session = desk.stored();
    REQUIRE(session.threads.size() == 2);
    const Thread& thread = session.threads.front();
    CHECK(thread.title == QStringLiteral("What the eldest is not saying"));
    CHECK(thread.practice == QStringLiteral("Three visits in two weeks."));
    REQUIRE(thread.challenges.size() == 1);
    CHECK(thread.challenges.front().text == QStringLiteral("Whose discomfort is it?"));
    CHECK(thread.challenges.front().by == ChallengeBy::Supervisor);
    REQUIRE(thread.feedback.size() == 1);
    CHECK(thread.feedback.front().text == QStringLiteral("He talked in the car."));
    CHECK(thread.feedback.front().actedOn->text == QStringLiteral("next visit begins with him"));
    CHECK(session.threads.back().title == QStringLiteral("Saying what needs to be said"));
    CHECK(session.howIAm == QStringLiteral("tired, not lost"));
    REQUIRE(session.workload.has_value());
    CHECK(session.workload->value == 17);
    CHECK(session.workload->limit == 16);
    CHECK(desk.open.read().measureNamed(QStringLiteral("caseload")) == session.workload->measure);
    CHECK(session.afterwards->answers == Answers{{QStringLiteral("thinking-space"), 4}});
    CHECK(session.note == QStringLiteral("a note"));
    const auto actions = desk.open.read().actionsOf(desk.id());
    REQUIRE(actions.size() == 1);
    CHECK(actions.front().text == QStringLiteral("Begin with him alone"));
    CHECK(actions.front().due == QDate(2026, 11, 25));
    CHECK_FALSE(desk.open.read().draft(desk.recordId()).has_value());
    CHECK(desk.revisions() == 1);

    // A slip in a date is asked about at its box, and kept as it stands.
    named(desk.shell(), QStringLiteral("Due date")).setFocus();
    press(Qt::Key_A, ctrl);
    typeText(QStringLiteral("10 nov"));
    desk.save();
    CHECK(says(desk.shell(), "This is before the day it was agreed. Is it meant?"));
    CHECK(desk.open.read().actionsOf(desk.id()).front().due == QDate(2026, 11, 10));
}

// Would catch: a person or case that is named in a session and is no record, or two records of one name.
TEST_CASE("people and cases made in place become records in the same commit", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    click(named(desk.shell(), QStringLiteral("Add a person")));
    typeText(QStringLiteral("Sam"));
    press(Qt::Key_Return);
    click(named(desk.shell(), QStringLiteral("Case, by its code")));
    typeText(QStringLiteral("FAM-12"));
    press(Qt::Key_Return);
    desk.save();
    const Session session = desk.stored();
    REQUIRE(session.people.size() == 1);
    CHECK(desk.open.read().find(session.people.front())->name == QStringLiteral("Sam"));
    REQUIRE(session.threads.front().caseId.has_value());
    CHECK(desk.open.read().find(*session.threads.front().caseId)->code.text() == QStringLiteral("FAM-12"));
    press(Qt::Key_T, ctrl);
    typeText(QStringLiteral("Another"));
    desk.save();
    CHECK(desk.open.read().count(RecordKind::Person) == 1);
    CHECK(desk.open.read().count(RecordKind::Case) == 1);
    CHECK(desk.revisions() == 2);
}

// Would catch: the name of a child that becomes a case.
TEST_CASE("a case that is no code stays as it was typed, with words", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    click(named(desk.shell(), QStringLiteral("Case, by its code")));
    typeText(QStringLiteral("The Smiths"));
    press(Qt::Key_Return);
    desk.save();
    CHECK(desk.open.read().count(RecordKind::Session) == 0);
    CHECK(desk.open.read().count(RecordKind::Case) == 0);
    REQUIRE(desk.open.read().draft(desk.recordId()).has_value());
    CHECK(desk.editor().problemAt(editing::part::caseOf(desk.editor().edit().threads.front().thread.id)).size() > 0);
}

// Would catch: a record both have agreed on that can be changed by typing.
TEST_CASE("an agreed session can be read and not changed", "[sessions]") {
    WritingDesk desk;
    const Session session = desk.plainSession(SessionStatus::Agreed);
    desk.open.save(session);
    desk.shell().openRecord(RecordKind::Session, session.id.as<AnyRecord>());
    desk.toTitle();
    typeText(QStringLiteral("more"));
    press(Qt::Key_T, ctrl);
    desk.save();
    CHECK(desk.revisions() == 1);
    CHECK(desk.stored() == session);
    CHECK(desk.open.read().drafts().empty());

    // Would catch: a page that is opened again as it was left though an action of it was changed elsewhere.
    desk.shell().go(kit::Place::Help);
    desk.shell().openRecord(RecordKind::Session, session.id.as<AnyRecord>());
    CHECK(desk.editor().edit().actions.empty());
    desk.shell().go(kit::Place::Help);
    Action action;
    action.id = ActionId::make(desk.open.random());
    action.session = session.id;
    action.made = session.held;
    action.text = QStringLiteral("Ring the school");
    desk.open.save(action);
    desk.shell().openRecord(RecordKind::Session, session.id.as<AnyRecord>());
    REQUIRE(desk.editor().edit().actions.size() == 1);
    CHECK(named<kit::GrowingTextEdit>(desk.shell(), QStringLiteral("Action")).text() == action.text);
}

// Would catch: an action that cannot be closed from the keyboard, loses how it ended, or cuts it.
TEST_CASE("space ticks an action off and the closing line is asked for in place", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    named(desk.shell(), QStringLiteral("Action")).setFocus();
    typeText(QStringLiteral("Ask him"));
    press(Qt::Key_Return);
    typeText(QStringLiteral("Ring her"));
    named<QCheckBox>(desk.shell(), QStringLiteral("Done: Ask him")).setFocus();
    press(Qt::Key_Space);
    REQUIRE(desk.focusName() == QStringLiteral("How it ended"));
    const QString ending = QStringLiteral(
        "he came, and brought the drawing that he had kept since the first day, and asked who else had seen it");
    typeText(ending);
    const QWidget& line = *QApplication::focusWidget();
    CHECK(line.height() >= 2 * line.fontMetrics().lineSpacing());
    desk.save();
    const auto actions = desk.open.read().actionsOf(desk.id());
    REQUIRE(actions.size() == 2);
    CHECK(actions.front().text == QStringLiteral("Ask him"));
    CHECK(actions.front().state == ActionState::Done);
    CHECK(actions.front().closed->text == ending);
    CHECK(actions.back().text == QStringLiteral("Ring her"));
    CHECK(actions.back().state == ActionState::Open);
}

// Would catch: a list of threads or actions that leads to the head of a long session, where one has to look again.
TEST_CASE("a session opened at one of its threads or actions has the focus there, in sight", "[sessions]") {
    WritingDesk desk;
    Session session = desk.plainSession(SessionStatus::Held);
    for (int i = 0; i < 8; ++i) {
        Thread thread;
        thread.id = ThreadId::make(desk.open.random());
        thread.title = QStringLiteral("Thread %1").arg(i);
        session.threads.push_back(thread);
    }
    desk.open.save(session);
    Action action;
    action.id = ActionId::make(desk.open.random());
    action.session = session.id;
    action.text = QStringLiteral("Ring her");
    desk.open.save(action);
    const auto wordsInFocus = [&](const QUuid& part) {
        desk.shell().openPart(RecordKind::Session, session.id.as<AnyRecord>(), part);
        const QWidget& box = *QApplication::focusWidget();
        CHECK(QTest::qWaitFor([&] { return box.visibleRegion().boundingRect() == box.rect(); }));
        const auto* const line = qobject_cast<const QLineEdit*>(&box);
        return line != nullptr ? line->text() : dynamic_cast<const kit::GrowingTextEdit&>(box).text();
    };
    CHECK(wordsInFocus(session.threads.at(6).id.uuid()) == QStringLiteral("Thread 5"));
    CHECK(wordsInFocus(action.id.uuid()) == QStringLiteral("Ring her"));
    CHECK(wordsInFocus(session.threads.at(2).id.uuid()) == QStringLiteral("Thread 1"));
}

// Would catch: a state that is shown and not saved, or a button that stays when it means nothing any more.
TEST_CASE("we met makes the session held, at once", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    auto& met = named<QPushButton>(desk.shell(), QStringLiteral("We met"));
    click(met);
    desk.settle();
    CHECK(desk.stored().status == SessionStatus::Held);
    CHECK(desk.stored().written.has_value());
    CHECK_FALSE(met.isVisible());
}

// Would catch: an empty challenge that cannot be taken away again without the mouse.
TEST_CASE("another challenge is begun by the same key and taken away by backspace", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    press(Qt::Key_2, ctrl);
    typeText(QStringLiteral("One"));
    press(Qt::Key_2, ctrl);
    const auto challenges = [&] { return desk.editor().edit().threads.front().thread.challenges.size(); };
    REQUIRE(challenges() == 2);
    typeText(QStringLiteral("x"));
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    REQUIRE(eventually([&] { return challenges() == 1; }));
    desk.save();
    CHECK(desk.stored().threads.front().challenges.size() == 1);
}

// Would catch: the Tab key jumping about the page.
TEST_CASE("tab goes through the page in reading order", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    press(Qt::Key_2, ctrl);
    typeText(QStringLiteral("Why"));
    named(desk.shell(), QStringLiteral("Between us")).setFocus();
    QStringList names{desk.focusName()};
    for (int i = 0; i < 40 && names.last() != QStringLiteral("Note on the session"); ++i) {
        press(Qt::Key_Tab);
        names << desk.focusName();
    }
    const QStringList order{QStringLiteral("Between us"),
                            QStringLiteral("We met"),
                            QStringLiteral("Date"),
                            QStringLiteral("Time"),
                            QStringLiteral("Length in minutes"),
                            QStringLiteral("Add a person"),
                            QStringLiteral("Title of the thread"),
                            QStringLiteral("Case, by its code"),
                            QStringLiteral("More for this thread"),
                            QStringLiteral("Practice"),
                            QStringLiteral("Challenge by: · supervisor"),
                            QStringLiteral("Another challenge"),
                            QStringLiteral("Challenge"),
                            QStringLiteral("Feedback"),
                            QStringLiteral("New thread"),
                            QStringLiteral("Action"),
                            QStringLiteral("How I am"),
                            QStringLiteral("Caseload"),
                            QStringLiteral("Agreed limit"),
                            QStringLiteral("Went well"),
                            QStringLiteral("Note on the session")};
    INFO(names.join(QStringLiteral(" | ")).toStdString());
    QStringList met;
    for (const QString& name : names) {
        if (order.contains(name)) {
            met << name;
        }
    }
    CHECK(met == order);
}

// Would catch: a page that stands in one narrow row, or is cut off, on a small window.
TEST_CASE("the page fits the window, and the parts of a thread stand one under another in a narrow one", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A rather long title of a thread that goes on and on"));
    auto& page = *desk.screen().findChild<kit::Page*>();
    for (const QSize& size : {QSize(1280, 800), QSize(1024, 600), QSize(860, 700)}) {
        INFO(size.width());
        desk.shell().resize(size);
        REQUIRE(eventually([&] { return page.widget()->width() <= page.viewport()->width(); }));
        const auto& practice = named(desk.shell(), QStringLiteral("Practice"));
        const auto& challenge = named(desk.shell(), QStringLiteral("Challenge"));
        const auto at = [&](const QWidget& box) { return box.mapTo(&desk.shell(), QPoint(0, 0)); };
        const bool wide = size.width() >= 900;
        CHECK(eventually([&] { return (at(challenge).x() > at(practice).x()) == wide; }));
    }
}
