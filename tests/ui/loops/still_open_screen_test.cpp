// SPDX-License-Identifier: GPL-3.0-or-later
#include "loops/still_open_screen.h"

#include "kit/message_bar.h"
#include "kit/row_view.h"
#include "loops/open_loop_model.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QPushButton>

#include <algorithm>

using namespace tspace;
using namespace tspace::test;
using loops::StillOpenScreen;

namespace {

Session sessionOn(ScreenStage& stage, const QDate& day, const char* title, SessionStatus status = SessionStatus::Held) {
    Session session;
    session.id = SessionId::make(stage.open().random());
    session.held = Instant::local(day, QTime(14, 0), QStringLiteral("Europe/London"));
    session.status = status;
    Thread thread;
    thread.id = ThreadId::make(stage.open().random());
    thread.title = QString::fromUtf8(title);
    session.threads = {thread};
    static_cast<void>(stage.open().save(session));
    return session;
}

StillOpenScreen& stillOpenEntered(ScreenStage& stage) {
    StillOpenScreen& screen = stage.show(new StillOpenScreen(stage.services(), std::make_unique<ManualAlarm>()));
    screen.enter();
    screen.firstFocus()->setFocus();
    return screen;
}

kit::RowView& listOf(StillOpenScreen& screen) {
    return *screen.findChild<kit::RowView*>();
}

Session keptSession(ScreenStage& stage, const Session& session) {
    stage.settle();
    return *stage.open().read().find(session.id);
}

}  // namespace

// Would catch: a loop that cannot be closed where it is listed, without the mouse, word by word.
TEST_CASE("a loop is closed from the list by keys: challenge, feedback, and a line on how", "[loops]") {
    ScreenStage stage;
    const Session session = sessionOn(stage, QDate(2026, 10, 14), "What the eldest is not saying");
    StillOpenScreen& screen = stillOpenEntered(stage);
    press(Qt::Key_2, Qt::ControlModifier);
    typeText(QStringLiteral("Whose silence is it?"));
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(keptSession(stage, session).threads.front().challenges.front().text ==
          QStringLiteral("Whose silence is it?"));
    press(Qt::Key_3, Qt::ControlModifier);
    typeText(QStringLiteral("He noticed."));
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(keptSession(stage, session).threads.front().feedback.front().text == QStringLiteral("He noticed."));
    press(Qt::Key_4, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(keptSession(stage, session).threads.front().feedback.front().actedOn);
    typeText(QStringLiteral("I wait longer."));
    press(Qt::Key_Return, Qt::ControlModifier);
    const Session done = keptSession(stage, session);
    REQUIRE(done.threads.front().feedback.front().actedOn);
    CHECK(done.threads.front().feedback.front().actedOn->text == QStringLiteral("I wait longer."));
    CHECK(listOf(screen).model()->rowCount() == 0);
    CHECK(stage.open().read().drafts().empty());
}

// Would catch: an agreed record that the list changes.
TEST_CASE("what is added to an agreed session is an addition", "[loops]") {
    ScreenStage stage;
    const Session session = sessionOn(stage, QDate(2026, 10, 14), "The eldest", SessionStatus::Agreed);
    stillOpenEntered(stage);
    press(Qt::Key_2, Qt::ControlModifier);
    typeText(QStringLiteral("Whose?"));
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(keptSession(stage, session) == session);
    CHECK(stage.open().read().count(RecordKind::Addition) == 1);
    CHECK(stage.open().read().drafts().empty());
}

// Would catch: words lost by Escape, by leaving, or by a crash while they are typed.
TEST_CASE("what was typed and not kept comes back, after Escape and after leaving", "[loops]") {
    ScreenStage stage;
    static_cast<void>(sessionOn(stage, QDate(2026, 10, 14), "The eldest"));
    StillOpenScreen& screen = stillOpenEntered(stage);
    press(Qt::Key_2, Qt::ControlModifier);
    typeText(QStringLiteral("Half a "));
    press(Qt::Key_Escape);
    stage.settle();
    CHECK(stage.open().read().drafts().size() == 1);
    press(Qt::Key_2, Qt::ControlModifier);
    typeText(QStringLiteral("sent"));
    screen.leave(kit::Screen::Leaving::Locking);
    stage.settle();
    REQUIRE(stage.open().read().drafts().size() == 1);
    StillOpenScreen& again = stillOpenEntered(stage);
    CHECK(again.findChild<kit::MessageBar*>()->words().contains(QStringLiteral("The eldest")));
    named(again, QStringLiteral("Go on writing")).setFocus();
    press(Qt::Key_Space);
    typeText(QStringLiteral("ence"));
    press(Qt::Key_Return, ctrl);
    stage.settle();
    const auto sessions = stage.open().read().sessions();
    INFO(again.findChild<kit::MessageBar*>()->words().toStdString());
    REQUIRE_FALSE(stage.open().read().find(sessions.front().id)->threads.front().challenges.empty());
    CHECK(stage.open().read().find(sessions.front().id)->threads.front().challenges.front().text ==
          QStringLiteral("Half a sentence"));
    CHECK(stage.open().read().drafts().empty());
}

// Would catch: a thread that is let go for good by one key, or without the line that was written.
TEST_CASE("a loop is set down with a line, and taken up again", "[loops]") {
    ScreenStage stage;
    const Session session = sessionOn(stage, QDate(2026, 10, 14), "The eldest");
    StillOpenScreen& screen = stillOpenEntered(stage);
    press(Qt::Key_D, Qt::ControlModifier);
    typeText(QStringLiteral("He moved."));
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(keptSession(stage, session).threads.front().setDown);
    CHECK(keptSession(stage, session).threads.front().setDown->text == QStringLiteral("He moved."));
    CHECK(listOf(screen).model()->rowCount() == 0);
    click(named(screen, QStringLiteral("Take it up again")));
    CHECK_FALSE(keptSession(stage, session).threads.front().setDown);
    CHECK(listOf(screen).model()->rowCount() == 1);
}

// Would catch: the next loop of the list told as the one that was set down, and taken up in its place.
TEST_CASE("what is set down is told by its own name while the list goes on to the next", "[loops]") {
    ScreenStage stage;
    const Session first = sessionOn(stage, QDate(2026, 10, 14), "The eldest");
    const Session second = sessionOn(stage, QDate(2026, 10, 21), "The youngest");
    StillOpenScreen& screen = stillOpenEntered(stage);
    QObject::connect(&stage.open().journal(), &Journal::committed, &screen,
                     [&screen](qint64, const Committed& committed) { screen.refresh(committed); });
    press(Qt::Key_D, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(keptSession(stage, first).threads.front().setDown);
    CHECK_FALSE(keptSession(stage, second).threads.front().setDown);
    CHECK(screen.findChild<kit::MessageBar*>()->words().contains(QStringLiteral("The eldest")));
    named(screen, QStringLiteral("Take it up again")).setFocus();
    press(Qt::Key_Return);
    CHECK_FALSE(keptSession(stage, first).threads.front().setDown);
    CHECK(listOf(screen).model()->rowCount() == 2);
}

// Would catch: a name of any length that makes a box as wide as itself.
TEST_CASE("the boxes above the list are no wider than a long name", "[loops]") {
    ScreenStage stage;
    Person person;
    person.id = PersonId::make(stage.open().random());
    person.name = QStringLiteral("The worker who came from the northern area team after the reorganisation");
    static_cast<void>(stage.open().save(person));
    Session session = sessionOn(stage, QDate(2026, 10, 14), "The eldest");
    session.people = {person.id};
    static_cast<void>(stage.open().save(session));
    StillOpenScreen& screen = stillOpenEntered(stage);
    QApplication::sendPostedEvents();
    const auto boxes = screen.findChildren<QComboBox*>();
    const auto found = std::find_if(boxes.begin(), boxes.end(), [](const QComboBox* box) {
        return box->accessibleName() == QStringLiteral("With");
    });
    REQUIRE(found != boxes.end());
    const QComboBox& with = **found;
    REQUIRE(with.count() == 2);
    CHECK(with.width() < with.fontMetrics().horizontalAdvance(person.name) * 2 / 3);
}

// Would catch: the way to a session, or to the next one's agenda, that needs the mouse.
TEST_CASE("Enter opens the session of a loop at its thread, and one key takes it to the next", "[loops]") {
    ScreenStage stage;
    Person amina;
    amina.id = PersonId::make(stage.open().random());
    amina.name = QStringLiteral("Amina");
    static_cast<void>(stage.open().save(amina));
    Session session = sessionOn(stage, QDate(2026, 10, 14), "The eldest");
    session.people = {amina.id};
    static_cast<void>(stage.open().save(session));
    Session next;
    next.id = SessionId::make(stage.open().random());
    next.held = Instant::local(QDate(2026, 11, 25), QTime(14, 0), QStringLiteral("Europe/London"));
    next.people = {amina.id};
    static_cast<void>(stage.open().save(next));
    StillOpenScreen& screen = stillOpenEntered(stage);
    RecordId asked;
    QUuid at;
    QObject::connect(&screen, &kit::Screen::partRequested, &screen,
                     [&](RecordKind, const RecordId& id, const QUuid& part) {
                         asked = id;
                         at = part;
                     });
    press(Qt::Key_Return);
    CHECK(asked == session.id.as<AnyRecord>());
    CHECK(at == session.threads.front().id.uuid());
    press(Qt::Key_B, Qt::ControlModifier);
    const Session planned = keptSession(stage, next);
    REQUIRE(planned.agenda.size() == 1);
    CHECK(planned.agenda.front().from->id == session.threads.front().id.uuid());
    press(Qt::Key_B, Qt::ControlModifier);
    CHECK(keptSession(stage, next).agenda.size() == 1);
}

// Would catch: fields of the list that say something else than the journal, and a filter that hides the wrong ones.
TEST_CASE("the list shows each loop with its day, state, people and age, and filters by case", "[loops]") {
    ScreenStage stage;
    Case family;
    family.id = CaseId::make(stage.open().random());
    family.code = *CaseCode::parse(QStringLiteral("FAM-12"));
    static_cast<void>(stage.open().save(family));
    Session session = sessionOn(stage, QDate(2026, 10, 14), "The eldest");
    session.threads.front().caseId = family.id;
    static_cast<void>(stage.open().save(session));
    static_cast<void>(sessionOn(stage, QDate(2026, 11, 15), "Who holds the plan?"));
    StillOpenScreen& screen = stillOpenEntered(stage);
    const QAbstractItemModel& model = *listOf(screen).model();
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0, 0).data().toString() == QStringLiteral("FAM-12: The eldest"));
    CHECK(model.index(0, 0).data(kit::WhenRole).toString() == QStringLiteral("Wed 14 Oct"));
    CHECK(model.index(0, 0).data(kit::DetailRole).toString() == QStringLiteral("not talked through yet"));
    CHECK(model.index(0, 0).data(kit::EndRole).toString() == QStringLiteral("4 weeks"));
    CHECK(model.index(1, 0).data(kit::EndRole).toString() == QStringLiteral("this week"));
    // A box is spoken by what is chosen in it, so it is looked for by its own name.
    for (QComboBox* box : screen.findChildren<QComboBox*>()) {
        if (box->accessibleName() == QStringLiteral("About")) {
            box->setFocus();
        }
    }
    press(Qt::Key_Down);
    CHECK(model.rowCount() == 1);
}

TEST_CASE("the list of loops keeps the rules of item models", "[loops]") {
    ScreenStage stage;
    loops::OpenLoopModel model(stage.open().clock());
    const QAbstractItemModelTester tester(&model);
    for (int i = 0; i < 3; ++i) {
        static_cast<void>(sessionOn(stage, QDate(2026, 10, 1 + i), "A title"));
    }
    model.setRows(openLoops(stage.open().read()));
    CHECK(model.rowCount() == 3);
    model.setRows({});
    CHECK(model.rowCount() == 0);
    CHECK(loops::ageWords(QDate(2026, 1, 1), QDate(2026, 11, 16)) == QStringLiteral("10 months"));
}
