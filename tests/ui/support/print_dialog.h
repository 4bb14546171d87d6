// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tspace::test {

/// Ctrl+P where the focus is, and the desktop's print dialog that this opens. Fails the test when none comes.
[[nodiscard]] QWidget& printDialogByKey();

/// Escape in the dialog. Fails the test when it stays.
void escapePrintDialog();

}  // namespace tspace::test
