// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tokens.h"

#include "support/catch.h"

#include <array>
#include <utility>
#include <vector>

using namespace tspace::kit;

namespace {

constexpr double textContrast = 4.5;
constexpr double edgeContrast = 3.0;

std::vector<std::pair<const char*, QColor>> grounds(const Colours& c) {
    return {{"paper", c.paper}, {"card", c.card}, {"rail", c.rail}, {"selection", c.selection}};
}

}  // namespace

// Catches a colour changed to one that cannot be read, and a mistake in the formula itself.
TEST_CASE("Contrast is what WCAG defines", "[tokens]") {
    CHECK(contrast(Qt::black, Qt::white) == Approx(21.0));
    CHECK(contrast(Qt::white, Qt::white) == Approx(1.0));
    // The grey that is known to be the lightest to pass on white.
    CHECK(contrast(QColor(0x76, 0x76, 0x76), Qt::white) == Approx(4.54).margin(0.01));
    CHECK(contrast(Qt::white, QColor(0x76, 0x76, 0x76)) == Approx(4.54).margin(0.01));
}

// Catches a token that is readable on one ground only.
TEST_CASE("Text can be read on every ground in both themes", "[tokens]") {
    for (const Colours* colours : {&lightColours(), &darkColours()}) {
        const std::vector<std::pair<const char*, QColor>> inks{
            {"ink", colours->ink},           {"soft ink", colours->softInk},    {"accent", colours->accent},
            {"practice", colours->practice}, {"challenge", colours->challenge}, {"feedback", colours->feedback},
            {"error", colours->error}};
        for (const auto& [inkName, ink] : inks) {
            for (const auto& [groundName, ground] : grounds(*colours)) {
                INFO((colours == &lightColours() ? "light: " : "dark: ") << inkName << " on " << groundName);
                CHECK(contrast(ink, ground) >= textContrast);
            }
        }
        CHECK(contrast(colours->onAccent, colours->accent) >= textContrast);
    }
}

// Catches an edge that cannot be seen, and so a control that cannot be found.
TEST_CASE("The edges of controls can be seen on every ground in both themes", "[tokens]") {
    for (const Colours* colours : {&lightColours(), &darkColours()}) {
        for (const auto& [groundName, ground] : grounds(*colours)) {
            INFO((colours == &lightColours() ? "light: " : "dark: ") << groundName);
            CHECK(contrast(colours->edge, ground) >= edgeContrast);
            CHECK(contrast(colours->accent, ground) >= edgeContrast);
        }
    }
}
