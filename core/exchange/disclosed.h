// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "domain/journal_notes.h"

namespace tspace {

/// The ways by which something leaves the journal, as the log of what left names them.
enum class LeftBy { Export, Print, Clipboard };

/// The entry of the log for something that leaves now: what, in words; `to`, a file's name or a printer's, empty for
/// the clipboard; and the records it was taken from. The caller commits it before the thing is out.
[[nodiscard]] Disclosure disclosed(const Clock& clock, Random& random, const QString& what, const QString& to,
                                   LeftBy by, std::vector<RecordId> records);

}  // namespace tspace
