// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/message_bar.h"
#include "models/session_words.h"
#include "sessions/thread_line.h"
#include "support/catch.h"
#include "ui/sessions/writing_desk.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QTest>

using namespace tspace;
using namespace tspace::test;

namespace {

/// A held session with one thread that has been challenged.
Session earlier(WritingDesk& desk, const QString& title, const QDate& date) {
    Session session;
    session.id = SessionId::make(desk.open.random());
    session.held = Instant::local(date, QTime(14, 0), QStringLiteral("Europe/London"));
    session.status = SessionStatus::Held;
    Thread& thread = session.threads.emplace_back();
    thread.id = ThreadId::make(desk.open.random());
    thread.title = title;
    thread.practice = QStringLiteral("I stop asking.");
    thread.challenges.push_back(
        {ChallengeId::make(desk.open.random()), ChallengeBy::Supervisor, QStringLiteral("Why?"), {}});
    desk.open.save(session);
    return session;
}

/// Takes an entry of the menu that is open by arrow keys and Enter.
void take(const QString& part) {
    auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu != nullptr);
    for (int i = 0; i < menu->actions().size(); ++i) {
        if (menu->activeAction() != nullptr && menu->activeAction()->text().contains(part)) {
            QTest::keyClick(menu, Qt::Key_Return);
            return;
        }
        QTest::keyClick(menu, Qt::Key_Down);
    }
    menu->close();
    FAIL("no entry with " << part.toStdString());
}

bool shows(WritingDesk& desk, const QString& words) {
    const auto labels = desk.screen().findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisibleTo(&desk.screen()) && label->text().contains(words);
    });
}

}  // namespace

// Would catch: a thread that goes on but forgets what came before, and a loop that begins anew with every session.
TEST_CASE("a thread goes on from an earlier session, shows it in place and keeps its loop", "[sessions]") {
    WritingDesk desk;
    const Session before = earlier(desk, QStringLiteral("The eldest"), QDate(2026, 11, 4));
    press(Qt::Key_N, ctrl);
    press(Qt::Key_T, ctrl | Qt::ShiftModifier);
    take(QStringLiteral("The eldest"));
    REQUIRE(desk.focusName() == QStringLiteral("Practice"));
    CHECK(shows(desk, sessions::words(Loop::Challenged)));
    CHECK_FALSE(shows(desk, QStringLiteral("I stop asking.")));
    named(desk.shell(), QStringLiteral("goes on from: The eldest, Wed 4 Nov")).setFocus();
    press(Qt::Key_Space);
    CHECK(shows(desk, QStringLiteral("Practice: I stop asking.")));
    CHECK(shows(desk, QStringLiteral("Why?")));
    press(Qt::Key_3, ctrl);
    typeText(QStringLiteral("He asked me."));
    CHECK(shows(desk, sessions::words(Loop::FedBack)));
    desk.save();
    const Session session = desk.stored();
    REQUIRE(session.threads.size() == 1);
    CHECK(session.threads.front().title == QStringLiteral("The eldest"));
    CHECK(session.threads.front().continues == before.threads.front().id);
    REQUIRE(desk.open.read().loops().size() == 1);
    CHECK(desk.open.read().loops().front().loop == Loop::FedBack);
    CHECK(desk.open.read().find(before.id) == before);
}

// Would catch: threads that continue each other in a circle, found only when the journal refuses the save.
TEST_CASE("a thread that would make a circle is refused in words", "[sessions]") {
    WritingDesk desk;
    Session first = earlier(desk, QStringLiteral("First"), QDate(2026, 10, 7));
    Session second = earlier(desk, QStringLiteral("Second"), QDate(2026, 11, 4));
    second.threads.front().continues = first.threads.front().id;
    desk.open.save(second);
    // Moved to a later day, so that its successor is offered to it.
    first.held = Instant::local(QDate(2026, 11, 10), QTime(14, 0), QStringLiteral("Europe/London"));
    desk.open.save(first);
    desk.shell().openRecord(RecordKind::Session, first.id.as<AnyRecord>());
    named(desk.shell(), QStringLiteral("More for this thread")).setFocus();
    press(Qt::Key_Space);
    take(QStringLiteral("Go on from"));
    REQUIRE(desk.focusName() == QStringLiteral("Earlier thread that this one goes on from"));
    typeText(QStringLiteral("Second, Wed 4 Nov"));
    press(Qt::Key_Return);
    CHECK(desk.screen().findChild<kit::MessageBar*>()->words().contains(QStringLiteral("goes on from this one")));
    CHECK_FALSE(desk.editor().edit().threads.front().thread.continues.has_value());
    desk.save();
    CHECK(desk.stored() == first);
}

// Would catch: a moment that is lost on the way into a session, offered twice, or brought without where it came from.
TEST_CASE("a moment marked to bring becomes a thread with one key", "[sessions]") {
    WritingDesk desk;
    Moment moment;
    moment.id = MomentId::make(desk.open.random());
    moment.at = aMonday();
    moment.text = QStringLiteral("At the door");
    moment.bring = true;
    desk.open.save(moment);
    press(Qt::Key_N, ctrl);
    press(Qt::Key_T, ctrl | Qt::ShiftModifier);
    take(QStringLiteral("At the door"));
    CHECK(desk.focusName() == QStringLiteral("Title of the thread"));
    press(Qt::Key_T, ctrl | Qt::ShiftModifier);
    auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu != nullptr);
    CHECK(menu->actions().size() == 1);  // the words that there is nothing more
    menu->close();
    desk.save();
    const Session session = desk.stored();
    REQUIRE(session.threads.size() == 1);
    CHECK(session.threads.front().practice == QStringLiteral("At the door"));
    REQUIRE(session.threads.front().from);
    CHECK(session.threads.front().from->id == moment.id.uuid());
    CHECK(desk.open.read().find(moment.id) == moment);
}

// Would catch: a thread set down for good, or set down without a place for the reason.
TEST_CASE("a thread is set down with a line and taken up again", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("One"));
    const auto menu = [&](const QString& entry) {
        named(desk.shell(), QStringLiteral("More for this thread")).setFocus();
        press(Qt::Key_Space);
        take(entry);
    };
    menu(QStringLiteral("Set down"));
    REQUIRE(desk.focusName() == QStringLiteral("Why it was set down"));
    typeText(QStringLiteral("not now"));
    desk.save();
    REQUIRE(desk.stored().threads.front().setDown.has_value());
    CHECK(desk.stored().threads.front().setDown->text == QStringLiteral("not now"));
    CHECK(shows(desk, sessions::words(Loop::SetDown)));
    menu(QStringLiteral("Take up again"));
    desk.save();
    CHECK_FALSE(desk.stored().threads.front().setDown.has_value());
}
