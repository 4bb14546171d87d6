// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/backups.h"
#include "cli/commands/commands.h"
#include "services/backups.h"
#include "services/journal_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

namespace tspace::cli {

namespace {

BackupDone oneInto(Run& run, const QString& folder, Copier& copier, const QString& journal) {
    if (!QFileInfo(folder).isDir()) {
        throw Error(ErrorCode::WrongUse, Cli::tr("there is no folder %1").arg(folder));
    }
    BackupDone done;
    done.path =
        backUpInto(folder, copier, journal, run.clock(), run.random(), run.progress(Cli::tr("Copying")), done.holding);
    return done;
}

Exit runBackup(Run& run) {
    static_cast<void>(run.arguments(0, 0));
    OpenForReading journal = run.openForReading();
    BackupDone done;
    {
        Copier copier = journal.file().copier();
        const QString path = journal.file().path();
        if (const auto folder = run.maybe("to")) {
            done = oneInto(run, QDir(*folder).absolutePath(), copier, path);
        } else {
            const BackupPlaces places{path, secondFolder(settingsOf(journal.read()), run.environment().device)};
            done = backUp(copier, places, run.clock(), run.random(), run.progress(Cli::tr("Copying")));
        }
    }
    run.endProgress();
    journal.close();
    if (run.wantsJson()) {
        QJsonObject document = json(done.holding);
        document.insert(QStringLiteral("backup"), done.path);
        if (!done.secondPath.isEmpty()) {
            document.insert(QStringLiteral("second"), done.secondPath);
        }
        run.out().json(document);
    } else {
        run.out().line(done.path);
        if (!done.secondPath.isEmpty()) {
            run.out().line(done.secondPath);
        }
        run.error().line(Cli::tr("Opened again and checked: %1.").arg(inWords(done.holding)));
    }
    if (done.secondFailed) {
        run.error().line(Cli::tr("There is no backup in the second folder: %1").arg(done.secondFailed->detail()));
    }
    return done.secondFailed ? Exit::Refused : Exit::Done;
}

}  // namespace

Command backupCommand() {
    return {QStringLiteral("backup"),
            {},
            Cli::tr("Make a checked copy of the journal, and take away copies that are not kept any more."),
            [](QCommandLineParser& parser) {
                parser.addOption({QStringLiteral("to"),
                                  Cli::tr("Make one copy in this folder instead, and take nothing away."),
                                  QStringLiteral("DIR")});
            },
            runBackup};
}

}  // namespace tspace::cli
