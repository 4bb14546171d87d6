// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "services/journal_settings.h"
#include "services/old_backups.h"
#include "store/changed_passphrase.h"

#include <QFileInfo>

namespace tspace::cli {

namespace {

OldBackups oldBackupsFrom(const Run& run) {
    const QString choice = run.value("backups");
    if (choice.isEmpty() || choice == QLatin1String("keep")) {
        return OldBackups::Keep;
    }
    if (choice != QLatin1String("change") && choice != QLatin1String("remove")) {
        throw Error(ErrorCode::WrongUse, Cli::tr("--backups is keep, change or remove"));
    }
    return choice == QLatin1String("change") ? OldBackups::Change : OldBackups::Remove;
}

void tell(const Run& run, const OldBackupsDone& done) {
    const QString said = words(done);
    if (!said.isEmpty()) {
        run.error().line(said);
    }
    if (done.kept > 0) {
        run.error().line(
            Cli::tr("'--backups change' puts them under the new one, at the next change; 'tspace backup' "
                    "makes one under it now."));
    }
}

OldBackupsDone dealWith(Run& run, JournalFile& file, OldBackups choice, const QByteArray& oldSalt) {
    return dealWithOldBackups(choice, file, oldSalt, run.passphrase(), run.environment(),
                              run.progress(Cli::tr("Backups")));
}

/// What comes after the change and undoes nothing of it.
OldBackupsDone finish(Run& run, JournalFile& file, OldBackups choice, const QByteArray& oldSalt) {
    try {
        OldBackupsDone done = dealWith(run, file, choice, oldSalt);
        run.endProgress();
        file.close();
        return done;
    } catch (const Error& error) {
        throw afterChangedPassphrase(error);
    }
}

/// From a file, which is read before anything is opened, or the one it has; absent where it is still to be typed.
std::optional<Secret> wantedFrom(Run& run) {
    PassphraseSource fresh;
    fresh.file = run.maybe("new-passphrase-file");
    const bool keeps = run.isSet("keep");
    if (keeps && fresh.file) {
        throw Error(ErrorCode::WrongUse, Cli::tr("--keep and --new-passphrase-file do not go together"));
    }
    if (keeps) {
        return run.passphrase().duplicate();
    }
    return fresh.file ? std::optional(readPassphrase(fresh, Asking::Once, run.progress(Cli::tr("Opening"))))
                      : std::nullopt;
}

Exit runPassphraseChange(Run& run) {
    static_cast<void>(run.arguments(0, 0));
    const OldBackups choice = oldBackupsFrom(run);
    std::optional<Secret> wanted = wantedFrom(run);
    if (!QFileInfo::exists(run.journalPath())) {
        throw Error(ErrorCode::Unreadable, Cli::tr("there is no journal at %1").arg(run.journalPath()));
    }
    JournalFile file = Journal::unlock(run.journalPath(), run.passphrase(), run.progress(Cli::tr("Opening")));
    run.endProgress();
    Progress& progress = run.progress(Cli::tr("Copying and checking"));
    if (!wanted) {
        wanted = readPassphrase({}, Asking::Twice, progress);
    }
    const QByteArray oldSalt = file.copier().salt();
    file.changePassphrase(*wanted, run.random(), progress);
    const OldBackupsDone done = finish(run, file, choice, oldSalt);
    const QString path = file.path();
    if (run.wantsJson()) {
        run.out().json({{QStringLiteral("journal"), path},
                        {QStringLiteral("backups_under_earlier"), done.kept + static_cast<int>(done.failed.size())},
                        {QStringLiteral("backups_changed"), done.changed},
                        {QStringLiteral("backups_removed"), done.removed}});
    } else {
        run.out().line(run.isSet("keep") ? Cli::tr("The journal opens with the same passphrase, by a new key.")
                                         : Cli::tr("The journal opens with the new passphrase alone."));
        tell(run, done);
    }
    return done.failed.empty() ? Exit::Done : Exit::Refused;
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
                parser.addOption({QStringLiteral("keep"),
                                  Cli::tr("Keep the passphrase, and make the key anew: with a new salt and the "
                                          "strongest parameters there are.")});
                parser.addOption({QStringLiteral("backups"),
                                  Cli::tr("What becomes of the backups made before: keep (they open with the earlier "
                                          "passphrase), change (each is put under the new one, checked) or remove."),
                                  QStringLiteral("WHAT")});
            },
            runPassphraseChange};
}

}  // namespace tspace::cli
