// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/secret_clipboard.h"

#include "kit/growing_text_edit.h"
#include "support/catch.h"
#include "ui/support/driver.h"

#include <QApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QVBoxLayout>

using namespace tspace;
using namespace tspace::kit;
using namespace tspace::test;

namespace {

struct CopyingBoxes {
    CopyingBoxes() : text(new GrowingTextEdit({}, QStringLiteral("text"))), line(new QLineEdit) {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(text);
        column->addWidget(line);
        text->setText(QStringLiteral("from a text"));
        line->setText(QStringLiteral("from a line"));
        showForKeys(window);
    }
    static void copyAllOf(QWidget& box) {
        box.setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_C, Qt::ControlModifier);
    }
    QWidget window;
    GrowingTextEdit* text;
    QLineEdit* line;
};

}  // namespace

// Would catch: a clipboard manager that keeps what was copied from a journal, for whoever looks through it.
TEST_CASE("What is copied by key from any box is marked as a secret", "[clipboard]") {
    const SecretClipboard guard;
    CopyingBoxes boxes;
    const QClipboard& clipboard = *QApplication::clipboard();
    CopyingBoxes::copyAllOf(*boxes.text);
    CHECK(clipboard.text() == QStringLiteral("from a text"));
    CHECK(isMarkedSecret(clipboard));
    CopyingBoxes::copyAllOf(*boxes.line);
    CHECK(clipboard.text() == QStringLiteral("from a line"));
    CHECK(isMarkedSecret(clipboard));
    CHECK(clipboard.mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")) == QByteArrayLiteral("secret"));
}

// Would catch: a check that holds for whatever is copied.
TEST_CASE("Without the guard nothing is marked but what is copied as a secret", "[clipboard]") {
    CopyingBoxes boxes;
    CopyingBoxes::copyAllOf(*boxes.text);
    CHECK_FALSE(isMarkedSecret(*QApplication::clipboard()));
    copySecret(QStringLiteral("on purpose"));
    CHECK(QApplication::clipboard()->text() == QStringLiteral("on purpose"));
    CHECK(isMarkedSecret(*QApplication::clipboard()));
}
