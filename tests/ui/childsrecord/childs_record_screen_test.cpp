// SPDX-License-Identifier: GPL-3.0-or-later
#include "childsrecord/childs_record_screen.h"

#include "childsrecord/copy_card.h"
#include "childsrecord/copy_list_model.h"
#include "kit/message_bar.h"
#include "kit/row_view.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>

using namespace tspace;
using namespace tspace::test;
using childsrecord::ChildsRecordScreen;

namespace {

Moment marked(ScreenStage& stage, const QString& text, int daysAgo) {
    Moment moment;
    moment.id = MomentId::make(stage.open().random());
    moment.at =
        Instant::local(stage.open().clock().today().addDays(-daysAgo), QTime(10, 0), QStringLiteral("Europe/London"));
    moment.text = text;
    moment.childsRecord = ChildsRecord{};
    stage.open().save(moment);
    return moment;
}

ChildsRecordScreen& childsRecordShown(ScreenStage& stage) {
    ChildsRecordScreen& screen = stage.show(new ChildsRecordScreen(stage.services()));
    screen.enter();
    QObject::connect(&stage.open().journal(), &Journal::committed, &screen,
                     [&screen](qint64, const Committed& done) { screen.refresh(done); });
    screen.firstFocus()->setFocus();
    return screen;
}

}  // namespace

// Would catch: a copy that says it arrived by itself, a text without date, a clipboard that keeps it for all to see.
TEST_CASE("a row is copied, asked about and kept with its date, by keys alone", "[childs-record]") {
    ScreenStage stage;
    const Moment first = marked(stage, QStringLiteral("He waited at the gate."), 4);
    const Moment second = marked(stage, QStringLiteral("She asked when."), 2);
    ChildsRecordScreen& screen = childsRecordShown(stage);
    press(Qt::Key_Return);
    press(Qt::Key_Space);
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    CHECK(copied->text() == QStringLiteral("12 November 2026\n\nHe waited at the gate.\n"));
    CHECK(copied->data(QStringLiteral("x-kde-passwordManagerHint")) == QByteArray("secret"));
    CHECK(stage.open().read().find(first.id)->childsRecord->state == CopyState::ToCopy);
    CHECK(spokenName(*QApplication::focusWidget()) == QStringLiteral("Yes, it is there"));
    press(Qt::Key_Space);
    stage.settle();
    CHECK(stage.open().read().find(first.id)->childsRecord->date == stage.open().clock().today());
    CHECK(stage.open().read().find(second.id)->childsRecord->state == CopyState::ToCopy);
    CHECK(screen.findChild<childsrecord::CopyCard*>()->text().contains(QStringLiteral("She asked when.")));
}

// Would catch: a confirmation given to the wrong row that cannot be taken back, and a log that still says it left.
TEST_CASE("that something arrived is taken back by key, also for a thread both agreed to", "[childs-record]") {
    ScreenStage stage;
    const Moment moment = marked(stage, QStringLiteral("He waited at the gate."), 4);
    Session session;
    session.id = SessionId::make(stage.open().random());
    session.held = stage.open().clock().now();
    Thread thread;
    thread.id = ThreadId::make(stage.open().random());
    thread.title = QStringLiteral("The gate");
    thread.childsRecord = ChildsRecord{};
    session.threads = {thread};
    session.status = SessionStatus::Agreed;
    stage.open().save(session);
    static_cast<void>(childsRecordShown(stage));
    for (int row = 0; row < 2; ++row) {
        press(Qt::Key_Return);
        press(Qt::Key_Space);
        press(Qt::Key_Space);
        stage.settle();
        stage.settle();
    }
    REQUIRE(stillToCopy(stage.open().read()).empty());
    CHECK(copiedOn(stage.open().read(), thread.id) == stage.open().clock().today());
    press(Qt::Key_Z, ctrl);
    stage.settle();
    press(Qt::Key_Z, ctrl);
    stage.settle();
    CHECK(stillToCopy(stage.open().read()).size() == 2);
    CHECK(alreadyCopied(stage.open().read(), -1).empty());
    CHECK(stage.open().read().find(moment.id) == moment);
    CHECK(stage.open().read().find(session.id) == session);
    CHECK(stage.open().read().count(RecordKind::Disclosure) == 0);
}

// Would catch: "not yet" that takes it off the list, or a text cut for the copy that cuts the journal's own.
TEST_CASE("what did not arrive stays, and cutting the copy leaves the journal's words alone", "[childs-record]") {
    ScreenStage stage;
    const Moment moment = marked(stage, QStringLiteral("Long."), 4);
    ChildsRecordScreen& screen = childsRecordShown(stage);
    auto& card = *screen.findChild<childsrecord::CopyCard*>();
    named(screen, QStringLiteral("The text that is copied")).setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(QStringLiteral("Short."));
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == QStringLiteral("Short."));
    CHECK(screen.findChild<kit::MessageBar*>()->words().isEmpty());
    CHECK(card.isAsking());
    // Would catch: a name that is copied without a word.
    named(screen, QStringLiteral("The text that is copied")).setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(QStringLiteral("Ring 07700 900123."));
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(screen.findChild<kit::MessageBar*>()->words().contains(QStringLiteral("07700 900123")));
    click(named(screen, QStringLiteral("Not yet")));
    stage.settle();
    CHECK_FALSE(card.isAsking());
    CHECK(stage.open().read().find(moment.id) == moment);
}

// Would catch: a date put onto a record whose unsaved words are then refused.
TEST_CASE("a record with unsaved words is told, not changed", "[childs-record]") {
    ScreenStage stage;
    const Moment moment = marked(stage, QStringLiteral("Half written."), 4);
    Draft draft;
    draft.record = moment.id.as<AnyRecord>();
    draft.kind = RecordKind::Moment;
    stage.open().journal().keepDraft(draft);
    stage.open().journal().flush();
    ChildsRecordScreen& screen = childsRecordShown(stage);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Space);
    stage.settle();
    CHECK(screen.findChild<kit::MessageBar*>()->words().contains(QStringLiteral("not saved yet")));
    CHECK(stage.open().read().find(moment.id) == moment);
}

// Would catch: a model that breaks the rules of item models, an empty page that says nothing.
TEST_CASE("the list of what is to be copied is a sound model, and an empty page says what will be here",
          "[childs-record]") {
    ScreenStage stage;
    ChildsRecordScreen& screen = childsRecordShown(stage);
    RecordKind asked = RecordKind::Session;
    QObject::connect(&screen, &kit::Screen::placeRequested, &screen, [&] { asked = RecordKind::Moment; });
    click(named(screen, QStringLiteral("Go to the moments")));
    CHECK(asked == RecordKind::Moment);
    static_cast<void>(marked(stage, QStringLiteral("One."), 1));
    childsrecord::CopyListModel model(stage.open().clock());
    const QAbstractItemModelTester tester(&model);
    model.setRows(stillToCopy(stage.open().read()));
    REQUIRE(model.rowCount() == 1);
    CHECK(model.index(0).data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("Sun 15 Nov, Moment, One., to copy"));
}
