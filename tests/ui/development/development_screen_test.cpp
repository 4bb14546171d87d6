// SPDX-License-Identifier: GPL-3.0-or-later
#include "development/development_screen.h"

#include "development/development_model.h"
#include "kit/message_bar.h"
#include "kit/row_view.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

using namespace tspace;
using namespace tspace::test;
using development::DevelopmentScreen;

namespace {

DevelopmentScreen& developmentEntered(ScreenStage& stage) {
    DevelopmentScreen& screen = stage.show(new DevelopmentScreen(stage.services()));
    screen.enter();
    return screen;
}

Session peerSession(ScreenStage& stage) {
    Session session;
    session.id = SessionId::make(stage.open().random());
    session.held = Instant::local(QDate(2026, 11, 4), QTime(14, 0), QStringLiteral("Europe/London"));
    session.status = SessionStatus::Held;
    session.kind = SessionKind::Peer;
    static_cast<void>(stage.open().save(session));
    return session;
}

DevelopmentEntry onlyEntry(ScreenStage& stage) {
    stage.settle();
    const auto rows = stage.open().read().records(RecordKind::DevelopmentEntry);
    REQUIRE(rows.size() == 1);
    return *stage.open().read().find(rows.front().id.as<DevelopmentEntry>());
}

}  // namespace

// Would catch: a field that is not kept, an entry that forgets its session, or a second one begun from the same.
TEST_CASE("an entry is written from a session in the regulator's fields, by keys alone", "[development]") {
    ScreenStage stage;
    const Session session = peerSession(stage);
    DevelopmentScreen& screen = developmentEntered(stage);
    screen.showRecord(session.id.as<AnyRecord>());
    screen.firstFocus()->setFocus();
    typeText(QStringLiteral("Talking through a visit."));
    for (const auto& [field, text] : {std::pair{"What I learned", "I tidy."},
                                      {"Impact on practice", "I stop tidying."},
                                      {"With whom", "a peer"},
                                      {"When we talked", "4 Nov"},
                                      {"What we thought together", "So does she."}}) {
        named(screen, QString::fromUtf8(field)).setFocus();
        typeText(QString::fromUtf8(text));
    }
    screen.leave(forAnotherPlace);
    const DevelopmentEntry entry = onlyEntry(stage);
    CHECK(entry.type == DevelopmentType::PeerDiscussion);
    CHECK(entry.date == QDate(2026, 11, 4));
    CHECK(entry.what == QStringLiteral("Talking through a visit."));
    CHECK(entry.learning == QStringLiteral("I tidy."));
    CHECK(entry.impact == QStringLiteral("I stop tidying."));
    REQUIRE(entry.peer);
    CHECK(entry.peer->with == QStringLiteral("a peer"));
    CHECK(entry.peer->date == QDate(2026, 11, 4));
    CHECK(entry.peer->text == QStringLiteral("So does she."));
    CHECK(entry.from->id == session.id.uuid());
    CHECK(stage.open().read().drafts().empty());
    screen.enter();
    screen.showRecord(session.id.as<AnyRecord>());
    screen.leave(forAnotherPlace);
    CHECK(onlyEntry(stage) == entry);
}

// Would catch: an entry that a lock loses, or a draft that nobody finds again.
TEST_CASE("an entry cut off by the lock is offered and goes on", "[development]") {
    ScreenStage stage;
    DevelopmentScreen& screen = developmentEntered(stage);
    screen.startNew();
    screen.firstFocus()->setFocus();
    typeText(QStringLiteral("Half a sent"));
    screen.leave(kit::Screen::Leaving::Locking);
    stage.settle();
    CHECK(stage.open().read().count(RecordKind::DevelopmentEntry) == 0);
    DevelopmentScreen& again = developmentEntered(stage);
    click(named(again, QStringLiteral("Go on writing")));
    typeText(QStringLiteral("ence"));
    again.leave(forAnotherPlace);
    CHECK(onlyEntry(stage).what == QStringLiteral("Half a sentence"));
    CHECK(stage.open().read().drafts().empty());
}

// Would catch: records made by looking, or a day that cannot be read and is saved as another.
TEST_CASE("an empty entry is none, and a day that is none is kept as a draft", "[development]") {
    ScreenStage stage;
    DevelopmentScreen& screen = developmentEntered(stage);
    screen.startNew();
    screen.leave(forAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().info().revisions == 0);
    CHECK(stage.open().read().drafts().empty());
    screen.enter();
    screen.startNew();
    screen.firstFocus()->setFocus();
    typeText(QStringLiteral("A day."));
    named(screen, QStringLiteral("When we talked")).setFocus();
    typeText(QStringLiteral("soon"));
    screen.save();
    stage.settle();
    CHECK(screen.findChild<kit::MessageBar*>()->words().contains(QStringLiteral("Write a day")));
    CHECK(stage.open().read().count(RecordKind::DevelopmentEntry) == 0);
    CHECK(stage.open().read().drafts().size() == 1);
}

// Would catch: a field that is copied with other words in it, without a trace in the journal, or with a name in it and
// no word about that.
TEST_CASE("one key copies the field one is in, ready to paste, and the journal notes it", "[development]") {
    ScreenStage stage;
    DevelopmentScreen& screen = developmentEntered(stage);
    screen.startNew();
    named(screen, QStringLiteral("What I learned")).setFocus();
    typeText(QStringLiteral("Say it first."));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("Say it first."));
    stage.settle();
    const auto log = stage.open().read().records(RecordKind::Disclosure);
    REQUIRE(log.size() == 1);
    CHECK(stage.open().read().find(log.front().id.as<Disclosure>())->how == QStringLiteral("clipboard"));
    const auto& bar = *screen.findChild<kit::MessageBar*>();
    CHECK_FALSE(bar.words().contains(QStringLiteral("Look again")));
    typeText(QStringLiteral(" To Mrs Okonkwo too."));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(bar.words().contains(QStringLiteral("Look again before it leaves: “Mrs Okonkwo”, which may be a name")));
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("Say it first. To Mrs Okonkwo too."));
}

// Would catch: a page that counts what another year holds.
TEST_CASE("the page says what of the year is there and how many days are left", "[development]") {
    ScreenStage stage;
    DevelopmentEntry entry;
    entry.id = Id<DevelopmentEntry>::make(stage.open().random());
    entry.date = QDate(2026, 3, 1);
    entry.what = QStringLiteral("Interpreters");
    static_cast<void>(stage.open().save(entry));
    DevelopmentEntry before = entry;
    before.id = Id<DevelopmentEntry>::make(stage.open().random());
    before.date = QDate(2025, 11, 30);
    static_cast<void>(stage.open().save(before));
    DevelopmentScreen& screen = developmentEntered(stage);
    static_cast<void>(
        named(screen, QStringLiteral("1 of 2 is there; the one with a peer is not there. 15 days are left, "
                                     "until 30 November 2026.")));
    CHECK(screen.findChild<kit::RowView*>()->model()->rowCount() == 1);

    // Would catch: a page that is opened again as it was left though an entry was written elsewhere.
    screen.leave(forAnotherPlace);
    screen.enter();
    CHECK(screen.recordInHand() == entry.id.as<AnyRecord>());
    screen.leave(forAnotherPlace);
    DevelopmentEntry newer = entry;
    newer.id = Id<DevelopmentEntry>::make(stage.open().random());
    newer.date = QDate(2026, 11, 16);
    static_cast<void>(stage.open().save(newer));
    screen.enter();
    CHECK(screen.findChild<kit::RowView*>()->model()->rowCount() == 2);
    CHECK(screen.recordInHand() == newer.id.as<AnyRecord>());
}

TEST_CASE("the list of entries keeps the rules of item models", "[development]") {
    ScreenStage stage;
    development::DevelopmentModel model(stage.open().clock());
    const QAbstractItemModelTester tester(&model);
    model.setRows({{Id<DevelopmentEntry>::make(stage.open().random()), QDate(2026, 3, 1), DevelopmentType::Training,
                    QStringLiteral("Interpreters"), true}});
    CHECK(model.index(0).data(kit::DetailRole).toString() == QStringLiteral("Training"));
    CHECK(model.index(0).data(kit::EndRole).toString() == QStringLiteral("with a peer"));
    model.setRows({});
}
