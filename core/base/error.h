// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>
#include <string>

namespace tspace {

/// What went wrong, in kinds that a person is told apart. `ui` and `app/cli` translate each into words.
enum class ErrorCode {
    WrongUse,       ///< a caller or a command line asked for something that makes no sense
    Invalid,        ///< a value or record breaks a rule of the domain
    NotFound,       ///< no such record, file or name
    AlreadyExists,  ///< a file or an id that must be new is not
    Refused,        ///< the journal's rules forbid it (an agreed session, an erased id, a hold)
    NotAccepted,    ///< passphrase not accepted, or no journal, or its beginning is damaged
    NotAJournal,    ///< the file cannot be a journal (empty, or too short to be one)
    CutOff,         ///< the size of the file is no multiple of a page
    NewerFormat,    ///< written by a newer program
    Damaged,        ///< a hash, page or row does not agree with what was written
    InUse,          ///< another program holds the journal
    Replaced,       ///< the file at the path is no longer the one that was opened
    ReadOnly,       ///< the file or its folder cannot be written
    NoSpace,        ///< the disk is full
    Unreadable,     ///< the file exists and cannot be read
    WriteFailed,    ///< a write failed for another reason; nothing changed
    BadInput,       ///< a file from outside is not what its format says
    Internal,       ///< a defect of the program
};

/// Short stable name of a code ("no-space"), for logs and `--json`.
[[nodiscard]] QString name(ErrorCode code);

/// Where in the program an error was made.
struct SourcePlace {
    const char* file = "";
    int line = 0;

    /// The place of the caller, when used as a default argument.
    static constexpr SourcePlace here(const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
        return {file, line};
    }
};

/// The one root of exceptions. Caught at one boundary per program (a slot, a command, a worker), nowhere else.
class Error : public std::exception {
  public:
    /// `detail` is technical, in English, and never holds what a person wrote.
    explicit Error(ErrorCode code, QString detail, SourcePlace place = SourcePlace::here());

    [[nodiscard]] ErrorCode code() const noexcept { return m_code; }
    [[nodiscard]] const QString& detail() const noexcept { return m_detail; }
    [[nodiscard]] SourcePlace place() const noexcept { return m_place; }
    [[nodiscard]] const char* what() const noexcept override { return m_what.c_str(); }

  private:
    ErrorCode m_code;
    QString m_detail;
    SourcePlace m_place;
    std::string m_what;
};

}  // namespace tspace
