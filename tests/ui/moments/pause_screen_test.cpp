// SPDX-License-Identifier: GPL-3.0-or-later
#include "moments/pause_screen.h"

#include "support/catch.h"
#include "ui/support/screen_stage.h"

#include <QLabel>

using namespace tspace;
using namespace tspace::test;
using moments::PauseScreen;

namespace {

PauseScreen& pauseBegun(ScreenStage& stage) {
    PauseScreen& screen = stage.show(new PauseScreen(stage.services()));
    screen.enter();
    screen.firstFocus()->setFocus();
    return screen;
}

std::vector<MomentRow> left(ScreenStage& stage, PauseScreen& screen,
                            kit::Screen::Leaving why = kit::Screen::Leaving::ForAnotherPlace) {
    screen.leave(why);
    stage.settle();
    return stage.open().read().moments();
}

}  // namespace

// Would catch: a pause that must be filled in, or leaves an empty moment behind.
TEST_CASE("a pause can be skipped, and then leaves nothing", "[moments]") {
    ScreenStage stage;
    PauseScreen& screen = pauseBegun(stage);
    CHECK(screen.standsAlone());
    kit::Place asked = kit::Place::Help;
    QObject::connect(&screen, &kit::Screen::placeRequested, &screen, [&](kit::Place place) { asked = place; });
    press(Qt::Key_Escape);
    CHECK(asked == kit::Place::Moments);
    CHECK(left(stage, screen).empty());
    CHECK(stage.open().read().drafts().empty());
}

// Would catch: feelings that cannot be picked or named by keys, or a moment that forgets what was asked.
TEST_CASE("what comes in a pause is a moment with its question and feelings by name", "[moments]") {
    ScreenStage stage;
    PauseScreen& screen = pauseBegun(stage);
    typeText(QStringLiteral("The hallway."));
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    typeText(QStringLiteral("homesick"));
    press(Qt::Key_Return);
    const auto rows = left(stage, screen);
    REQUIRE(rows.size() == 1);
    const Moment moment = *stage.open().read().find(rows.front().id);
    CHECK(moment.kind == MomentKind::Pause);
    CHECK(moment.text == QStringLiteral("The hallway."));
    CHECK(moment.feelings ==
          QStringList{QStringLiteral("uneasy"), QStringLiteral("angry"), QStringLiteral("homesick")});
    CHECK(moment.title.endsWith(QLatin1Char('?')));
    CHECK_FALSE(moment.bring);
    CHECK(stage.open().read().drafts().empty());
}

// Would catch: words of a pause lost by the lock, or kept twice.
TEST_CASE("a pause cut off by the lock goes on", "[moments]") {
    ScreenStage stage;
    PauseScreen& screen = pauseBegun(stage);
    typeText(QStringLiteral("Half"));
    CHECK(left(stage, screen, kit::Screen::Leaving::Locking).empty());
    CHECK(stage.open().read().drafts().size() == 1);
    PauseScreen& next = pauseBegun(stage);
    press(Qt::Key_End);
    typeText(QStringLiteral(" and whole"));
    const auto rows = left(stage, next);
    REQUIRE(rows.size() == 1);
    CHECK(stage.open().read().find(rows.front().id)->text == QStringLiteral("Half and whole"));
    CHECK(stage.open().read().drafts().empty());
}
