// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/words.h"

#include "store/changed_passphrase.h"
#include "store/kept_journal.h"

#include <QLocale>

namespace tspace::cli {

namespace {

struct Words {
    QString what;
    QString advice;
};

Words wordsOfOpening(ErrorCode code, const QString& journal) {
    switch (code) {
        case ErrorCode::NotAccepted:
            return {
                Cli::tr("passphrase not accepted, or this is no journal, or its beginning is damaged: %1").arg(journal),
                Cli::tr("Try the passphrase again. If you are sure of it, make a journal from the newest backup with "
                        "'tspace recover'; backups lie in the folder 'backups' beside the journal.")};
        case ErrorCode::NotAJournal:
            return {Cli::tr("this is no journal: %1").arg(journal),
                    Cli::tr("Name the right file with --journal, or make a journal with 'tspace init'.")};
        case ErrorCode::CutOff:
            return {Cli::tr("the end of this journal is missing: %1").arg(journal),
                    Cli::tr("Copying it may have been interrupted. Copy it again from where it is whole.")};
        case ErrorCode::NewerFormat:
            return {Cli::tr("this journal was written by a newer version of the program: %1").arg(journal),
                    Cli::tr("Install the newer version. Nothing was changed.")};
        case ErrorCode::Damaged:
            return {Cli::tr("something in this journal is not as it was written, so nothing is written to it: %1")
                        .arg(journal),
                    Cli::tr("Keep the file as it is. 'tspace verify' lists what is wrong, and 'tspace recover' with "
                            "--damaged takes out what is whole.")};
        case ErrorCode::InUse:
            return {Cli::tr("another program is using this journal: %1").arg(journal),
                    Cli::tr("Close or lock it there, then run the command again.")};
        default:
            return {Cli::tr("the file of the journal was replaced while it was open: %1").arg(journal),
                    Cli::tr("Nothing was written to it. Run the command again.")};
    }
}

Words wordsOfFiles(ErrorCode code) {
    switch (code) {
        case ErrorCode::ReadOnly:
            return {Cli::tr("the file or its folder cannot be written; nothing was changed"),
                    Cli::tr("Look at who owns it and what its permissions are, or choose another place.")};
        case ErrorCode::NoSpace:
            return {Cli::tr("there is no space left on the disk; nothing was changed"),
                    Cli::tr("Make room, then run the command again.")};
        case ErrorCode::Unreadable:
            return {Cli::tr("a file cannot be read"), {}};
        default:
            return {Cli::tr("writing failed; nothing was changed"),
                    Cli::tr("Look at whether the disk is well, then run the command again.")};
    }
}

Words wordsOfRequests(const Error& error) {
    switch (error.code()) {
        case ErrorCode::WrongUse:
            return {error.detail(), Cli::tr("'tspace COMMAND --help' says how it is used.")};
        case ErrorCode::NotFound:
            return {error.detail(), {}};
        case ErrorCode::AlreadyExists:
            return {Cli::tr("it exists already, and nothing was changed: %1").arg(error.detail()), {}};
        case ErrorCode::Refused:
            return {Cli::tr("not done, since the journal does not allow it: %1").arg(error.detail()), {}};
        case ErrorCode::Invalid:
            return {Cli::tr("not saved: %1").arg(error.detail()), {}};
        case ErrorCode::BadInput:
            return {Cli::tr("the file is not what it should be, and nothing was changed: %1").arg(error.detail()), {}};
        default:
            return {Cli::tr("the program met a fault of its own: %1").arg(QString::fromUtf8(error.what())),
                    Cli::tr("Please report it with the line above, which holds nothing that you wrote.")};
    }
}

Words wordsOf(const Error& error, const QString& journal) {
    if (isAfterChangedPassphrase(error)) {
        return {Cli::tr("the passphrase of %1 was changed and the new one holds, but not all went well: %2")
                    .arg(journal, error.detail()),
                Cli::tr("Look at whether the disk is well. 'tspace backups' shows which backups open with the earlier "
                        "passphrase.")};
    }
    switch (error.code()) {
        case ErrorCode::NotAccepted:
        case ErrorCode::NotAJournal:
        case ErrorCode::CutOff:
        case ErrorCode::NewerFormat:
        case ErrorCode::Damaged:
        case ErrorCode::InUse:
        case ErrorCode::Replaced: {
            Words words = wordsOfOpening(error.code(), journal);
            if (const auto kept = KeptJournal::from(error); kept && kept->hasChange) {
                words.advice = Cli::tr("What was open is kept with this change as %1.").arg(kept->path);
            }
            return words;
        }
        case ErrorCode::ReadOnly:
        case ErrorCode::NoSpace:
        case ErrorCode::Unreadable:
        case ErrorCode::WriteFailed: {
            Words words = wordsOfFiles(error.code());
            words.what += QStringLiteral(": ") + error.detail();
            return words;
        }
        default:
            return wordsOfRequests(error);
    }
}

}  // namespace

Exit exitFor(ErrorCode code) {
    switch (code) {
        case ErrorCode::WrongUse:
            return Exit::WrongUse;
        case ErrorCode::Invalid:
        case ErrorCode::NotFound:
        case ErrorCode::AlreadyExists:
        case ErrorCode::Refused:
        case ErrorCode::BadInput:
            return Exit::Refused;
        case ErrorCode::NotAccepted:
            return Exit::NotAccepted;
        case ErrorCode::ReadOnly:
        case ErrorCode::NoSpace:
        case ErrorCode::WriteFailed:
            return Exit::WriteFailed;
        default:
            return Exit::Damaged;
    }
}

QString wordsFor(const Error& error, const QString& journal) {
    const Words words = wordsOf(error, journal);
    return words.advice.isEmpty() ? words.what : words.what + QLatin1Char('\n') + words.advice;
}

QString counted(qint64 count, const QString& one, const QString& many) {
    return QLocale(QLocale::English).toString(count) + QLatin1Char(' ') + (count == 1 ? one : many);
}

QJsonObject json(const Issue& issue) {
    const QString severity = issue.severity == Severity::Note      ? QStringLiteral("note")
                             : issue.severity == Severity::Warning ? QStringLiteral("warning")
                                                                   : QStringLiteral("fault");
    return {{QStringLiteral("place"), issue.place},
            {QStringLiteral("severity"), severity},
            {QStringLiteral("words"), issue.words}};
}

QString wordsFor(const Issue& issue) {
    QString line;
    switch (issue.severity) {
        case Severity::Note:
            line = Cli::tr("note: ");
            break;
        case Severity::Warning:
            line = Cli::tr("warning: ");
            break;
        case Severity::Fault:
            break;
    }
    return line + (issue.place.isEmpty() ? QString() : issue.place + QStringLiteral(": ")) + issue.words;
}

}  // namespace tspace::cli
