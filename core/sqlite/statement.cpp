// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/statement.h"

#include "sqlite/failure.h"

#include <sqlite3.h>

#include <utility>

namespace tspace::sqlite {

Statement::Statement(sqlite3* db, const char* sql, Met* met) : m_db(db), m_met(met) {
    const int code = sqlite3_prepare_v2(db, sql, -1, &m_stmt, nullptr);
    if (code != SQLITE_OK) {
        fail(code);
    }
}

Statement::Statement(Statement&& other) noexcept
    : m_db(std::exchange(other.m_db, nullptr)),
      m_met(std::exchange(other.m_met, nullptr)),
      m_stmt(std::exchange(other.m_stmt, nullptr)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(m_db, other.m_db);
    std::swap(m_met, other.m_met);
    std::swap(m_stmt, other.m_stmt);
    return *this;
}

Statement::~Statement() {
    sqlite3_finalize(m_stmt);
}

void Statement::checkBound(int code) {
    if (code != SQLITE_OK) {
        throw failure(m_db, code);
    }
}

void Statement::bind(int index, qint64 value) {
    checkBound(sqlite3_bind_int64(m_stmt, index, value));
}

void Statement::bind(int index, double value) {
    checkBound(sqlite3_bind_double(m_stmt, index, value));
}

void Statement::bind(int index, const QString& value) {
    const QByteArray utf8 = value.toUtf8();
    checkBound(sqlite3_bind_text(m_stmt, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int index, const QByteArray& value) {
    // A null pointer would bind NULL; an empty blob is a value.
    const char* bytes = value.isNull() ? "" : value.constData();
    checkBound(sqlite3_bind_blob(m_stmt, index, bytes, static_cast<int>(value.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int index, std::nullptr_t) {
    checkBound(sqlite3_bind_null(m_stmt, index));
}

Statement& Statement::withRow(const Statement& row) {
    for (int column = 0; column < row.columns(); ++column) {
        checkBound(sqlite3_bind_value(m_stmt, column + 1, sqlite3_column_value(row.m_stmt, column)));
    }
    return *this;
}

void Statement::fail(int code) {
    try {
        sqlite::fail(m_db, code);
    } catch (const Error& error) {
        if (m_met != nullptr) {
            m_met->isUnreadable = m_met->isUnreadable || endsReading(code, error);
            if (m_met->onError) {
                m_met->onError(error);
            }
        }
        throw;
    }
}

bool Statement::step() {
    const int code = sqlite3_step(m_stmt);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code != SQLITE_DONE) {
        const int extended = sqlite3_extended_errcode(m_db);
        try {
            fail(extended);
        } catch (...) {
            sqlite3_reset(m_stmt);
            throw;
        }
    }
    sqlite3_reset(m_stmt);
    return false;
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() {
    sqlite3_reset(m_stmt);
    sqlite3_clear_bindings(m_stmt);
}

int Statement::columns() const {
    return sqlite3_column_count(m_stmt);
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_stmt, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const {
    return sqlite3_column_int64(m_stmt, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_stmt, column);
}

QString Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_stmt, column));
    return bytes == nullptr ? QString() : QString::fromUtf8(bytes, sqlite3_column_bytes(m_stmt, column));
}

QByteArray Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_stmt, column));
    return bytes == nullptr ? QByteArray() : QByteArray(bytes, sqlite3_column_bytes(m_stmt, column));
}

}  // namespace tspace::sqlite
