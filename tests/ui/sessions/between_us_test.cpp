// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/growing_text_edit.h"
#include "kit/rating_scale.h"
#include "support/catch.h"
#include "ui/sessions/writing_desk.h"
#include "window/rail.h"

#include <QLabel>

using namespace tspace;
using namespace tspace::test;

namespace {

void goBetweenUs(WritingDesk& desk) {
    named(desk.shell(), QStringLiteral("Between us")).setFocus();
    press(Qt::Key_Space);
    desk.settle();
    REQUIRE(desk.shell().place() == kit::Place::BetweenUs);
}

}  // namespace

// Would catch: the way out with something left behind, or two editors that write over each other.
TEST_CASE("between us goes on where the page was, and back with what was written", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    goBetweenUs(desk);
    REQUIRE(desk.focusName() == QStringLiteral("Title of the thread"));
    press(Qt::Key_End);
    typeText(QStringLiteral(" for two"));
    named(desk.shell(), QStringLiteral("Practice")).setFocus();
    typeText(QStringLiteral("Said together."));
    press(Qt::Key_Escape);
    desk.settle();
    CHECK(desk.shell().place() == kit::Place::Session);
    CHECK(desk.stored().threads.front().title == QStringLiteral("A title for two"));
    CHECK(desk.stored().threads.front().practice == QStringLiteral("Said together."));
    CHECK(named<kit::GrowingTextEdit>(desk.shell(), QStringLiteral("Title of the thread")).text() ==
          QStringLiteral("A title for two"));
    CHECK(desk.open.read().drafts().empty());
}

// Would catch: a supervisor reading over the shoulder how many sessions there are, or how one rated the last one.
TEST_CASE("between us shows no navigation, numbers, ratings or private lines", "[sessions]") {
    WritingDesk desk;
    desk.begin(QStringLiteral("A title"));
    named(desk.shell(), QStringLiteral("How I am")).setFocus();
    typeText(QStringLiteral("tired, not lost"));
    goBetweenUs(desk);
    CHECK_FALSE(desk.shell().findChild<window::Rail*>()->isVisible());
    for (kit::RatingScale* scale : desk.betweenUs().findChildren<kit::RatingScale*>()) {
        CHECK_FALSE(scale->isVisible());
    }
    for (const QWidget* each : desk.betweenUs().findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(each);
        const QString words = each->accessibleName() + (label != nullptr ? label->text() : QString());
        CHECK_FALSE((each->isVisible() && words.contains(QStringLiteral("How I am"))));
        CHECK_FALSE((each->isVisible() && words.contains(QStringLiteral("Caseload"))));
    }
}

// Would catch: a session nobody has typed into yet that cannot be looked at by two, or an empty one kept by going back.
TEST_CASE("two people can begin with an empty session", "[sessions]") {
    WritingDesk desk;
    press(Qt::Key_N, ctrl);
    goBetweenUs(desk);
    press(Qt::Key_T, ctrl);
    CHECK(desk.editor().edit().threads.size() == 1);  // not a second one below the empty one it begins with
    typeText(QStringLiteral("What brings us here"));
    press(Qt::Key_Escape);
    desk.settle();
    CHECK(desk.shell().place() == kit::Place::Session);
    REQUIRE(desk.stored().threads.size() == 1);
    CHECK(desk.stored().threads.front().title == QStringLiteral("What brings us here"));
}
