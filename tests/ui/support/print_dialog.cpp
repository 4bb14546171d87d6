// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/print_dialog.h"

#include "support/catch.h"
#include "ui/support/driver.h"

#include <QApplication>

namespace tspace::test {

namespace {

QWidget* openPrintDialog() {
    QWidget* const dialog = QApplication::activeModalWidget();
    return dialog != nullptr && dialog->inherits("QPrintDialog") ? dialog : nullptr;
}

}  // namespace

QWidget& printDialogByKey() {
    press(Qt::Key_P, ctrl);
    REQUIRE(eventually([] { return openPrintDialog() != nullptr && openPrintDialog()->isActiveWindow(); }));
    return *openPrintDialog();
}

void escapePrintDialog() {
    REQUIRE(openPrintDialog() != nullptr);
    QWidget* const window = openPrintDialog()->parentWidget()->window();
    press(Qt::Key_Escape);
    REQUIRE(eventually([] { return openPrintDialog() == nullptr; }));
    window->activateWindow();  // as a desktop does by itself
    REQUIRE(eventually([] { return QApplication::focusWidget() != nullptr; }));
}

}  // namespace tspace::test
