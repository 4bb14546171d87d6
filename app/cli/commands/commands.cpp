// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"

#include "cli/commands/prepare.h"

namespace tspace::cli {

std::vector<Command> allCommands() {
    return {
        initCommand(),       infoCommand(),
        sampleCommand(),     addCommand(),
        checkinCommand(),    readingCommand(),
        listCommand(),       showCommand(),
        searchCommand(),     trendCommand(),
        prepareCommand(),    historyCommand(),
        importCommand(),     exportCommand(),
        restoreCommand(),    deleteCommand(),
        eraseCommand(),      holdCommand(),
        collectCommand(),    backupCommand(),
        backupsCommand(),    recoverCommand(),
        passphraseCommand(), verifyCommand(),
        rebuildCommand(),    supervisionRecordCommand(),
    };
}

}  // namespace tspace::cli
