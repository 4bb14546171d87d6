// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookback/look_back_screen.h"

#include "lookback/passage_model.h"
#include "sheets/paper_row.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QSignalSpy>

using namespace tspace;
using namespace tspace::test;
using lookback::LookBackScreen;

namespace {

SessionId aSession(ScreenStage& stage, const QDate& on) {
    Session session;
    session.id = SessionId::make(stage.open().random());
    session.held = Instant::local(on, QTime(10, 0), QStringLiteral("Europe/London"));
    session.status = SessionStatus::Held;
    session.wentWell = QStringLiteral("She rang first.");
    session.afterwards = Ratings{instruments::session, 1, {}, QStringLiteral("I said it aloud."), {}};
    Thread thread;
    thread.id = ThreadId::make(stage.open().random());
    thread.title = QStringLiteral("The eldest");
    thread.keep = true;
    thread.childsVoice = QStringLiteral("He said he can see the bus stop.");
    Feedback feedback;
    feedback.id = FeedbackId::make(stage.open().random());
    feedback.source = FeedbackSource::Family;
    feedback.text = QStringLiteral("You were late.");
    feedback.actedOn = DatedLine{on.addDays(2), QStringLiteral("I ring when I leave."), {}};
    thread.feedback = {feedback};
    session.threads = {thread};
    stage.open().save(session);
    return session.id;
}

LookBackScreen& lookBackOpened(ScreenStage& stage) {
    LookBackScreen& screen = stage.show(new LookBackScreen(stage.services()));
    screen.enter();
    REQUIRE(eventually([&] { return screen.isSettled(); }));
    screen.firstFocus()->setFocus();
    return screen;
}

}  // namespace

// Would catch: what a person kept that never comes back, or comes back in another quarter's page.
TEST_CASE("a look back gathers what a quarter holds, and opens it", "[lookback]") {
    ScreenStage stage;
    const SessionId session = aSession(stage, QDate(2026, 8, 4));
    aSession(stage, QDate(2026, 10, 6));
    const auto page = lookBackOver(stage.open().read(), {}, QDate(2026, 7, 1), QDate(2026, 9, 30), QDate(2026, 11, 16));
    REQUIRE(page.groups.size() == 5);
    CHECK(page.groups[0].passages.size() == 1);
    CHECK(page.groups[1].passages.size() == 2);
    CHECK(page.groups[2].passages.size() == 1);
    REQUIRE(page.groups[3].passages.size() == 1);
    CHECK(page.groups[3].passages[0].date == QDate(2026, 8, 6));
    CHECK(page.groups[3].passages[0].detail == QStringLiteral("after hearing: You were late."));
    CHECK(page.groups[4].passages[0].text == QStringLiteral("I said it aloud."));
    LookBackScreen& screen = lookBackOpened(stage);
    QSignalSpy asked(&screen, &kit::Screen::recordRequested);
    auto& list = named<QAbstractItemView>(screen, QStringLiteral("Passages: Kept"));
    list.setFocus();
    press(Qt::Key_Return);
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().at(1).value<RecordId>() == session.as<AnyRecord>());
}

// Would catch: sentences of one quarter that are saved as another's, or an empty record for looking.
TEST_CASE("the person's own sentences become a record of the time they are about", "[lookback]") {
    ScreenStage stage;
    LookBackScreen& screen = lookBackOpened(stage);
    typeText(QStringLiteral("I closed something."));
    named(screen, QStringLiteral("Earlier")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    REQUIRE(stage.open().read().count(RecordKind::LookBack) == 1);
    auto kept = lookBackOf(stage.open().read(), QDate(2026, 7, 1), QDate(2026, 9, 30));
    REQUIRE(kept);
    CHECK(kept->text == QStringLiteral("I closed something."));
    named(screen, QStringLiteral("Later")).setFocus();
    press(Qt::Key_Space);
    screen.firstFocus()->setFocus();
    press(Qt::Key_End);
    typeText(QStringLiteral(" And more."));
    screen.leave(kit::Screen::Leaving::ForAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().count(RecordKind::LookBack) == 1);
    kept = lookBackOf(stage.open().read(), QDate(2026, 7, 1), QDate(2026, 9, 30));
    CHECK(kept->text.contains(QStringLiteral("And more.")));
}

TEST_CASE("looking back without a word leaves nothing behind", "[lookback]") {
    ScreenStage stage;
    LookBackScreen& screen = lookBackOpened(stage);
    screen.leave(kit::Screen::Leaving::ForAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().info().revisions == 0);
    CHECK(stage.open().read().drafts().empty());
}

// Would catch: sentences lost when the journal locks in the middle of one.
TEST_CASE("what is typed when the journal locks is there again", "[lookback]") {
    ScreenStage stage;
    LookBackScreen& screen = lookBackOpened(stage);
    typeText(QStringLiteral("Half a"));
    screen.leave(kit::Screen::Leaving::Locking);
    stage.settle();
    CHECK(stage.open().read().count(RecordKind::LookBack) == 0);
    LookBackScreen& again = lookBackOpened(stage);
    press(Qt::Key_End);
    typeText(QStringLiteral(" sentence."));
    again.save();
    stage.settle();
    const auto kept = lookBackOf(stage.open().read(), QDate(2026, 7, 1), QDate(2026, 9, 30));
    REQUIRE(kept);
    CHECK(kept->text == QStringLiteral("Half a sentence."));
    CHECK(stage.open().read().drafts().empty());
}

TEST_CASE("the model of passages keeps the rules of item models", "[lookback]") {
    lookback::PassageModel model;
    const QAbstractItemModelTester tester(&model);
    model.setPassages({{QDate(2026, 1, 1), QStringLiteral("a"), {}, RecordKind::Session, {}}}, QDate(2026, 11, 16));
    CHECK(model.rowCount() == 1);
}

// Would catch: a button that makes an empty page, a page without one's own words, or one that leaves without a trace.
TEST_CASE("a look back is put on paper by keys, and the journal notes that it left", "[lookback]") {
    ScreenStage stage;
    const SessionId session = aSession(stage, QDate(2026, 8, 4));
    LookBackScreen& screen = lookBackOpened(stage);
    const QString path = stage.open().scratch().path(QStringLiteral("look-back.pdf"));
    QString suggested;
    screen.findChild<sheets::PaperRow*>()->maker().setAsk(
        [&](const QString& name, const std::function<void(const QString&)>& chosen) {
            suggested = name;
            chosen(path);
        });
    typeText(QStringLiteral("I closed something."));
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    stage.settle();
    CHECK(suggested.endsWith(QStringLiteral("Look back- July to September 2026.pdf")));
    CHECK(bytesOf(path).startsWith("%PDF-"));
    const auto left = stage.open().read().records(RecordKind::Disclosure);
    REQUIRE(left.size() == 1);
    const auto log = stage.open().read().find(left.front().id.as<Disclosure>());
    CHECK(log->records == std::vector<RecordId>{session.as<AnyRecord>()});
    named(screen, QStringLiteral("Earlier")).setFocus();
    press(Qt::Key_Space);
    named(screen, QStringLiteral("Look back (PDF)")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    CHECK(stage.open().read().count(RecordKind::Disclosure) == 1);
}
