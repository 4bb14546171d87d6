// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/backups.h"
#include "cli/commands/commands.h"
#include "services/recovery.h"
#include "store/salvage.h"

#include <QFileInfo>
#include <QJsonArray>

namespace tspace::cli {

namespace {

/// What the journal holds, to stand beside the backup; absent when it does not open.
std::optional<Holding> ofJournal(Run& run, const Secret& passphrase) {
    try {
        Progress& progress = run.progress(Cli::tr("Opening the journal"));
        JournalFile file = Journal::unlock(run.journalPath(), passphrase, progress);
        Holding holding = file.copier().holding();
        file.close();
        return holding;
    } catch (const Error& error) {
        run.endProgress();
        run.error().line(Cli::tr("The journal itself does not open: %1").arg(name(error.code())));
        return std::nullopt;
    }
}

void print(Run& run, const Holding& backup, const std::optional<Holding>& journal) {
    const auto counts = [](const Holding& holding, RecordKind kind) {
        for (const auto& [each, count] : holding.counts) {
            if (each == kind) {
                return QString::number(count);
            }
        }
        return QStringLiteral("0");
    };
    const auto saved = [](const Holding& holding) {
        return holding.newest ? holding.newest->date.toString(Qt::ISODate) + QLatin1Char(' ') +
                                    holding.newest->time().toString(QStringLiteral("HH:mm"))
                              : QString();
    };
    std::vector<QStringList> table{{QString(), Cli::tr("backup"), Cli::tr("journal")}};
    for (const auto& [kind, kindName] : names<RecordKind>()) {
        const QString here = counts(backup, kind);
        const QString there = journal ? counts(*journal, kind) : QStringLiteral("?");
        if (here != QStringLiteral("0") || (there != QStringLiteral("0") && journal)) {
            table.push_back({nameOf(kind), here, there});
        }
    }
    const auto row = [&](const QString& what, int here, int there) {
        table.push_back({what, QString::number(here), journal ? QString::number(there) : QStringLiteral("?")});
    };
    row(Cli::tr("recently deleted"), backup.deleted, journal ? journal->deleted : 0);
    row(Cli::tr("versions"), backup.revisions, journal ? journal->revisions : 0);
    row(Cli::tr("drafts"), backup.drafts, journal ? journal->drafts : 0);
    table.push_back({Cli::tr("saved last"), saved(backup), journal ? saved(*journal) : QStringLiteral("?")});
    run.error().line();
    for (const QStringList& cells : table) {
        run.error().line(cells[0].leftJustified(18) + cells[1].leftJustified(18) + cells[2]);
    }
    run.error().line();
}

/// What is whole of a damaged journal, and what is lost.
Exit takeWhole(Run& run, const QString& damaged, const QString& to) {
    const Salvage made =
        salvage(damaged, run.passphrase(), to, run.random(), run.progress(Cli::tr("Taking out what is whole")));
    run.endProgress();
    const QString path = QFileInfo(to).absoluteFilePath();
    const Exit exit = made.lost.empty() ? Exit::Done : Exit::Damaged;
    if (run.wantsJson()) {
        QJsonArray lost;
        for (const Issue& issue : made.issues()) {
            lost.append(json(issue));
        }
        run.out().json({{QStringLiteral("recovered"), path},
                        {QStringLiteral("journal"), json(made.holding)},
                        {QStringLiteral("lost"), lost}});
        return exit;
    }
    for (const Issue& issue : made.issues()) {
        run.error().line(Cli::tr("Not in it: %1").arg(wordsFor(issue)));
    }
    run.error().line(Cli::tr("It holds %1 and %2.")
                         .arg(counted(made.holding.records(), Cli::tr("record"), Cli::tr("records")),
                              counted(made.holding.drafts, Cli::tr("draft"), Cli::tr("drafts"))));
    run.out().line(path);
    run.error().line(Cli::tr("The damaged file is as it was. Compare with the newest backup before you go on."));
    return exit;
}

Exit runRecover(Run& run) {
    const QString backup = run.arguments(1, 1).front();
    const auto to = run.maybe("to");
    if (!to) {
        throw Error(ErrorCode::WrongUse, Cli::tr("--to FILE says where the recovered journal is to be"));
    }
    if (!QFileInfo::exists(backup)) {
        throw Error(ErrorCode::NotFound, Cli::tr("there is no file %1").arg(backup));
    }
    const QFileInfo place(*to);
    if (place.exists() || place.isSymLink()) {
        throw Error(ErrorCode::AlreadyExists, *to);
    }
    if (run.isSet("damaged")) {
        return takeWhole(run, backup, *to);
    }
    const Secret& passphrase = run.passphrase();
    const Holding holding =
        recover(backup, passphrase, *to, run.random(), run.progress(Cli::tr("Copying and checking")));
    run.endProgress();
    const QString path = QFileInfo(*to).absoluteFilePath();
    const std::optional<Holding> journal =
        QFileInfo::exists(run.journalPath()) ? ofJournal(run, passphrase) : std::nullopt;
    run.endProgress();
    if (run.wantsJson()) {
        QJsonObject document{{QStringLiteral("recovered"), path}, {QStringLiteral("backup"), json(holding)}};
        if (journal) {
            document.insert(QStringLiteral("journal"), json(*journal));
        }
        run.out().json(document);
        return Exit::Done;
    }
    print(run, holding, journal);
    run.out().line(path);
    run.error().line(
        Cli::tr("The journal and the backup are as they were. The recovered one opens with the backup's "
                "passphrase."));
    return Exit::Done;
}

}  // namespace

Command recoverCommand() {
    return {QStringLiteral("recover"), QStringLiteral("BACKUP --to FILE [--damaged]"),
            Cli::tr("Make a journal from a backup, beside the one there is; nothing is ever overwritten."),
            [](QCommandLineParser& parser) {
                parser.addPositionalArgument(QStringLiteral("BACKUP"),
                                             Cli::tr("The backup; 'tspace backups' lists them."));
                parser.addOption({QStringLiteral("to"), Cli::tr("The file to make."), QStringLiteral("FILE")});
                parser.addOption({QStringLiteral("damaged"),
                                  Cli::tr("Take everything that is whole out of a damaged journal or backup, and say "
                                          "what is not.")});
            },
            runRecover};
}

}  // namespace tspace::cli
