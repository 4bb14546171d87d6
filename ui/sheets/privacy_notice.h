// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <QStringList>

namespace tspace::sheets {

/// What the privacy check finds in lines that are about to leave, the first of it quoted: "Look again before it leaves:
/// the case code “FAM-12” in line 3." Empty when it finds nothing. Throws `Error`.
[[nodiscard]] QString privacyNotice(const QStringList& lines, const JournalReader& read);

}  // namespace tspace::sheets
