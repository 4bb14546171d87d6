// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tspace::cli {

namespace {

Exit runVerify(Run& run) {
    static_cast<void>(run.arguments(0, 0));
    OpenForReading journal = run.openForReading();
    const Issues issues = journal.read().verify(run.progress(Cli::tr("Checking")));
    run.endProgress();
    journal.close();
    if (run.wantsJson()) {
        QJsonArray found;
        for (const Issue& issue : issues) {
            found.append(json(issue));
        }
        run.out().json({{QStringLiteral("wrong"), found}});
    } else if (issues.empty()) {
        run.out().line(Cli::tr("Nothing is wrong."));
    }
    for (const Issue& issue : issues) {
        if (!run.wantsJson()) {
            run.out().line(wordsFor(issue));
        }
    }
    return issues.empty() ? Exit::Done : Exit::Damaged;
}

}  // namespace

Command verifyCommand() {
    return {QStringLiteral("verify"),
            {},
            Cli::tr("Check the whole journal: pages, every version of every record, lists and index."),
            [](QCommandLineParser&) {},
            runVerify};
}

}  // namespace tspace::cli
