// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/support.h"

#include "checkin/check_in_screen.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"

#include <QLabel>

using namespace tspace;
using namespace tspace::test;
using checkin::CheckInScreen;

namespace {

CheckInScreen& wellbeingBegun(ScreenStage& stage) {
    CheckInScreen& screen = stage.show(new CheckInScreen(stage.services()));
    screen.choose(instruments::wellbeing);
    screen.startNew();
    screen.firstFocus()->setFocus();
    return screen;
}

}  // namespace

// Would catch: support shown before anything is saved, or a note of it in the journal.
TEST_CASE("after a low wellbeing rating the page says where support is found, and keeps no note of it", "[checkin]") {
    ScreenStage stage;
    CheckInScreen& screen = wellbeingBegun(stage);
    typeText(QStringLiteral("2"));
    CHECK_FALSE(says(screen, "116 123"));
    screen.save();
    stage.settle();
    CHECK(says(screen, "116 123"));
    CHECK(says(screen, "NHS 111"));
    CHECK(stage.open().read().info().revisions == 1);
    CHECK(stage.open().read().info().counts.size() == 1);
}

TEST_CASE("after an ordinary rating nothing is said about support", "[checkin]") {
    ScreenStage stage;
    CheckInScreen& screen = wellbeingBegun(stage);
    typeText(QStringLiteral("6"));
    screen.save();
    stage.settle();
    CHECK_FALSE(says(screen, "116 123"));
}

// Would catch: a place that can be typed but is not kept, or cannot be changed and taken away again.
TEST_CASE("a place of one's own is added, changed and taken away from the keyboard", "[checkin]") {
    ScreenStage stage;
    CheckInScreen& screen = wellbeingBegun(stage);
    typeText(QStringLiteral("1"));
    press(Qt::Key_Down);
    screen.save();
    stage.settle();
    named(screen, QStringLiteral("Add what your employer, union or association offers")).setFocus();
    press(Qt::Key_Space);
    typeText(QStringLiteral("Union line"));
    press(Qt::Key_Tab);
    typeText(QStringLiteral("Tuesdays"));
    press(Qt::Key_Return);
    stage.settle();
    auto places = supportPlaces(stage.open().read());
    REQUIRE(places.size() == 1);
    CHECK(places.front().reach == QStringLiteral("Tuesdays"));
    named(screen, QStringLiteral("Change Union line")).setFocus();
    press(Qt::Key_Space);
    press(Qt::Key_End);
    typeText(QStringLiteral(" 2"));
    named(screen, QStringLiteral("Keep it")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    places = supportPlaces(stage.open().read());
    REQUIRE(places.size() == 1);
    CHECK(places.front().name == QStringLiteral("Union line 2"));
    named(screen, QStringLiteral("Change Union line 2")).setFocus();
    press(Qt::Key_Space);
    named(screen, QStringLiteral("Take it away")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    CHECK(supportPlaces(stage.open().read()).empty());
}

// Would catch: a pause that counts as an answer, loses one, or cannot be left by the keyboard.
TEST_CASE("a pause comes before the first answer and is left by a key", "[checkin]") {
    ScreenStage stage;
    CheckInScreen& screen = wellbeingBegun(stage);
    typeText(QStringLiteral("7"));
    press(Qt::Key_Down);
    named(screen, QStringLiteral("Pause first")).setFocus();
    press(Qt::Key_Space);
    CHECK(says(screen, "What have you carried in with you?"));
    press(Qt::Key_Return);
    CHECK_FALSE(says(screen, "What have you carried in with you?"));
    typeText(QStringLiteral("5"));
    press(Qt::Key_Down);
    screen.save();
    stage.settle();
    const auto rows = stage.open().read().checkIns();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().answered == 2);
}
