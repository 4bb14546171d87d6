// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the gates share.
#pragma once

#include "support/open_journal.h"
#include "ui/support/driver.h"
#include "unlock/gate.h"

namespace tspace::test {

/// Types the passphrase of a scratch journal, or `words`, where the gate begins.
inline void typePassphrase(
    unlock::Gate& gate, const QString& words = QString::fromStdString(std::string(OpenJournal::passphrase().view()))) {
    gate.firstFocus()->setFocus();
    typeText(words);
}

}  // namespace tspace::test
