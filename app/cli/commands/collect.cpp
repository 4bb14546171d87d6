// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "exchange/collected.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QSaveFile>

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

exchange::Collected toFile(Run& run, const JournalReader& read, const RecordId& subject, const QString& place) {
    const QFileInfo wanted(place);
    if (wanted.exists() || wanted.isSymLink()) {
        throw Error(ErrorCode::AlreadyExists, place);
    }
    QSaveFile file(place);
    if (!file.open(QIODevice::WriteOnly)) {
        throw Error(ErrorCode::WriteFailed, file.errorString());
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const exchange::Collected done =
        exchange::collect(read, subject, run.clock().now(), file, run.progress(Cli::tr("Collecting")));
    if (!file.commit()) {
        throw Error(ErrorCode::WriteFailed, file.errorString());
    }
    return done;
}

Exit run(Run& run) {
    const QString text = run.arguments(1, 1).front();
    const QString place = run.value("out");
    if (place.isEmpty()) {
        throw Error(ErrorCode::WrongUse,
                    Cli::tr("--out FILE says where the document is to be; '-' is standard output"));
    }
    OpenForReading journal = run.openForReading();
    const RecordId subject = subjectFrom(journal.read(), text);
    exchange::Collected done;
    if (place == QLatin1String("-")) {
        OutputDevice device(run.out());
        done =
            exchange::collect(journal.read(), subject, run.clock().now(), device, run.progress(Cli::tr("Collecting")));
    } else {
        done = toFile(run, journal.read(), subject, place);
    }
    run.endProgress();
    journal.close();
    const QString words =
        Cli::tr("%1 in %2, with %3 and %4 in recently deleted. The document is not encrypted.")
            .arg(counted(done.records, Cli::tr("record"), Cli::tr("records")),
                 counted(done.versions, Cli::tr("version"), Cli::tr("versions")),
                 counted(done.drafts, Cli::tr("draft"), Cli::tr("drafts")), QString::number(done.deleted));
    if (run.wantsJson() && place != QLatin1String("-")) {
        run.out().json({{QStringLiteral("records"), done.records},
                        {QStringLiteral("versions"), done.versions},
                        {QStringLiteral("drafts"), done.drafts},
                        {QStringLiteral("recently_deleted"), done.deleted}});
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
            run};
}

}  // namespace tspace::cli
