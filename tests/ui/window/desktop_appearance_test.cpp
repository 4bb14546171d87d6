// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktop_appearance.h"

#include "support/catch.h"

#include <QDBusVariant>

using tspace::desktop::DesktopAppearance;

namespace {

QVariant wrapped(const QVariant& inner) {
    return QVariant::fromValue(QDBusVariant(inner));
}

}  // namespace

// Catches an answer left in its wrapping (portals wrap it once or twice), and light taken for no preference.
TEST_CASE("The desktop's answer is understood however it is wrapped", "[desktop]") {
    CHECK(DesktopAppearance::isDark(QVariant(1U)) == true);
    CHECK(DesktopAppearance::isDark(wrapped(QVariant(1U))) == true);
    CHECK(DesktopAppearance::isDark(wrapped(wrapped(QVariant(2U)))) == false);
    CHECK_FALSE(DesktopAppearance::isDark(wrapped(QVariant(0U))).has_value());
    CHECK_FALSE(DesktopAppearance::isDark(QVariant()).has_value());
    CHECK_FALSE(DesktopAppearance::isDark(QVariant(QStringLiteral("dark"))).has_value());
}
