// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tspace {

/// The folder of the program's own data on this machine ("~/.local/share/thinking-space"), the same for the window and
/// the command line. It need not exist. Holds this machine's id, and journals that were given no other place.
[[nodiscard]] QString machineFolder();

/// Where a journal lies when no other place was named: `journal.tspace` in that folder.
[[nodiscard]] QString defaultJournal();

}  // namespace tspace
