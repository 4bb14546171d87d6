// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/error_words.h"

#include <QCoreApplication>

namespace tspace::kit {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("ErrorWords", words);
}

/// Errors about what was asked for.
Words wordsForRequest(ErrorCode code) {
    switch (code) {
        case ErrorCode::WrongUse:
            return {tr("That cannot be done here."), tr("Nothing was changed."), {}};
        case ErrorCode::Invalid:
            return {tr("Something on this page does not fit together, so it was not saved."),
                    tr("What you typed is kept as a draft."), tr("Look at the marked boxes and try again.")};
        case ErrorCode::NotFound:
            return {tr("It is not there any more."), tr("Nothing was changed."),
                    tr("It may have been deleted or moved.")};
        case ErrorCode::AlreadyExists:
            return {tr("There is already something with this name."), tr("It was left as it is."),
                    tr("Choose another name.")};
        case ErrorCode::Refused:
            return {tr("The journal does not allow this change."), tr("What is written stays as it is."),
                    tr("If someone else changed the record meanwhile, open it again; an agreed session takes additions "
                       "only.")};
        case ErrorCode::BadInput:
            return {tr("The file is not what it says it is, so nothing was taken from it."),
                    tr("The journal was not changed."),
                    {}};
        default:
            return {tr("Something went wrong inside the program."),
                    tr("What was saved is safe; what you typed is kept as a draft."),
                    tr("Close the program and open it again. If it happens twice, please report it.")};
    }
}

/// Errors about the journal's file.
Words wordsForFile(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotAccepted:
            return {tr("Passphrase not accepted, or this is no journal, or its beginning is damaged."),
                    tr("The file was not changed."),
                    tr("Check capital letters and the keyboard's language, and try again. If you are sure of the "
                       "passphrase, open a backup.")};
        case ErrorCode::NotAJournal:
            return {tr("This file is not a journal."), tr("It was not changed."), tr("Choose another file.")};
        case ErrorCode::CutOff:
            return {tr("The journal's file is cut off: its end is missing."), tr("It was not changed."),
                    tr("It may not have been copied to its end. Copy it again, or open a backup.")};
        case ErrorCode::NewerFormat:
            return {tr("This journal was written by a newer version of Thinking Space."), tr("It was not changed."),
                    tr("Open it with that version or a later one.")};
        case ErrorCode::Damaged:
            return {tr("A part of the journal's file is damaged."),
                    tr("Nothing was written over, and older backups are untouched."),
                    tr("Make a copy of the file now, then open a backup.")};
        case ErrorCode::InUse:
            return {tr("The journal is open in another window or program."), tr("Nothing was changed."),
                    tr("Close it there, then try again.")};
        case ErrorCode::Replaced:
            return {tr("The journal's file was replaced by another one while it was open."),
                    tr("What was open is kept beside it as journal-kept.tspace; nothing more is written."),
                    tr("Lock the journal and open it again. A program that keeps folders in step may have done this.")};
        case ErrorCode::ReadOnly:
            return {tr("The journal can only be read: its file or folder cannot be written."),
                    tr("Nothing was changed."), tr("Move it to a folder of your own, or ask for the right to write.")};
        case ErrorCode::NoSpace:
            return {tr("The disk is full."), tr("What was saved before is safe; this change was not saved."),
                    tr("Make room on the disk. What you typed stays here and is saved then.")};
        case ErrorCode::Unreadable:
            return {tr("The file is there but cannot be read."), tr("It was not changed."),
                    tr("Check that it belongs to you and that the disk is connected.")};
        case ErrorCode::WriteFailed:
            return {tr("Writing to the disk failed."), tr("What was saved before is safe; this change was not saved."),
                    tr("Check the disk, then try again. What you typed stays here.")};
        default:
            return wordsForRequest(code);
    }
}

}  // namespace

Words wordsFor(ErrorCode code) {
    return wordsForFile(code);
}

Words wordsFor(const Error& error) {
    Words words = wordsFor(error.code());
    if (error.code() == ErrorCode::Invalid || error.code() == ErrorCode::BadInput) {
        words.happened += QStringLiteral(" (") + error.detail() + QLatin1Char(')');
    }
    return words;
}

}  // namespace tspace::kit
