// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <thread>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace tspace::bench {

/// Hears the queries that run on connections opened after it was made, by the thread that made it, with their
/// parameters filled in; so the floor of a screen is exactly what the screen asks. One at a time.
class StatementLog {
  public:
    StatementLog();
    ~StatementLog();
    StatementLog(const StatementLog&) = delete;
    StatementLog& operator=(const StatementLog&) = delete;

    /// From now on every query is noted, in place of those noted before.
    void start();
    void stop() { m_isOn = false; }

    struct Heard {
        sqlite3* connection;
        QByteArray sql;
    };
    [[nodiscard]] const std::vector<Heard>& heard() const { return m_heard; }

    /// Called by SQLite when a statement begins.
    void hear(sqlite3_stmt* statement);

  private:
    std::thread::id m_thread = std::this_thread::get_id();
    bool m_isOn = false;
    std::vector<Heard> m_heard;
};

/// Queries that were heard, prepared on their own connections to be run again, with every column of every row read.
class BareQueries {
  public:
    explicit BareQueries(const std::vector<StatementLog::Heard>& heard);
    ~BareQueries();
    BareQueries(const BareQueries&) = delete;
    BareQueries& operator=(const BareQueries&) = delete;

    /// Runs them in their order; how many rows there were.
    int run();
    [[nodiscard]] int count() const { return static_cast<int>(m_statements.size()); }

  private:
    std::vector<sqlite3_stmt*> m_statements;
};

}  // namespace tspace::bench
