// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/long_button.h"

#include "kit/text.h"
#include "support/catch.h"

#include <memory>

using namespace tspace::kit;

namespace {

QImage drawn(QPushButton& button, const QSize& size) {
    button.resize(size);
    return button.grab().toImage();
}

}  // namespace

// Catches words that are shortened although the button is as wide as it asks to be: they take a part of a pixel more
// than they are said to. And words that are cut at the edge, without dots, where it is narrower.
TEST_CASE("A long button shortens its words only where it has less room than they take", "[button]") {
    for (const QString& words :
         {QStringLiteral("goes on from: Softening the concern, Wed 21 Oct · begun Wed 30 Sep"),
          QStringLiteral("goes on from: What he looks at, Wed 19 Aug · begun Wed 14 Jan"),
          QStringLiteral("from a moment or an earlier thread (Ctrl Shift T)"), QStringLiteral("+ New thread")}) {
        CAPTURE(words.toStdString());
        LongButton made(words);
        setPart(made, Part::QuietButton);
        const std::unique_ptr<QPushButton> usual(button(Part::QuietButton, words));
        CHECK(drawn(made, made.sizeHint()) == drawn(*usual, made.sizeHint()));
        const QSize less(made.sizeHint().width() * 3 / 4, made.sizeHint().height());
        CHECK(drawn(made, less) != drawn(*usual, less));
    }
}
