// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/failure.h"

#include "base/task.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

namespace tspace::sqlite {

namespace {

bool isFull(sqlite3* db) {
    const int systemCode = db != nullptr ? sqlite3_system_errno(db) : 0;
    return systemCode == ENOSPC || systemCode == EDQUOT;
}

ErrorCode ioCode(sqlite3* db, int extended) {
    switch (extended) {
        case SQLITE_IOERR_READ:
        case SQLITE_IOERR_SHORT_READ:
        case SQLITE_IOERR_FSTAT:
            return ErrorCode::Unreadable;
        default:
            break;
    }
    return isFull(db) ? ErrorCode::NoSpace : ErrorCode::WriteFailed;
}

/// SQLCipher tells of a page whose seal is broken by this code without words of its own; SQLite has words for every
/// statement that is wrong.
bool isOfBrokenSeal(sqlite3* db) {
    return db != nullptr && std::strcmp(sqlite3_errmsg(db), sqlite3_errstr(SQLITE_ERROR)) == 0;
}

/// SQLCipher takes a page that the disk did not give for one that is not as it was written, and from version 4 on gives
/// its connection nothing more after that; then the disk is what there is to tell of.
ErrorCode unlessRefused(sqlite3* db, ErrorCode code) {
    return db != nullptr && wasRefused(db) ? ErrorCode::Unreadable : code;
}

ErrorCode codeFor(sqlite3* db, int code) {
    if (code == SQLITE_READONLY_DBMOVED) {
        return ErrorCode::Replaced;
    }
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return ErrorCode::NoSpace;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return ErrorCode::ReadOnly;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::InUse;
        case SQLITE_NOTADB:
            return unlessRefused(db, ErrorCode::NotAccepted);
        case SQLITE_CORRUPT:
            return unlessRefused(db, ErrorCode::Damaged);
        case SQLITE_CANTOPEN:
            // Also a journal or log that cannot be made.
            return isFull(db) ? ErrorCode::NoSpace : ErrorCode::Unreadable;
        case SQLITE_IOERR:
            return ioCode(db, code);
        case SQLITE_ERROR:
            return isOfBrokenSeal(db) ? unlessRefused(db, ErrorCode::Damaged) : ErrorCode::Internal;
        case SQLITE_NOMEM:
            return unlessRefused(db, ErrorCode::Internal);
        default:
            return ErrorCode::Internal;
    }
}

}  // namespace

Error failure(sqlite3* db, int code, SourcePlace place) {
    const char* words = db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    const QString detail = QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(words));
    return Error(codeFor(db, code), detail, place);
}

bool wasRefused(sqlite3* db) {
    int systemCode = 0;
    sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &systemCode);
    sqlite3_file* log = nullptr;
    if (systemCode == 0 && sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) == SQLITE_OK &&
        log != nullptr && log->pMethods != nullptr) {
        log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &systemCode);
    }
    return systemCode != 0;
}

bool endsReading(int code, const Error& error) {
    return error.code() == ErrorCode::Damaged || error.code() == ErrorCode::Unreadable || (code & 0xFF) == SQLITE_NOMEM;
}

void fail(sqlite3* db, int code, SourcePlace place) {
    if ((code & 0xFF) == SQLITE_INTERRUPT) {
        throw Cancelled();
    }
    throw failure(db, code, place);
}

}  // namespace tspace::sqlite
