// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/one_window.h"

#include "support/catch.h"

#include <QTest>
#include <QWidget>

using namespace tspace;

// Would catch: a window that answers another start and stays where nobody sees it.
TEST_CASE("a window that was put away or lies below another comes to the front when it is asked to", "[window]") {
    QWidget window;
    desktop::OneWindow one(QStringLiteral("/nowhere/of-the-test.tspace"), window);
    window.showMaximized();
    QWidget other;
    SECTION("put away: it comes back as large as it was") {
        window.setWindowState(window.windowState() | Qt::WindowMinimized);
        REQUIRE(window.isMinimized());
    }
    SECTION("below another") {
        other.show();
        other.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&other));
        REQUIRE_FALSE(window.isActiveWindow());
    }
    one.comeToFront();
    CHECK(QTest::qWaitForWindowActive(&window));
    CHECK_FALSE(window.isMinimized());
    CHECK(window.isMaximized());
}
