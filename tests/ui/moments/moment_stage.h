// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moments/moment_screen.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"

namespace tspace::test {

/// The page of a new moment, with the keys where writing begins.
inline moments::MomentScreen& newMoment(ScreenStage& stage) {
    auto& screen = stage.show(new moments::MomentScreen(stage.services()));
    screen.startNew();
    screen.firstFocus()->setFocus();
    return screen;
}

/// The one moment of the journal; fails the test when there is none or another.
inline Moment onlyMoment(ScreenStage& stage) {
    stage.settle();
    const auto rows = stage.open().read().moments();
    REQUIRE(rows.size() == 1);
    return *stage.open().read().find(rows.front().id);
}

}  // namespace tspace::test
