// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/growing_text_edit.h"
#include "support/catch.h"
#include "ui/sessions/writing_desk.h"

using namespace tspace;
using namespace tspace::test;

namespace {

kit::GrowingTextEdit& note(WritingDesk& desk) {
    return named<kit::GrowingTextEdit>(desk.shell(), QStringLiteral("Note on the session"));
}

/// Puts the cursor before `words` in the note and selects them with Shift and the arrow, as a person would.
void select(WritingDesk& desk, const QString& words) {
    kit::GrowingTextEdit& box = note(desk);
    box.setFocus();
    press(Qt::Key_Home, ctrl);
    const auto begin = box.text().indexOf(words);
    REQUIRE(begin >= 0);
    for (qsizetype i = 0; i < begin; ++i) {
        press(Qt::Key_Right);
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        press(Qt::Key_Right, Qt::ShiftModifier);
    }
}

}  // namespace

// Would catch: a session written as one note that cannot be sorted without the mouse, or is changed by being sorted.
TEST_CASE("a free note is sorted by selecting and one key", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("The eldest"));
    const QString text = QStringLiteral("He shrugs. Why do I stop? You asked him. I like it here. See him alone.");
    note(desk).setFocus();
    typeText(text);
    select(desk, QStringLiteral("He shrugs."));
    press(Qt::Key_1, ctrl);
    CHECK(desk.focusName() == QStringLiteral("Note on the session"));
    select(desk, QStringLiteral("Why do I stop?"));
    press(Qt::Key_2, ctrl);
    select(desk, QStringLiteral("You asked him."));
    press(Qt::Key_3, ctrl);
    select(desk, QStringLiteral("I like it here."));
    press(Qt::Key_4, ctrl);
    select(desk, QStringLiteral("See him alone."));
    press(Qt::Key_5, ctrl);
    CHECK(note(desk).extraSelections().size() == 5);
    desk.save();

    const Session session = desk.stored();
    CHECK(session.note == text);
    REQUIRE(session.threads.size() == 1);
    const Thread& thread = session.threads.front();
    CHECK(thread.title == QStringLiteral("The eldest"));
    CHECK(thread.practice == QStringLiteral("He shrugs."));
    REQUIRE(thread.challenges.size() == 1);
    CHECK(thread.challenges.front().text == QStringLiteral("Why do I stop?"));
    REQUIRE(thread.feedback.size() == 1);
    CHECK(thread.feedback.front().text == QStringLiteral("You asked him."));
    CHECK(thread.childsVoice == QStringLiteral("I like it here."));
    REQUIRE(session.sorted.size() == 5);
    CHECK(session.sorted.back().part == QStringLiteral("action"));
    CHECK(session.sorted.back().thread == thread.id);
    const auto actions = desk.open.read().actionsOf(session.id);
    REQUIRE(actions.size() == 1);
    CHECK(actions.front().text == QStringLiteral("See him alone."));
    CHECK(actions.front().thread == thread.id);
}

// Would catch: sorting that takes two steps back, or leaves a mark on words that are nowhere else any more.
TEST_CASE("sorting a passage is taken back in one step", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("The eldest"));
    note(desk).setFocus();
    typeText(QStringLiteral("one two"));
    const editing::SessionEdit before = desk.editor().edit();
    select(desk, QStringLiteral("two"));
    press(Qt::Key_2, ctrl);
    REQUIRE(desk.editor().edit().session.sorted.size() == 1);
    CHECK(note(desk).extraSelections().size() == 1);
    press(Qt::Key_Z, ctrl);
    CHECK(desk.editor().edit() == before);
    CHECK(note(desk).extraSelections().isEmpty());
    CHECK(desk.focusName() == QStringLiteral("Note on the session"));
    press(Qt::Key_Z, ctrl | Qt::ShiftModifier);
    CHECK(desk.editor().edit().session.sorted.size() == 1);
}

// Would catch: a passage that lands in another thread than the one that is named above the note, and marks that do not
// say where they went.
TEST_CASE("a passage begins a new thread with the key of one, and further ones follow it", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("First"));
    note(desk).setFocus();
    typeText(QStringLiteral("alpha beta gamma"));
    select(desk, QStringLiteral("beta"));
    press(Qt::Key_T, ctrl);
    select(desk, QStringLiteral("gamma"));
    press(Qt::Key_2, ctrl);
    desk.save();
    const Session session = desk.stored();
    REQUIRE(session.threads.size() == 2);
    CHECK(session.threads[0].challenges.empty());
    CHECK(session.threads[1].practice == QStringLiteral("beta"));
    REQUIRE(session.threads[1].challenges.size() == 1);
    CHECK(session.threads[1].challenges.front().text == QStringLiteral("gamma"));
    select(desk, QStringLiteral("beta"));
    press(Qt::Key_Left);
    CHECK(note(desk).accessibleDescription() == QStringLiteral("sorted: practice of thread 2"));
    click(named(desk.shell(), QStringLiteral("take the mark away")));
    desk.save();
    CHECK(desk.stored().sorted.size() == 1);
    CHECK(desk.stored().threads[1].practice == QStringLiteral("beta"));
}

// Would catch: keys that sort an agreed record, or do nothing where nothing is selected.
TEST_CASE("without a selection the keys go to the thread's parts", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("First"));
    note(desk).setFocus();
    typeText(QStringLiteral("alpha"));
    press(Qt::Key_4, ctrl);
    CHECK(desk.focusName() == QStringLiteral("The child’s voice"));
    typeText(QStringLiteral("mine"));
    press(Qt::Key_5, ctrl);
    CHECK(desk.focusName() == QStringLiteral("Action"));
    press(Qt::Key_2, ctrl);
    CHECK(desk.focusName() == QStringLiteral("Challenge"));
    desk.save();
    CHECK(desk.stored().threads.front().childsVoice == QStringLiteral("mine"));
    CHECK(desk.stored().sorted.empty());
}
