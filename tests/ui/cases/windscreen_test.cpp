// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/windscreen.h"

#include "kit/theme.h"
#include "support/catch.h"
#include "ui/support/driver.h"

#include <QAccessible>
#include <QApplication>

using namespace tspace;
using namespace tspace::test;
using cases::Windscreen;

namespace {

std::vector<LevelCount> counts() {
    return {{LevelOfNeed::Universal, 4},
            {LevelOfNeed::Additional, 21},
            {LevelOfNeed::Intensive, 38},
            {LevelOfNeed::Specialist, 19},
            {std::nullopt, 3}};
}

}  // namespace

// Would catch: a pane that the arrow keys pass over, words that do not name what is shown, a filter without the mouse.
TEST_CASE("the windscreen is walked with arrow keys, speaks each pane, and Enter chooses one", "[cases]") {
    const kit::Theme theme(*qApp, kit::Theme::Choice::Light);
    Windscreen screen(theme);
    screen.setCounts(counts());
    std::vector<std::optional<LevelOfNeed>> chosen;
    QObject::connect(&screen, &Windscreen::chosen, &screen, [&](const auto& level) { chosen.push_back(level); });
    showForKeys(screen, {420, 220});
    screen.setFocus();
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    CHECK(screen.current() == LevelOfNeed::Intensive);
    CHECK(screen.spoken(*screen.current()) == QStringLiteral("Intensive, 38"));
    CHECK(QAccessible::queryAccessibleInterface(&screen)->text(QAccessible::Description) ==
          QStringLiteral("Intensive, 38"));
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    press(Qt::Key_End);
    press(Qt::Key_Right);
    CHECK(screen.current() == LevelOfNeed::Specialist);
    press(Qt::Key_Space);
    press(Qt::Key_Home);
    press(Qt::Key_Left);
    CHECK(screen.current() == LevelOfNeed::Universal);
    CHECK(chosen ==
          std::vector<std::optional<LevelOfNeed>>{LevelOfNeed::Intensive, std::nullopt, LevelOfNeed::Specialist});
}

// Would catch: panes drawn in another place than they are pressed, also from right to left.
TEST_CASE("each pane is pressed where it is drawn", "[cases]") {
    const kit::Theme theme(*qApp, kit::Theme::Choice::Light);
    Windscreen screen(theme);
    screen.setCounts(counts());
    showForKeys(screen, {420, 220});
    CHECK(screen.paneAt({40, 190}) == LevelOfNeed::Universal);
    CHECK(screen.paneAt({380, 190}) == LevelOfNeed::Specialist);
    CHECK_FALSE(screen.paneAt({210, 200}));
    screen.setLayoutDirection(Qt::RightToLeft);
    CHECK(screen.paneAt({40, 190}) == LevelOfNeed::Specialist);
}

// Would catch: words on a shade that nobody can read, in either theme; two shades that look the same.
TEST_CASE("every pane's words are read on its shade, and the shades deepen with the need", "[cases]") {
    for (const auto choice : {kit::Theme::Choice::Light, kit::Theme::Choice::Dark}) {
        const kit::Theme theme(*qApp, choice);
        const auto shades = cases::windscreenShades(theme);
        double before = 1;
        for (const auto& shade : shades) {
            CHECK(kit::contrast(shade.ink, shade.ground) >= 4.5);
            const double against = kit::contrast(shade.ground, theme.colours().card);
            CHECK(against > before + 0.1);
            before = against;
        }
    }
}
