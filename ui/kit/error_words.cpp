// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/error_words.h"

#include "store/changed_passphrase.h"
#include "store/kept_journal.h"
#include "store/moved_file.h"

#include <QCoreApplication>
#include <QDir>

namespace tspace::kit {

namespace {

QString errorText(const char* words) {
    return QCoreApplication::translate("ErrorWords", words);
}

/// Errors about what was asked for.
Words wordsForRequest(ErrorCode code) {
    switch (code) {
        case ErrorCode::WrongUse:
            return {errorText("That cannot be done here."), errorText("Nothing was changed."), {}};
        case ErrorCode::Invalid:
            return {errorText("Something on this page does not fit together, so it was not saved."),
                    errorText("What you typed is kept as a draft."),
                    errorText("Look at the marked boxes and try again.")};
        case ErrorCode::NotFound:
            return {errorText("It is not there any more."), errorText("Nothing was changed."),
                    errorText("It may have been deleted or moved.")};
        case ErrorCode::AlreadyExists:
            return {errorText("There is already something with this name."), errorText("It was left as it is."),
                    errorText("Choose another name.")};
        case ErrorCode::Refused:
            return {
                errorText("The journal does not allow this change."), errorText("What is written stays as it is."),
                errorText(
                    "If someone else changed the record meanwhile, open it again; an agreed session takes additions "
                    "only.")};
        case ErrorCode::BadInput:
            return {errorText("The file is not what it says it is, so nothing was taken from it."),
                    errorText("The journal was not changed."),
                    {}};
        default:
            return {errorText("Something went wrong inside the program."),
                    errorText("What was saved is safe; what you typed is kept as a draft."),
                    errorText("Close the program and open it again. If it happens twice, please report it.")};
    }
}

/// Errors of the disk that a file is on.
Words wordsForDisk(ErrorCode code) {
    switch (code) {
        case ErrorCode::NoSpace:
            return {errorText("The disk is full."),
                    errorText("What was saved before is safe; this change was not saved."),
                    errorText("Make room on the disk. What you typed stays here and is saved then.")};
        case ErrorCode::Unreadable:
            return {errorText("The file is there but cannot be read."), errorText("It was not changed."),
                    errorText("Check that it belongs to you and that the disk is connected.")};
        case ErrorCode::WriteFailed:
            return {errorText("Writing to the disk failed."),
                    errorText("What was saved before is safe; this change was not saved."),
                    errorText("Check the disk, then try again. What you typed stays here.")};
        default:
            return wordsForRequest(code);
    }
}

/// Errors about the journal's file.
Words wordsForFile(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotAccepted:
            return {
                errorText("Passphrase not accepted, or this is no journal, or its beginning is damaged."),
                errorText("The file was not changed."),
                errorText("Check capital letters and the keyboard’s language, and try again. If you are sure of the "
                          "passphrase, open a backup.")};
        case ErrorCode::NotAJournal:
            return {errorText("This file is not a journal."), errorText("It was not changed."),
                    errorText("Choose another file.")};
        case ErrorCode::CutOff:
            return {errorText("The journal’s file is cut off: its end is missing."), errorText("It was not changed."),
                    errorText("It may not have been copied to its end. Copy it again, or open a backup.")};
        case ErrorCode::NewerFormat:
            return {errorText("This journal was written by a newer version of Thinking Space."),
                    errorText("It was not changed."), errorText("Open it with that version or a later one.")};
        case ErrorCode::Damaged:
            return {errorText("A part of the journal’s file is damaged."),
                    errorText("Nothing was written over, and backups are untouched."),
                    errorText("Lock the journal, if it is open. Then take out what is whole, or recover from a "
                              "backup.")};
        case ErrorCode::InUse:
            return {errorText("The journal is open in another window or program."), errorText("Nothing was changed."),
                    errorText("Close it there, then try again.")};
        case ErrorCode::Replaced:
            return {
                errorText("The journal’s file was replaced by another one while it was open."),
                errorText("Nothing more is written to it."),
                errorText(
                    "Lock the journal and open it again. A program that keeps folders in step may have done this.")};
        case ErrorCode::ReadOnly:
            return {errorText("The journal can only be read: its file or folder cannot be written."),
                    errorText("Nothing was changed."),
                    errorText("Move it to a folder of your own, or ask for the right to write.")};
        default:
            return wordsForDisk(code);
    }
}

Words wordsForMoved(const MovedFile& moved) {
    Words words = wordsForFile(ErrorCode::Replaced);
    if (!moved.isReplaced && moved.now.isEmpty()) {
        words.happened = errorText(
            "The journal’s file is not there any more: it, its folder or its drive was taken away while it was open.");
        words.todo = errorText(
            "Put it back or connect the drive, then lock the journal and open it again. Until then open the kept one.");
    } else if (!moved.isReplaced) {
        words.happened = errorText("The journal’s file was moved or renamed while it was open. It is now %1.")
                             .arg(QDir::toNativeSeparators(moved.now));
        words.todo = errorText("Lock the journal, and open it where it is now.");
    }
    words.safe = errorText("Nothing more is written to it. What you typed stays here: copy it before you lock.");
    return words;
}

/// Where a damaged or moved journal goes on being kept.
QString wordsForKept(const KeptJournal& kept, bool isDamaged) {
    const QString path = QDir::toNativeSeparators(kept.path);
    const QString what = isDamaged ? errorText("All of it that is whole") : errorText("What was open");
    return kept.hasChange ? errorText("%1 is kept, with what you typed, as %2; nothing more is written to the other.")
                                .arg(what, path)
                          : errorText(
                                "%1 is kept as %2, without what you typed last: copy that before you lock. "
                                "Nothing more is written to the other.")
                                .arg(what, path);
}

}  // namespace

Words wordsFor(ErrorCode code) {
    return wordsForFile(code);
}

Words wordsFor(const Error& error) {
    if (isAfterChangedPassphrase(error)) {
        return {errorText("The passphrase was changed, but the journal could not be opened after it."),
                errorText("Nothing is lost: the new passphrase opens it from now on, the earlier one does not."),
                errorText("Check that the disk is connected. Then go back and open the journal with the new one.")};
    }
    const std::optional<MovedFile> moved = MovedFile::from(error);
    Words words = moved ? wordsForMoved(*moved) : wordsFor(error.code());
    if (const std::optional<KeptJournal> kept = KeptJournal::from(error)) {
        words.safe = wordsForKept(*kept, error.code() == ErrorCode::Damaged);
        if (kept->hasChange) {
            words.todo = errorText("Lock the journal and open the kept one: what you typed last is in that alone.");
        } else if (!moved) {
            words.todo = errorText("Lock the journal and open the kept one, or recover from a backup.");
        }
    }
    if (error.code() == ErrorCode::Invalid || error.code() == ErrorCode::BadInput) {
        words.happened += QStringLiteral(" (") + error.detail() + QLatin1Char(')');
    }
    return words;
}

}  // namespace tspace::kit
