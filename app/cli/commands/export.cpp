// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/commands/export_json.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QSaveFile>

namespace tspace::cli {

namespace {

ExportChoice choiceOf(const Run& run) {
    ExportChoice choice;
    choice.days = daysOf(run);
    choice.withPrivate = run.isSet("with-private");
    if (run.isSet("records")) {
        for (const QString& kind : run.value("records").split(QLatin1Char(','))) {
            choice.kinds.insert(recordKindFrom(kind.trimmed()));
        }
    }
    return choice;
}

void checkPlace(const Run& run, const QString& place) {
    const QFileInfo wanted(place);
    if (wanted.exists() && QFileInfo(run.journalPath()).canonicalFilePath() == wanted.canonicalFilePath()) {
        throw Error(ErrorCode::WrongUse, Cli::tr("that is the journal itself: %1").arg(place));
    }
    if (wanted.isDir()) {
        throw Error(ErrorCode::WrongUse, Cli::tr("that is a folder: %1").arg(place));
    }
    if ((wanted.exists() || wanted.isSymLink()) && !run.isSet("force")) {
        throw Error(ErrorCode::AlreadyExists, Cli::tr("%1; --force replaces it").arg(place));
    }
}

Error failure(const QSaveFile& file) {
    const ErrorCode code = file.error() == QFileDevice::ResourceError ? ErrorCode::NoSpace : ErrorCode::WriteFailed;
    return Error(code, file.fileName() + QStringLiteral(": ") + file.errorString());
}

/// The new file gets its name when it is whole.
Exported toFile(const Run& run, const JournalReader& read, const ExportChoice& choice, const QString& place) {
    QSaveFile file(place);
    if (!file.open(QIODevice::WriteOnly)) {
        throw failure(file);
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    Exported exported;
    try {
        exported = exportJson(run, read, choice, file);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::WriteFailed) {
            throw failure(file);
        }
        throw;
    }
    if (!file.commit()) {
        throw failure(file);
    }
    return exported;
}

void tellLeftOut(const Run& run, const Exported& exported) {
    if (exported.privateMoments > 0) {
        run.error().line(Cli::tr("Left out: %1 not marked to bring.")
                             .arg(counted(exported.privateMoments, Cli::tr("moment"), Cli::tr("moments"))));
    }
    if (exported.privateLines > 0) {
        run.error().line(Cli::tr("Left out: the notes of %1.")
                             .arg(counted(exported.privateLines, Cli::tr("check-in"), Cli::tr("check-ins"))));
    }
    if (exported.privateMoments > 0 || exported.privateLines > 0) {
        run.error().line(Cli::tr("--with-private exports them too."));
    }
}

Exit run(Run& run) {
    const QString format = run.arguments(1, 1).front();
    if (format != QLatin1String("json")) {
        throw Error(ErrorCode::WrongUse, Cli::tr("there is no export to '%1'; there is json").arg(format));
    }
    if (!run.isSet("out")) {
        throw Error(ErrorCode::WrongUse, Cli::tr("--out is missing"));
    }
    const QString place = run.value("out");
    const ExportChoice choice = choiceOf(run);
    const bool toOutput = place == QLatin1String("-");
    if (!toOutput) {
        checkPlace(run, place);
    }
    OpenForReading journal = run.openForReading();
    Exported exported;
    if (toOutput) {
        OutputDevice device(run.out());
        exported = exportJson(run, journal.read(), choice, device);
    } else {
        exported = toFile(run, journal.read(), choice, place);
    }
    run.endProgress();
    journal.close();
    if (!toOutput && run.wantsJson()) {
        run.out().json(
            {{QStringLiteral("out"), QFileInfo(place).absoluteFilePath()},
             {QStringLiteral("records"), exported.records},
             {QStringLiteral("left_out"), QJsonObject{{QStringLiteral("moments"), exported.privateMoments},
                                                      {QStringLiteral("check_in_notes"), exported.privateLines}}}});
    } else if (!toOutput) {
        run.out().line(
            Cli::tr("Exported %1 to %2").arg(counted(exported.records, Cli::tr("record"), Cli::tr("records")), place));
        run.error().line(Cli::tr("The export is not encrypted."));
    }
    tellLeftOut(run, exported);
    return Exit::Done;
}

void describe(QCommandLineParser& parser) {
    parser.addPositionalArgument(QStringLiteral("FORMAT"), Cli::tr("json"));
    parser.addOption(
        {QStringLiteral("out"), Cli::tr("The file to make; '-' is standard output."), QStringLiteral("PLACE")});
    parser.addOption({QStringLiteral("from"), Cli::tr("The first day."), QStringLiteral("D")});
    parser.addOption({QStringLiteral("to"), Cli::tr("The last day."), QStringLiteral("D")});
    parser.addOption({QStringLiteral("records"), Cli::tr("Only these types of record: session,moment,..."),
                      QStringLiteral("R,...")});
    parser.addOption({QStringLiteral("with-private"),
                      Cli::tr("Also moments not marked to bring, and the notes of check-ins. The export then holds "
                              "everything, word for word.")});
    parser.addOption({QStringLiteral("force"), Cli::tr("Replace a file that is there.")});
}

}  // namespace

Command exportCommand() {
    return {QStringLiteral("export"), QStringLiteral("FORMAT --out PLACE"),
            Cli::tr("Write records to a file that is not encrypted."), describe, run};
}

}  // namespace tspace::cli
