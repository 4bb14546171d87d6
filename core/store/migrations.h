// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/connection.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace tspace {

/// One step between formats: the SQL that leads from format `to` - 1 to `to`.
struct Migration {
    int to = 1;
    QByteArray sql;
};

/// The migrations of this program, in order, beginning at 1.
[[nodiscard]] const std::vector<Migration>& migrations();

/// Makes all tables in an empty database and sets its format. Runs in one transaction of its own.
void makeTables(sqlite::Connection& connection);

/// Brings a database to the last of `steps`, each in one transaction of its own. Before the first step `beforeFirst` is
/// called (a verified backup); when it throws, nothing is changed. Afterwards projections are stale and `rebuild` must
/// follow, which the return value tells. Throws NewerFormat when the database is ahead.
[[nodiscard]] bool migrate(sqlite::Connection& connection, const std::vector<Migration>& steps,
                           const std::function<void()>& beforeFirst);

/// Drops projections and index, if any, and makes them empty. Call it inside a transaction.
void makeProjections(sqlite::Connection& connection);

/// False when the projections were made by a program that had others: `rebuild` must follow before anything is read.
[[nodiscard]] bool hasProjectionsOfThisProgram(sqlite::Connection& connection);

/// Names of the projection tables (not the index's own), for comparing them.
[[nodiscard]] const std::vector<const char*>& projectionTables();

}  // namespace tspace
