// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/purpose_section.h"

#include "services/journal_settings.h"
#include "settings/settings_screen.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"

using namespace tspace;
using namespace tspace::test;

// Catches a choice that is shown and not kept, or kept and not shown, and settings of others that it wipes.
TEST_CASE("What the journal is for is changed by keys and kept", "[settings]") {
    ScreenStage stage;
    Settings before = settingsOf(stage.open().read());
    before.values.insert(QStringLiteral("other"), 7);
    stage.open().save(before);
    auto& screen = stage.show(new settings::SettingsScreen({new settings::PurposeSection(stage.services())}));
    screen.enter();
    REQUIRE(screen.firstFocus() != nullptr);
    screen.firstFocus()->setFocus();
    CHECK(spokenName(*QApplication::focusWidget()) == QStringLiteral("Both"));
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    stage.settle();
    CHECK(purposeOf(stage.open().read()) == Purpose::Wellbeing);
    CHECK(settingsOf(stage.open().read()).values.value(QStringLiteral("other")) == 7);
    press(Qt::Key_Left);
    stage.settle();
    CHECK(purposeOf(stage.open().read()) == Purpose::Supervision);
    screen.enter();
    CHECK(spokenName(*screen.firstFocus()) == QStringLiteral("Supervision"));
}
