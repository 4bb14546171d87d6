// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "services/inbox.h"

#include <QFileInfo>

namespace tspace::cli {

namespace {

Exit runInit(Run& run) {
    static_cast<void>(run.arguments(0, 0));
    const QFileInfo place(run.journalPath());
    if (place.exists() || place.isSymLink()) {
        throw Error(ErrorCode::AlreadyExists, run.journalPath());
    }
    const Secret& passphrase = run.passphrase(Asking::Twice);
    JournalFile made = Journal::make(run.journalPath(), passphrase, run.random());
    if (const QString words = inbox::open(made, run.environment()); !words.isEmpty()) {
        run.error().line(words);
    }
    made.close();
    const QString path = QFileInfo(run.journalPath()).absoluteFilePath();
    if (run.wantsJson()) {
        run.out().json({{QStringLiteral("journal"), path}, {QStringLiteral("format"), JournalFile::newestFormat}});
    } else {
        run.out().line(Cli::tr("Made a journal: %1").arg(path));
        run.error().line(Cli::tr("Nobody can open it without the passphrase, and nobody can find the passphrase out."));
    }
    return Exit::Done;
}

}  // namespace

Command initCommand() {
    return {QStringLiteral("init"),
            {},
            Cli::tr("Make a journal; a file that is there already is never touched."),
            [](QCommandLineParser&) {},
            runInit};
}

}  // namespace tspace::cli
