// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <vector>

namespace tspace::cli {

// One function a command, each in a file of its own.

[[nodiscard]] Command initCommand();
[[nodiscard]] Command infoCommand();
[[nodiscard]] Command sampleCommand();
[[nodiscard]] Command addCommand();
[[nodiscard]] Command checkinCommand();
[[nodiscard]] Command readingCommand();
[[nodiscard]] Command listCommand();
[[nodiscard]] Command showCommand();
[[nodiscard]] Command searchCommand();
[[nodiscard]] Command trendCommand();
[[nodiscard]] Command historyCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command restoreCommand();
[[nodiscard]] Command deleteCommand();
[[nodiscard]] Command eraseCommand();
[[nodiscard]] Command holdCommand();
[[nodiscard]] Command collectCommand();
[[nodiscard]] Command backupCommand();
[[nodiscard]] Command backupsCommand();
[[nodiscard]] Command recoverCommand();
[[nodiscard]] Command passphraseCommand();
[[nodiscard]] Command verifyCommand();
[[nodiscard]] Command rebuildCommand();
[[nodiscard]] Command supervisionRecordCommand();

/// All of them, in the order that help lists them.
[[nodiscard]] std::vector<Command> allCommands();

}  // namespace tspace::cli
