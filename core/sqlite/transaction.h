// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/connection.h"

namespace tspace::sqlite {

/// One transaction: rolled back when it goes, unless committed. Its state is cleared by either.
class Transaction {
  public:
    enum class Kind {
        Write,  ///< BEGIN IMMEDIATE: the write lock is taken at once
        Read,   ///< BEGIN: one unchanging view for several reads
    };

    /// Throws `Error` (InUse when another writer holds the lock past the busy timeout).
    explicit Transaction(Connection& connection, Kind kind = Kind::Write);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// Throws `Error`; then the transaction is rolled back.
    void commit();

  private:
    void rollBack() noexcept;

    Connection* m_connection;  // null once it is over
};

}  // namespace tspace::sqlite
