// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"

#include <QJsonObject>

namespace tspace::cli {

namespace {

Exit runRebuild(Run& run) {
    static_cast<void>(run.arguments(0, 0));
    const auto journal = run.openJournal();
    journal->rebuild(run.progress(Cli::tr("Rebuilding")));
    run.endProgress();
    int records = 0;
    for (const auto& [kind, count] : journal->read().info().counts) {
        records += count;
    }
    journal->close();
    if (run.wantsJson()) {
        run.out().json({{QStringLiteral("records"), records}});
    } else {
        run.out().line(Cli::tr("Lists and index are made anew from %1 records.").arg(records));
    }
    return Exit::Done;
}

}  // namespace

Command rebuildCommand() {
    return {QStringLiteral("rebuild"),
            {},
            Cli::tr("Make lists and the search index anew from the kept versions."),
            [](QCommandLineParser&) {},
            runRebuild};
}

}  // namespace tspace::cli
