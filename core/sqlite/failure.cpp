// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/failure.h"

#include "base/task.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

namespace tspace::sqlite {

namespace {

ErrorCode ioCode(sqlite3* db, int extended) {
    switch (extended) {
        case SQLITE_IOERR_READ:
        case SQLITE_IOERR_SHORT_READ:
        case SQLITE_IOERR_FSTAT:
            return ErrorCode::Unreadable;
        default:
            break;
    }
    const int systemCode = db != nullptr ? sqlite3_system_errno(db) : 0;
    return systemCode == ENOSPC || systemCode == EDQUOT ? ErrorCode::NoSpace : ErrorCode::WriteFailed;
}

/// SQLCipher tells of a page whose seal is broken by this code without words of its own; SQLite has words for every
/// statement that is wrong.
bool isOfBrokenSeal(sqlite3* db) {
    return db != nullptr && std::strcmp(sqlite3_errmsg(db), sqlite3_errstr(SQLITE_ERROR)) == 0;
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
            return ErrorCode::NotAccepted;
        case SQLITE_CORRUPT:
            return ErrorCode::Damaged;
        case SQLITE_CANTOPEN:
            return ErrorCode::Unreadable;
        case SQLITE_IOERR:
            return ioCode(db, code);
        case SQLITE_ERROR:
            return isOfBrokenSeal(db) ? ErrorCode::Damaged : ErrorCode::Internal;
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

void fail(sqlite3* db, int code, SourcePlace place) {
    if ((code & 0xFF) == SQLITE_INTERRUPT) {
        throw Cancelled();
    }
    throw failure(db, code, place);
}

}  // namespace tspace::sqlite
