// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/person_screen.h"

#include "kit/line_field.h"
#include "kit/message_bar.h"
#include "sheets/paper_maker.h"
#include "support/catch.h"
#include "support/supervision.h"
#include "ui/support/print_dialog.h"
#include "ui/support/screen_stage.h"

#include <QApplication>
#include <QTextEdit>

using namespace tspace;
using namespace tspace::test;
using people::PersonScreen;

namespace {

PersonScreen& personShown(ScreenStage& stage, const std::optional<Person>& person = {}) {
    PersonScreen& screen = stage.show(new PersonScreen(stage.services()));
    // As the window does: what is on disk is told to the screen that is shown.
    QObject::connect(&stage.open().journal(), &Journal::committed, &screen,
                     [&screen](qint64, const Committed& committed) { screen.refresh(committed); });
    if (person) {
        screen.showRecord(person->id.as<AnyRecord>());
    } else {
        screen.startNew();
    }
    screen.firstFocus()->setFocus();
    return screen;
}

void retypeOnScreen(QWidget& screen, const QString& name, const QString& text) {
    auto& field = named<kit::LineField>(screen, name);
    field.setFocus();
    field.selectAll();
    typeText(text);
}

QString bar(PersonScreen& screen) {
    QString words;
    for (const auto* each : screen.findChildren<kit::MessageBar*>()) {
        words += each->words();
    }
    return words;
}

}  // namespace

// Would catch: a person that cannot be made by keys, or whose standard is not the national one to begin with.
TEST_CASE("someone new gets the national standard, and is saved by leaving", "[people]") {
    ScreenStage stage;
    PersonScreen& screen = personShown(stage);
    typeText(QStringLiteral("Worker A"));
    retypeOnScreen(screen, QStringLiteral("Since"), QStringLiteral("7 Sep 2026"));
    screen.leave(forAnotherPlace);
    stage.settle();
    const auto id = stage.open().read().personNamed(QStringLiteral("Worker A"));
    REQUIRE(id);
    const Person saved = *stage.open().read().find(*id);
    CHECK(saved.role == PersonRole::Supervisee);
    CHECK(saved.standard == QStringLiteral("national-employer-standard"));
    CHECK(saved.from == QDate(2026, 9, 7));
    const int revisions = stage.open().read().info().revisions;
    screen.showRecord(id->as<AnyRecord>());
    screen.leave(forAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().info().revisions == revisions);
}

// Would catch: typing lost when something on the page cannot be understood.
TEST_CASE("half a day is told and kept as a draft", "[people]") {
    ScreenStage stage;
    const Person worker = supervisee(stage.open(), QStringLiteral("Worker A"), 0);
    PersonScreen& screen = personShown(stage, worker);
    retypeOnScreen(screen, QStringLiteral("Since"), QStringLiteral("last spr"));
    screen.leave(forAnotherPlace);
    stage.settle();
    CHECK_FALSE(bar(screen).isEmpty());
    REQUIRE(stage.open().read().drafts().size() == 1);
    CHECK(stage.open().read().find(worker.id)->from == worker.from);
    screen.showRecord(worker.id.as<AnyRecord>());
    CHECK(named<kit::LineField>(screen, QStringLiteral("Since")).text() == QStringLiteral("last spr"));
}

// Would catch: a planned session of the wrong day, length or part.
TEST_CASE("the next session is planned by keys", "[people]") {
    ScreenStage stage;
    const Person worker = supervisee(stage.open(), QStringLiteral("Worker A"), 0);
    stage.open().save(session(stage.open(), worker, QDate(2026, 10, 21), SessionStatus::Held));
    PersonScreen& screen = personShown(stage, worker);
    named(screen, QStringLiteral("Day of the next session")).setFocus();
    press(Qt::Key_Return);
    stage.settle();
    const auto planned = plannedAfter(stage.open().read(), worker.id, QDate(2026, 11, 16));
    REQUIRE(planned.size() == 1);
    CHECK(planned[0].held.date == QDate(2026, 11, 18));
    CHECK(planned[0].held.time() == QTime(14, 0));
    CHECK(planned[0].minutes == 90);
    CHECK(planned[0].myRole == MyRole::Supervisor);
    retypeOnScreen(screen, QStringLiteral("Time of the next session"), QStringLiteral("soon"));
    press(Qt::Key_Return);
    stage.settle();
    CHECK(plannedAfter(stage.open().read(), worker.id, QDate(2026, 11, 16)).size() == 1);
    CHECK(bar(screen).contains(QStringLiteral("14:00")));
}

// Would catch: supervision that ends with sessions still planned, or a cancellation without a reason.
TEST_CASE("supervision ends only when nothing is planned after it; cancelling is offered", "[people]") {
    ScreenStage stage;
    const Person worker = supervisee(stage.open(), QStringLiteral("Worker A"), 0);
    const Session planned = session(stage.open(), worker, QDate(2026, 12, 2), SessionStatus::Planned);
    stage.open().save(planned);
    PersonScreen& screen = personShown(stage, worker);
    retypeOnScreen(screen, QStringLiteral("The day supervision ends"), QStringLiteral("30 Nov 2026"));
    press(Qt::Key_Return);
    stage.settle();
    CHECK(bar(screen).contains(QStringLiteral("2 December 2026")));
    CHECK_FALSE(stage.open().read().find(worker.id)->until);
    named(screen, QStringLiteral("Cancel it and end")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    CHECK(stage.open().read().find(worker.id)->until == QDate(2026, 11, 30));
    const Session cancelled = *stage.open().read().find(planned.id);
    CHECK(cancelled.status == SessionStatus::Cancelled);
    CHECK(cancelled.cancelReason == QStringLiteral("the end of supervision on Monday 30 November 2026"));
    press(Qt::Key_Escape);  // from the handover, back to the page
    CHECK(says(screen, QStringLiteral("Supervision ends on")));
    CHECK(says(screen, QStringLiteral("next: not planned · until 30 Nov")));
    retypeOnScreen(screen, QStringLiteral("Day of the next session"), QStringLiteral("9 Dec 2026"));
    press(Qt::Key_Return);
    CHECK(bar(screen).contains(QStringLiteral("Supervision ends on Monday 30 November 2026, before that day.")));
}

// Would catch: an ending without its document, a document that cannot leave or leaves unlogged, a Tab key that jumps
// about above it.
TEST_CASE("ending makes the handover, which is saved as text and logged; it may be taken up again", "[people]") {
    ScreenStage stage;
    const Person worker = supervisee(stage.open(), QStringLiteral("Worker A"), 0);
    Session held = session(stage.open(), worker, QDate(2026, 10, 21), SessionStatus::Held);
    held.threads = {thread(stage.open(), QStringLiteral("The eldest"))};
    stage.open().save(held);
    const Scratch folder;
    const QString place = folder.path(QStringLiteral("handover.txt"));
    PersonScreen& screen = personShown(stage, worker);
    screen.maker().setAsk([&](const QString&, const std::function<void(const QString&)>& chosen) { chosen(place); });
    named(screen, QStringLiteral("The day supervision ends")).setFocus();
    press(Qt::Key_Return);
    stage.settle();
    QWidget* const save = &named(screen, QStringLiteral("Save as text"));
    CHECK(named<QTextEdit>(screen, QStringLiteral("The handover document"))
              .toPlainText()
              .contains(QStringLiteral("The eldest")));
    QStringList order;
    for (named(screen, QStringLiteral("Back")).setFocus(); order.size() < 5; press(Qt::Key_Tab)) {
        order << spokenName(*QApplication::focusWidget());
    }
    CHECK(order.join(QStringLiteral(" | ")) ==
          QStringLiteral("Back | Save as text | Save as PDF | Print | The handover document"));
    static_cast<void>(printDialogByKey());
    escapePrintDialog();
    save->setFocus();
    press(Qt::Key_Space);
    CHECK(bytesOf(place).contains("It ended on 16 November 2026"));
    stage.settle();
    CHECK(stage.open().read().records(RecordKind::Disclosure).size() == 1);
    press(Qt::Key_Escape);
    named(screen, QStringLiteral("Take it up again")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    CHECK_FALSE(stage.open().read().find(worker.id)->until);
}
