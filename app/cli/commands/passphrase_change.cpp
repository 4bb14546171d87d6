// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "services/backups.h"

#include <QFileInfo>

namespace tspace::cli {

namespace {

Exit run(Run& run) {
    static_cast<void>(run.arguments(0, 0));
    PassphraseSource fresh;
    fresh.file = run.maybe("new-passphrase-file");
    const Secret wanted = [&] {
        Progress& progress = run.progress(Cli::tr("Opening"));
        return fresh.file ? readPassphrase(fresh, Asking::Once, progress) : Secret();
    }();
    if (!QFileInfo::exists(run.journalPath())) {
        throw Error(ErrorCode::Unreadable, Cli::tr("there is no journal at %1").arg(run.journalPath()));
    }
    JournalFile file = Journal::unlock(run.journalPath(), run.passphrase(), run.progress(Cli::tr("Opening")));
    run.endProgress();
    Progress& progress = run.progress(Cli::tr("Copying and checking"));
    const Secret typed = fresh.file ? Secret() : readPassphrase({}, Asking::Twice, progress);
    file.changePassphrase(fresh.file ? wanted : typed, run.random(), progress);
    run.endProgress();
    const QByteArray salt = file.copier().salt();
    const QString path = file.path();
    file.close();
    const int older = backupState({path, {}}, salt).underOther;
    if (run.wantsJson()) {
        run.out().json({{QStringLiteral("journal"), path}, {QStringLiteral("backups_under_earlier"), older}});
        return Exit::Done;
    }
    run.out().line(Cli::tr("The journal opens with the new passphrase alone."));
    if (older > 0) {
        run.error().line(
            Cli::tr("Backups made before, %1 of them beside the journal, still open with the passphrase they were made "
                    "under. 'tspace backup' makes one under the new; take the old ones away if you must.")
                .arg(older));
    }
    return Exit::Done;
}

}  // namespace

Command passphraseCommand() {
    return {QStringLiteral("passphrase"),
            {},
            Cli::tr("Change the passphrase, on a checked copy that then takes the journal's place."),
            [](QCommandLineParser& parser) {
                parser.addOption({QStringLiteral("new-passphrase-file"),
                                  Cli::tr("Take the new passphrase from the first line of a file."),
                                  QStringLiteral("FILE")});
            },
            run};
}

}  // namespace tspace::cli
