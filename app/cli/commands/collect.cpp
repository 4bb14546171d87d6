// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/commands/export_file.h"
#include "exchange/collected.h"

#include <QBuffer>
#include <QFileInfo>
#include <QJsonObject>

namespace tspace::cli {

namespace {

/// A case's code or a person's name, or the id of either, deleted ones too.
RecordId subjectFrom(const JournalReader& read, const QString& text) {
    if (const auto id = RecordId::parse(text)) {
        return *id;
    }
    if (const auto child = read.caseCoded(text)) {
        return child->as<AnyRecord>();
    }
    return personFrom(read, text).as<AnyRecord>();
}

Exit runCollect(Run& run) {
    const QString text = run.arguments(1, 1).front();
    const QString place = run.value("out");
    if (place.isEmpty()) {
        throw Error(ErrorCode::WrongUse,
                    Cli::tr("--out FILE says where the document is to be; '-' is standard output"));
    }
    const bool isToOutput = place == QLatin1String("-");
    if (const QFileInfo wanted(place); !isToOutput && (wanted.exists() || wanted.isSymLink())) {
        throw Error(ErrorCode::AlreadyExists, place);
    }
    checkFolderOf(place);
    OpenForReading journal = run.openForReading();
    const RecordId subject = subjectFrom(journal.read(), text);
    QBuffer document;
    document.open(QIODevice::WriteOnly);
    const exchange::Collected done =
        exchange::collect(journal.read(), subject, run.clock().now(), document, run.progress(Cli::tr("Collecting")));
    const QJsonArray lookAgain = tellToLookAgain(run, done.texts.warnings(knownNames(journal.read())));
    run.endProgress();
    if (isToOutput) {
        run.out().raw(document.data());
    } else {
        files::writeWhole(place, document.data());
    }
    journal.close();
    const QString words =
        Cli::tr("%1 in %2, with %3 and %4 in recently deleted. The document is not encrypted.")
            .arg(counted(done.records, Cli::tr("record"), Cli::tr("records")),
                 counted(done.versions, Cli::tr("version"), Cli::tr("versions")),
                 counted(done.drafts, Cli::tr("draft"), Cli::tr("drafts")), QString::number(done.deleted));
    if (run.wantsJson() && !isToOutput) {
        run.out().json({{QStringLiteral("records"), done.records},
                        {QStringLiteral("versions"), done.versions},
                        {QStringLiteral("drafts"), done.drafts},
                        {QStringLiteral("recently_deleted"), done.deleted},
                        {QStringLiteral("look_again"), lookAgain}});
    } else {
        run.error().line(words);
    }
    return Exit::Done;
}

}  // namespace

Command collectCommand() {
    return {QStringLiteral("collect"), QStringLiteral("CASE|PERSON --out FILE"),
            Cli::tr("Gather all that is held about a case or a person into one document, for your own review."),
            [](QCommandLineParser& parser) {
                parser.addPositionalArgument(QStringLiteral("CASE|PERSON"), Cli::tr("A code, a name, or an id."));
                parser.addOption({QStringLiteral("out"), Cli::tr("The file to make, or '-'."), QStringLiteral("FILE")});
            },
            runCollect};
}

}  // namespace tspace::cli
