// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"

namespace tspace::cli {

std::vector<Command> allCommands() {
    return {initCommand(),    infoCommand(),   sampleCommand(), addCommand(),    checkinCommand(),
            readingCommand(), listCommand(),   showCommand(),   searchCommand(), trendCommand(),
            historyCommand(), importCommand(), exportCommand(), verifyCommand(), rebuildCommand()};
}

}  // namespace tspace::cli
