// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "store/reader.h"

#include <QStringList>

namespace tspace {

/// What must not stand in a text that leaves without a second look.
struct KnownNames {
    QStringList people;  ///< names and aliases
    QStringList codes;   ///< of cases
};

/// The people and cases of a journal. Throws `Error`.
[[nodiscard]] KnownNames knownNames(const JournalReader& read);

/// Warnings about lines that are about to leave, in order: a case code, the name or alias of someone in the journal as
/// a whole word in any case, a date in figures that may be one of birth, a postcode. `place` is "line 3", `words` quote
/// what was found. No warning does not say that a text is anonymous.
[[nodiscard]] Issues privacyWarnings(const QStringList& lines, const KnownNames& known);

}  // namespace tspace
