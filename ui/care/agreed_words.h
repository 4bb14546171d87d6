// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

namespace tspace::care {

/// Says that the record of a session is another's too, with whom it was agreed and when; empty for any other record.
/// Throws `Error`.
[[nodiscard]] QString agreedWords(const JournalReader& read, const Record& record);

}  // namespace tspace::care
