// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/whole_file.h"
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/commands/export_file.h"
#include "cli/commands/export_json.h"
#include "cli/commands/export_pdf.h"

#include <QBuffer>
#include <QFileInfo>
#include <QJsonObject>

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

/// What is exported, and what the privacy check said of it.
struct Told {
    Exported exported;
    QJsonArray lookAgain;
};

/// What stands in the export is looked through before it leaves.
QJsonArray tellToLookAgain(const Run& run, const JournalReader& read, const Exported& exported) {
    KnownNames names;
    try {
        names = knownNames(read);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::Damaged) {
            throw;
        }
        run.error().line(
            Cli::tr("The names of people and cases cannot be read, so the export was not searched for them."));
    }
    return tellToLookAgain(run, exported.texts.warnings(names));
}

/// The new file gets its name when it is whole, and what stands in it was looked at.
Told toFile(const Run& run, const JournalReader& read, const ExportChoice& choice, const QString& place) {
    files::WholeFile file(place);
    Told told;
    told.exported = exportJson(run, read, choice, file);
    told.lookAgain = tellToLookAgain(run, read, told.exported);
    file.finish();
    return told;
}

/// Held back until what stands in it was looked at.
Told toOutput(const Run& run, const JournalReader& read, const ExportChoice& choice) {
    QBuffer whole;
    whole.open(QIODevice::WriteOnly);
    Told told;
    told.exported = exportJson(run, read, choice, whole);
    told.lookAgain = tellToLookAgain(run, read, told.exported);
    run.endProgress();
    run.out().raw(whole.data());
    return told;
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

void tellWritten(const Run& run, const QString& place, const Told& told) {
    if (run.wantsJson()) {
        run.out().json({{QStringLiteral("out"), QFileInfo(place).absoluteFilePath()},
                        {QStringLiteral("records"), told.exported.records},
                        {QStringLiteral("look_again"), told.lookAgain},
                        {QStringLiteral("left_out"),
                         QJsonObject{{QStringLiteral("moments"), told.exported.privateMoments},
                                     {QStringLiteral("check_in_notes"), told.exported.privateLines}}}});
    } else {
        run.out().line(Cli::tr("Exported %1 to %2")
                           .arg(counted(told.exported.records, Cli::tr("record"), Cli::tr("records")), place));
        run.error().line(Cli::tr("The export is not encrypted."));
    }
}

Exit runExport(Run& run) {
    const QStringList asked = run.arguments(1, 2);
    const bool isPdf = asked.front() == QLatin1String("pdf");
    if (!isPdf && asked.front() != QLatin1String("json")) {
        throw Error(ErrorCode::WrongUse,
                    Cli::tr("there is no export to '%1'; there are json and pdf").arg(asked.front()));
    }
    if (asked.size() != (isPdf ? 2 : 1)) {
        throw Error(ErrorCode::WrongUse,
                    isPdf ? Cli::tr("export pdf takes one session (its id, or its day), or a quarter "
                                    "or a year to look back on (2026-Q3, 2026), or emergency-sheet")
                          : Cli::tr("export json takes nothing after it"));
    }
    if (!run.isSet("out")) {
        throw Error(ErrorCode::WrongUse, Cli::tr("--out is missing"));
    }
    if (isPdf) {
        return exportPdf(run, asked.back());
    }
    const QString place = run.value("out");
    ExportChoice choice = choiceOf(run);
    const bool isToOutput = place == QLatin1String("-");
    if (!isToOutput) {
        checkPlace(run, place);
    }
    OpenForReading journal = run.openForReading();
    choice.isDamaged = journal.file().damage().has_value();
    const Told told = isToOutput ? toOutput(run, journal.read(), choice) : toFile(run, journal.read(), choice, place);
    run.endProgress();
    journal.close();
    if (!isToOutput) {
        tellWritten(run, place, told);
    }
    tellLeftOut(run, told.exported);
    return told.exported.damaged == 0 ? Exit::Done : Exit::Damaged;
}

void describeExport(QCommandLineParser& parser) {
    parser.addPositionalArgument(QStringLiteral("FORMAT"),
                                 Cli::tr("json, or pdf for one session, a look back or the emergency sheet"));
    parser.addPositionalArgument(QStringLiteral("[WHAT]"),
                                 Cli::tr("For pdf: a session's id or its day, or a quarter or a year to look back on "
                                         "(2026-Q3, 2026), or emergency-sheet: where the journal lies, to be "
                                         "filled in by hand."));
    parser.addOption(
        {QStringLiteral("out"), Cli::tr("The file to make; '-' is standard output."), QStringLiteral("PLACE")});
    parser.addOption({QStringLiteral("from"), Cli::tr("The first day."), QStringLiteral("D")});
    parser.addOption({QStringLiteral("to"), Cli::tr("The last day."), QStringLiteral("D")});
    parser.addOption({QStringLiteral("records"), Cli::tr("Only these types of record: session,moment,..."),
                      QStringLiteral("R,...")});
    parser.addOption({QStringLiteral("with-private"),
                      Cli::tr("Also moments not marked to bring, and the notes of check-ins. The export then holds "
                              "everything, word for word, but for who a code stands for. Of a session on paper: how "
                              "I am, and the ratings afterwards; of a look back: private moments, and how supervision "
                              "helped.")});
    parser.addOption({QStringLiteral("paper"), Cli::tr("For pdf: a4 or letter."), QStringLiteral("SIZE")});
    parser.addOption({QStringLiteral("force"), Cli::tr("Replace a file that is there.")});
}

}  // namespace

Command exportCommand() {
    return {QStringLiteral("export"), QStringLiteral("FORMAT [WHAT] --out PLACE"),
            Cli::tr("Write records to a file that is not encrypted."), describeExport, runExport};
}

}  // namespace tspace::cli
