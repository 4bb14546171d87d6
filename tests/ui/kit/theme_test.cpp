// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/theme.h"

#include "kit/part.h"
#include "kit/style_sheet.h"
#include "kit/text.h"
#include "support/catch.h"
#include "ui/support/driver.h"

#include <QApplication>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace tspace::kit;
using namespace tspace::test;

// Catches a token that is misspelt in the sheet and so paints nothing.
TEST_CASE("The style sheet leaves no token unresolved, and differs between themes", "[theme]") {
    const QString light = styleSheet(lightColours(), basePoints);
    CHECK_FALSE(light.contains(QLatin1Char('@')));
    CHECK(light != styleSheet(darkColours(), basePoints));
    CHECK(styleSheet(lightColours(), 2 * basePoints).contains(QStringLiteral("33.60pt")));
}

// Catches a literal colour in the sheet that is no token.
TEST_CASE("Every colour of the style sheet is a token", "[theme]") {
    const Colours& c = darkColours();
    QStringList tokens;
    for (const QColor& colour : {c.paper, c.card, c.ink, c.softInk, c.line, c.rail, c.selection, c.edge, c.accent,
                                 c.onAccent, c.practice, c.challenge, c.feedback, c.error}) {
        tokens += colour.name();
    }
    static const QRegularExpression hex(QStringLiteral("#[0-9a-fA-F]{3,8}"));
    const QString sheet = styleSheet(c, basePoints);
    for (auto at = hex.globalMatch(sheet); at.hasNext();) {
        CHECK(tokens.contains(at.next().captured()));
    }
}

// Catches a theme that needs a restart, or one that ignores what was set by hand.
TEST_CASE("A theme is applied at once, and set by hand it ignores the desktop", "[theme]") {
    Theme theme(*qApp, Theme::Choice::Light);
    const QSignalSpy changed(&theme, &Theme::changed);
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* primary = button(Part::Primary, QStringLiteral("Save"));
    column->addWidget(primary);
    showForKeys(window, {200, 80});
    const auto colourInside = [&] { return primary->grab().toImage().pixelColor(8, primary->height() / 2); };
    CHECK(colourInside() == lightColours().accent);
    theme.choose(Theme::Choice::Dark);
    CHECK(changed.size() == 1);
    CHECK(colourInside() == darkColours().accent);
    CHECK(window.palette().color(QPalette::Window) == darkColours().paper);
    theme.followDesktop(false);
    CHECK(theme.isDark());
    theme.choose(Theme::Choice::FollowDesktop);
    CHECK_FALSE(theme.isDark());
    theme.followDesktop(true);
    CHECK(theme.isDark());
    theme.choose(Theme::Choice::Light);
}

// Catches icons that are empty, keep the other theme's colour, or cannot be told apart without colour.
TEST_CASE("The shapes of a thread's parts are tinted and differ in form", "[theme]") {
    Theme theme(*qApp, Theme::Choice::Light);
    std::vector<QImage> forms;
    for (const Shape shape : {Shape::Practice, Shape::Challenge, Shape::Feedback}) {
        const QImage light = theme.icon(shape).pixmap(32, 32).toImage();
        CHECK(light.pixelColor(16, 16) == theme.colour(shape));
        forms.push_back(light.createAlphaMask());
    }
    CHECK(forms.at(0) != forms.at(1));
    CHECK(forms.at(1) != forms.at(2));
    CHECK(forms.at(0) != forms.at(2));
}
