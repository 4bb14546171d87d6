// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/rating_scale.h"

#include "kit/rating_button.h"
#include "support/catch.h"
#include "ui/support/driver.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace tspace::kit;
using namespace tspace::test;

namespace {

/// Two items under one another; the first moves on to the second when it is answered.
struct RatingForm {
    explicit RatingForm(int lowest, int highest)
        : first(new RatingScale(lowest, highest)), second(new RatingScale(lowest, highest)) {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(first);
        column->addWidget(second);
        QObject::connect(first, &RatingScale::settled, second, [this] { second->setFocus(); });
        showForKeys(window);
        first->setFocus();
    }

    QWidget window;
    RatingScale* first;
    RatingScale* second;
};

QAccessibleInterface& seen(QWidget& widget) {
    QAccessibleInterface* found = QAccessible::queryAccessibleInterface(&widget);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

// Catches keys that do not reach the scale, or an answer that is not told.
TEST_CASE("A digit rates and settles the item", "[rating]") {
    RatingForm form(1, 7);
    const QSignalSpy changed(form.first, &RatingScale::changed);
    const QSignalSpy settled(form.first, &RatingScale::settled);
    typeText(QStringLiteral("5"));
    CHECK(form.first->value() == 5);
    CHECK(changed.size() == 1);
    CHECK(settled.size() == 1);
    typeText(QStringLiteral("6"));
    CHECK(form.first->value() == 5);
    CHECK(form.second->value() == 6);
}

// Catches a digit that is lost between two items when the first was still waiting for a nought.
TEST_CASE("A digit after a waiting one answers the next item", "[rating]") {
    RatingForm form(0, 10);
    typeText(QStringLiteral("1"));
    CHECK_FALSE(form.first->value());
    CHECK(form.first->pending() == QStringLiteral("1"));
    typeText(QStringLiteral("5"));
    CHECK(form.first->value() == 1);
    CHECK(form.second->value() == 5);
}

// Catches an Enter pressed once too often, as after opening a check-in, that answers with the lowest value unseen.
TEST_CASE("Enter rates nothing by itself, and Space what has the focus", "[rating]") {
    RatingForm form(1, 7);
    press(Qt::Key_Return);
    CHECK_FALSE(form.first->value());
    form.first->setFocus();
    press(Qt::Key_Space);
    CHECK(form.first->value() == 1);
}

// Catches a waiting digit that is forgotten.
TEST_CASE("A waiting digit counts on Enter, on Tab and on going to another row", "[rating]") {
    RatingForm form(0, 10);
    typeText(QStringLiteral("1"));
    SECTION("Enter") {
        press(Qt::Key_Return);
    }
    SECTION("Tab") {
        press(Qt::Key_Tab);
    }
    SECTION("Down") {
        press(Qt::Key_Down);
    }
    SECTION("going elsewhere by a shortcut") {
        form.second->setFocus();
    }
    SECTION("a click elsewhere") {
        click(*form.second->findChild<RatingButton*>());
    }
    CHECK(form.first->value() == 1);
}

// Catches a ten that comes out as a one.
TEST_CASE("Ten can be typed", "[rating]") {
    RatingForm form(0, 10);
    typeText(QStringLiteral("10"));
    CHECK(form.first->value() == 10);
    CHECK_FALSE(form.second->value());
}

// Catches arrows that leave the scale, go past its ends, or forget which way a language runs.
TEST_CASE("Arrows move along the scale and stop at its ends", "[rating]") {
    RatingForm form(1, 3);
    press(Qt::Key_Right);
    CHECK(form.first->value() == 1);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    CHECK(form.first->value() == 3);
    press(Qt::Key_Left);
    CHECK(form.first->value() == 2);
    form.window.setLayoutDirection(Qt::RightToLeft);
    press(Qt::Key_Left);
    CHECK(form.first->value() == 3);
}

// Catches a skip that keeps the old answer, or cannot be taken back.
TEST_CASE("S skips, Delete takes back, and a rating ends skipping", "[rating]") {
    RatingForm form(1, 7);
    QObject::disconnect(form.first, &RatingScale::settled, nullptr, nullptr);
    typeText(QStringLiteral("4"));
    press(Qt::Key_S);
    CHECK_FALSE(form.first->value());
    CHECK(form.first->isSkipped());
    typeText(QStringLiteral("2"));
    CHECK(form.first->value() == 2);
    CHECK_FALSE(form.first->isSkipped());
    press(Qt::Key_Delete);
    CHECK_FALSE(form.first->value());
    CHECK_FALSE(form.first->isSkipped());
}

// Catches a group that takes more than one press of Tab, or is entered at another place than its answer.
TEST_CASE("A scale is one stop of the Tab key", "[rating]") {
    RatingForm form(1, 7);
    press(Qt::Key_Tab);
    CHECK(form.second->isAncestorOf(QApplication::focusWidget()));
    form.first->setValue(6);
    press(Qt::Key_Backtab);
    auto* focused = dynamic_cast<RatingButton*>(QApplication::focusWidget());
    REQUIRE(focused != nullptr);
    CHECK(form.first->isAncestorOf(focused));
    CHECK(focused->value() == 6);
}

// Catches a scale that a screen reader cannot tell from a row of buttons.
TEST_CASE("A scale is spoken as a named group of radio buttons", "[rating]") {
    RatingForm form(1, 7);
    form.first->setQuestion(QStringLiteral("I stayed curious."));
    form.first->setEnds(QStringLiteral("never"), QStringLiteral("always"));
    form.first->setValue(7);
    CHECK(seen(*form.first).role() == QAccessible::Grouping);
    CHECK(spokenName(*form.first) == QStringLiteral("I stayed curious."));
    auto& last = named<RatingButton>(*form.first, QStringLiteral("7, always"));
    CHECK(seen(last).role() == QAccessible::RadioButton);
    CHECK(seen(last).state().checked);
    form.first->setSkipped(true);
    CHECK(form.first->accessibleDescription() == QStringLiteral("skipped"));
}

// Catches a saved check-in that can be changed by a stray key.
TEST_CASE("A read-only scale keeps its answer", "[rating]") {
    RatingForm form(1, 7);
    form.first->setValue(3);
    form.first->setReadOnly(true);
    typeText(QStringLiteral("5"));
    press(Qt::Key_S);
    press(Qt::Key_Delete);
    CHECK(form.first->value() == 3);
}

// Catches numbers that long words of the ends pull apart or away from those of the next item.
TEST_CASE("Numbers stand over each other whatever the ends are called", "[rating]") {
    RatingForm form(1, 5);
    for (RatingScale* scale : {form.first, form.second}) {
        form.window.layout()->setAlignment(scale, Qt::AlignRight);
    }
    form.first->setEnds(QStringLiteral("not true here at all"), QStringLiteral("fully true here"), true);
    const auto placeOf = [&form](RatingScale& scale, int value) {
        return named<RatingButton>(scale, QString::number(value)).mapTo(&form.window, QPoint()).x();
    };
    form.second->setEnds({}, {});
    CHECK(eventually([&] { return form.first->width() > form.second->width(); }));
    for (int value = 2; value < 5; ++value) {
        CHECK(placeOf(*form.first, value) == placeOf(*form.second, value));
    }
}
