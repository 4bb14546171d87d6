// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "base/task.h"
#include "sqlite/connection.h"

namespace tspace {

/// Looks for everything that could be wrong with a journal, over one connection, and changes nothing.
class Verifier {
  public:
    explicit Verifier(sqlite::Connection& connection) : m_connection(connection) {}

    /// Cipher and pages, foreign keys, every revision and draft (hash and decoding), projections and index against a
    /// rebuild in memory. Every fault found; none when all is well. Throws `Cancelled`, and `Error` only for what keeps
    /// it from looking on.
    [[nodiscard]] Issues verify(Progress& progress);

  private:
    void checkPages();
    void checkRevisions(Progress& progress);
    void checkDrafts();
    void nameLost(Progress& progress);
    void checkProjections(Progress& progress);
    /// Asks both indexes everything they can be asked.
    void checkIndex(sqlite::Connection& rebuilt, Progress& progress);
    void compare(sqlite::Connection& rebuilt, const char* table, const char* sql);
    void fault(const QString& place, const QString& words);

    sqlite::Connection& m_connection;
    Issues m_issues;
    bool m_brokeOff = false;  ///< a page kept it from looking at every revision
};

}  // namespace tspace
