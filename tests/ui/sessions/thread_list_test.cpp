// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/growing_text_edit.h"
#include "kit/message_bar.h"
#include "services/journal_settings.h"
#include "sessions/drag_handle.h"
#include "sessions/thread_card.h"
#include "support/catch.h"
#include "ui/sessions/writing_desk.h"

#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>

using namespace tspace;
using namespace tspace::test;

namespace {

void beginThree(WritingDesk& desk) {
    desk.begin(QStringLiteral("One"));
    for (const QString& title : {QStringLiteral("Two"), QStringLiteral("Three")}) {
        press(Qt::Key_T, ctrl);
        typeText(title);
    }
}

QStringList threadTitles(const Session& session) {
    QStringList all;
    for (const Thread& thread : session.threads) {
        all << thread.title;
    }
    return all;
}

/// Opens the menu of the button with this name and takes the entry of these words.
void choose(WritingDesk& desk, const QString& button, const QString& entry) {
    named(desk.shell(), button).setFocus();
    press(Qt::Key_Space);
    auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu != nullptr);
    for (QAction* action : menu->actions()) {
        if (action->text() == entry) {
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            return;
        }
    }
    menu->close();
    FAIL("no entry " << entry.toStdString());
}

}  // namespace

// Would catch: an order that only the mouse can change, that is not said, or that takes the cursor elsewhere.
TEST_CASE("a thread is moved by keys, which say where it stands now", "[sessions]") {
    WritingDesk desk;
    beginThree(desk);
    QString said;
    QObject::connect(&desk.screen(), &kit::Screen::statusSaid, &desk.screen(),
                     [&](const QString& words) { said = words; });
    press(Qt::Key_Up, Qt::AltModifier);
    CHECK(said == QStringLiteral("2 of 3"));
    press(Qt::Key_Up, Qt::AltModifier);
    CHECK(said == QStringLiteral("1 of 3"));
    press(Qt::Key_Up, Qt::AltModifier);
    press(Qt::Key_Down, Qt::AltModifier);
    typeText(QStringLiteral("!"));
    desk.save();
    CHECK(threadTitles(desk.stored()) ==
          QStringList{QStringLiteral("One"), QStringLiteral("Three!"), QStringLiteral("Two")});
}

// Would catch: a long title of which only the end is seen, a line break in one, or Return that leads nowhere.
TEST_CASE("a long title is seen whole, is taken back by undo, and Return goes on to the practice", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("Short"));
    auto& box = named<kit::GrowingTextEdit>(desk.shell(), QStringLiteral("Title of the thread"));
    const int line = box.height();
    const QString more = QStringLiteral(", and what we say to his mother").repeated(6);
    typeText(more);
    CHECK(eventually([&] {
        return box.height() > line && box.viewport()->height() >= static_cast<int>(box.document()->size().height());
    }));
    press(Qt::Key_Return, Qt::ShiftModifier);
    press(Qt::Key_Return);
    CHECK(desk.focusName() == QStringLiteral("Practice"));
    typeText(QStringLiteral("I asked."));
    desk.save();
    CHECK(threadTitles(desk.stored()) == QStringList{QStringLiteral("Short") + more});
    CHECK(desk.stored().threads.front().practice == QStringLiteral("I asked."));
    desk.toTitle();
    press(Qt::Key_A, ctrl);
    typeText(QStringLiteral("x"));
    press(Qt::Key_Z, ctrl);
    desk.save();
    CHECK(threadTitles(desk.stored()) == QStringList{QStringLiteral("Short") + more});
}

// Would catch: a drag that moves the wrong thread, moves it to the wrong place, or cannot be taken back.
TEST_CASE("a thread is moved by dragging its handle", "[sessions]") {
    WritingDesk desk;
    beginThree(desk);
    const auto cards = desk.screen().findChildren<sessions::ThreadCard*>();
    const auto cardOf = [&](std::size_t place) {
        const ThreadId id = desk.editor().edit().threads[place].thread.id;
        return *std::find_if(cards.begin(), cards.end(), [&](const auto* card) { return card->thread() == id; });
    };
    auto* const handle = cardOf(2)->findChild<sessions::DragHandle*>();
    REQUIRE(eventually([&] {
        return handle->isVisible() && cardOf(1)->y() > cardOf(0)->geometry().bottom() &&
               cardOf(2)->y() > cardOf(1)->geometry().bottom();
    }));
    const QPoint over = cardOf(0)->mapToGlobal(QPoint(10, 2));
    QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
    // Sent by hand: the test library only moves the pointer, which an offscreen window does not follow.
    QMouseEvent moved(QEvent::MouseMove, handle->mapFromGlobal(over), over, Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(handle, &moved);
    QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->mapFromGlobal(over));
    desk.save();
    CHECK(threadTitles(desk.stored()) ==
          QStringList{QStringLiteral("Three"), QStringLiteral("One"), QStringLiteral("Two")});
    press(Qt::Key_Z, ctrl);
    desk.save();
    CHECK(threadTitles(desk.stored()) ==
          QStringList{QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")});
}

// Would catch: a mark that is not saved, cannot be taken away again, or does not say why the journal is not enough; and
// one that says so every time.
TEST_CASE("threads and actions are marked, and the first mark for the child's record says why", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("One"));
    auto& bar = *desk.screen().findChild<kit::MessageBar*>();
    choose(desk, QStringLiteral("More for this thread"), QStringLiteral("For the child’s record"));
    desk.settle();
    CHECK(bar.words().contains(QStringLiteral("must never be the only place")));
    CHECK(settingsOf(desk.open.read()).values.value(setting::childsRecordExplained).toBool());
    bar.dismiss();
    choose(desk, QStringLiteral("More for this thread"), QStringLiteral("For the organisation to hear"));
    choose(desk, QStringLiteral("More for this thread"), QStringLiteral("Worth coming back to"));
    named(desk.shell(), QStringLiteral("Action")).setFocus();
    typeText(QStringLiteral("Ring her"));
    choose(desk, QStringLiteral("More for: Ring her"), QStringLiteral("For the child’s record"));
    choose(desk, QStringLiteral("More for: Ring her"), QStringLiteral("For the organisation to hear"));
    desk.settle();
    CHECK(bar.words().isEmpty());
    desk.save();
    const Thread thread = desk.stored().threads.front();
    CHECK(thread.organisation);
    CHECK(thread.keep);
    CHECK(thread.childsRecord == ChildsRecord{});
    const Action action = desk.open.read().actionsOf(desk.id()).at(0);
    CHECK(action.organisation);
    CHECK(action.childsRecord == ChildsRecord{});
    named(desk.shell(), QStringLiteral("worth coming back to")).setFocus();
    press(Qt::Key_Delete);
    named(desk.shell(), QStringLiteral("for the child’s record: to copy")).setFocus();
    press(Qt::Key_Delete);
    desk.save();
    CHECK_FALSE(desk.stored().threads.front().keep);
    CHECK_FALSE(desk.stored().threads.front().childsRecord.has_value());
}

// Would catch: the box of the child's voice, which is made when it is wanted first, outside the order of the tabs.
TEST_CASE("the child's voice stands after the feedback from when it is begun", "[sessions]") {
    WritingDesk desk;
    beginThree(desk);
    desk.toTitle();
    press(Qt::Key_4, ctrl);
    REQUIRE(desk.focusName() == QStringLiteral("The child’s voice"));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(desk.focusName() == QStringLiteral("Feedback"));
    press(Qt::Key_Tab);
    CHECK(desk.focusName() == QStringLiteral("The child’s voice"));
    typeText(QStringLiteral("mine"));
    desk.save();
    CHECK(desk.stored().threads.front().childsVoice == QStringLiteral("mine"));
}

// Would catch: an action that is dropped but counted as done, or not closed at all.
TEST_CASE("an action that is not needed any more says why", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("One"));
    named(desk.shell(), QStringLiteral("Action")).setFocus();
    typeText(QStringLiteral("Ring her"));
    choose(desk, QStringLiteral("More for: Ring her"), QStringLiteral("Not needed any more"));
    REQUIRE(desk.focusName() == QStringLiteral("How it ended"));
    typeText(QStringLiteral("she rang"));
    desk.save();
    const Action action = desk.open.read().actionsOf(desk.id()).at(0);
    CHECK(action.state == ActionState::Dropped);
    CHECK(action.closed->text == QStringLiteral("she rang"));
}
