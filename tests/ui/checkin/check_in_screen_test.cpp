// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkin/check_in_screen.h"

#include "checkin/check_ins_screen.h"
#include "kit/message_bar.h"
#include "models/check_in_list_model.h"
#include "services/trend_source.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>

using namespace tspace;
using namespace tspace::test;
using checkin::CheckInScreen;

namespace {

CheckInScreen& checkInBegun(ScreenStage& stage, const QString& instrument = instruments::emotionalIntelligence) {
    CheckInScreen& screen = stage.show(new CheckInScreen(stage.services()));
    screen.choose(instrument);
    screen.startNew();
    screen.firstFocus()->setFocus();
    return screen;
}

CheckIn onlyCheckIn(ScreenStage& stage) {
    stage.settle();
    const auto rows = stage.open().read().checkIns();
    REQUIRE(rows.size() == 1);
    return *stage.open().read().find(rows.front().id);
}

}  // namespace

// Would catch: an item that the keyboard cannot reach, a digit that rates the wrong row, a line that is not kept.
TEST_CASE("a check-in is answered and saved from the keyboard alone", "[checkin]") {
    ScreenStage stage;
    checkInBegun(stage);
    typeText(QStringLiteral("1234567"));
    press(Qt::Key_S);
    typeText(QStringLiteral("65"));
    typeText(QStringLiteral("A long week."));
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    const CheckIn saved = onlyCheckIn(stage);
    CHECK(saved.instrument == instruments::emotionalIntelligence);
    CHECK(saved.answers.size() == 9);
    CHECK(saved.skipped.size() == 1);
    CHECK(saved.line == QStringLiteral("A long week."));
    const auto* const items = catalogueOf(stage.open().read()).newest(saved.instrument);
    REQUIRE(items != nullptr);
    CHECK(saved.answers.at(QStringLiteral("own-1")) == 1);
}

// Would catch: statements, which are made anew for each instrument, that Tab passes by.
TEST_CASE("from the pause that is offered, Tab goes to the first statement", "[checkin]") {
    ScreenStage stage;
    CheckInScreen& screen = checkInBegun(stage);
    stage.settle();
    named(screen, QStringLiteral("Pause first")).setFocus();
    press(Qt::Key_Tab);
    typeText(QStringLiteral("3"));
    screen.save();
    const CheckIn saved = onlyCheckIn(stage);
    REQUIRE(saved.answers.size() == 1);
    CHECK(saved.answers.at(QStringLiteral("own-1")) == 3);
    CHECK_FALSE(says(screen, QStringLiteral("the one before it")));
}

// Would catch: "1" on a scale to ten that is taken before the "0" can come.
TEST_CASE("on a scale to ten a one waits for its nought", "[checkin]") {
    ScreenStage stage;
    CheckInScreen& screen = checkInBegun(stage, instruments::wellbeing);
    typeText(QStringLiteral("107"));
    press(Qt::Key_Down);
    screen.save();
    const CheckIn saved = onlyCheckIn(stage);
    std::vector<int> values;
    values.reserve(saved.answers.size());
    for (const auto& [item, value] : saved.answers) {
        values.push_back(value);
    }
    std::sort(values.begin(), values.end());
    CHECK(values == std::vector<int>{7, 10});
}

// Would catch: earlier answers that lean on the new ones, or that never appear.
TEST_CASE("earlier answers are hidden until the new ones are saved", "[checkin]") {
    ScreenStage stage;
    CheckIn before;
    before.id = CheckInId::make(stage.open().random());
    before.at = Instant::at(stage.open().clock().now().utc - 7LL * 86'400'000, QStringLiteral("Europe/London"));
    before.instrument = instruments::emotionalIntelligence;
    before.answers = {{QStringLiteral("own-1"), 2}};
    stage.open().save(before);
    CheckInScreen& screen = checkInBegun(stage);
    typeText(QStringLiteral("5"));
    CHECK_FALSE(says(screen, QStringLiteral("2 on ")));
    screen.save();
    stage.settle();
    CHECK(says(screen, QStringLiteral("2 on Mon 9 Nov")));
    CHECK(says(screen, QStringLiteral("the one before it")));
}

// Would catch: a half-answered check-in that is lost, counted as made, or left over after the save.
TEST_CASE("later keeps the answers as a draft, and the next time goes on with it", "[checkin]") {
    ScreenStage stage;
    CheckInScreen& first = checkInBegun(stage);
    typeText(QStringLiteral("64"));
    first.leave(kit::Screen::Leaving::ForAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().count(RecordKind::CheckIn) == 0);
    CHECK(stage.open().read().drafts().size() == 1);
    stage.open().clock().advance(86'400'000);
    CheckInScreen& second = checkInBegun(stage);
    typeText(QStringLiteral("3"));
    second.save();
    const CheckIn saved = onlyCheckIn(stage);
    CHECK(saved.answers.size() == 3);
    CHECK(stage.open().read().drafts().empty());
}

// Would catch: an empty record or draft made by opening the page and leaving it.
TEST_CASE("a check-in without an answer leaves nothing behind", "[checkin]") {
    ScreenStage stage;
    CheckInScreen& screen = checkInBegun(stage);
    screen.save();
    CHECK(screen.findChild<kit::MessageBar*>()->words().contains(QStringLiteral("Nothing is rated yet")));
    screen.leave(kit::Screen::Leaving::ForAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().count(RecordKind::CheckIn) == 0);
    CHECK(stage.open().read().drafts().empty());
}

// Would catch: an old check-in whose first answers are gone after a change.
TEST_CASE("changing an old check-in keeps its first answers in its history", "[checkin]") {
    ScreenStage stage;
    CheckInScreen& screen = checkInBegun(stage);
    typeText(QStringLiteral("5"));
    screen.save();
    const CheckIn saved = onlyCheckIn(stage);
    CheckInScreen& again = stage.show(new CheckInScreen(stage.services()));
    again.showRecord(saved.id.as<AnyRecord>());
    again.leave(kit::Screen::Leaving::ForAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().history(saved.id.as<AnyRecord>()).size() == 1);
    again.showRecord(saved.id.as<AnyRecord>());
    again.firstFocus()->setFocus();
    typeText(QStringLiteral("6"));
    again.leave(kit::Screen::Leaving::ForAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().history(saved.id.as<AnyRecord>()).size() == 2);
}

// Would catch: a model that breaks the rules of item models, or a list that does not open what it shows.
TEST_CASE("the list of check-ins offers every self-rating and opens a past one", "[checkin]") {
    ScreenStage stage;
    CheckIn past;
    past.id = CheckInId::make(stage.open().random());
    past.at = stage.open().clock().now();
    past.instrument = instruments::wellbeing;
    past.line = QStringLiteral("a line");
    stage.open().save(past);
    const auto catalogue = catalogueOf(stage.open().read());
    models::CheckInListModel model(stage.open().read(), catalogue, stage.open().clock());
    const QAbstractItemModelTester tester(&model);
    model.reload();
    CHECK(model.rowCount() == 1);
    checkin::CheckInsScreen& screen = stage.show(new checkin::CheckInsScreen(stage.services()));
    screen.enter();
    QString chosen;
    QObject::connect(&screen, &checkin::CheckInsScreen::instrumentChosen, &screen,
                     [&](const QString& id) { chosen = id; });
    screen.firstFocus()->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(chosen == instruments::wellbeing);
}
