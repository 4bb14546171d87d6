// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/transaction.h"

#include "base/error.h"

namespace tspace::sqlite {

Transaction::Transaction(Connection& connection, Kind kind) : m_connection(&connection) {
    connection.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    rollBack();
}

void Transaction::commit() {
    try {
        m_connection->execute("COMMIT");
        m_connection = nullptr;
    } catch (const Error&) {
        rollBack();
        throw;
    }
}

void Transaction::rollBack() noexcept {
    if (m_connection == nullptr) {
        return;
    }
    try {
        // SQLite rolls back by itself after some errors; a second rollback would be one more error.
        if (m_connection->inTransaction()) {
            m_connection->execute("ROLLBACK");
        }
    } catch (const Error&) {
        // Nothing more can be done here: the file holds the old state, and closing ends the transaction.
    }
    m_connection = nullptr;
}

}  // namespace tspace::sqlite
