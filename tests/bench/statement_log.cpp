// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/statement_log.h"

#include <QString>

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <stdexcept>

namespace tspace::bench {

namespace {

/// The log that new connections tell; an entry point of SQLite takes no argument that could carry it.
StatementLog* listening = nullptr;

int heardOne(unsigned /*what*/, void* log, void* statement, void* /*sql*/) {
    static_cast<StatementLog*>(log)->hear(static_cast<sqlite3_stmt*>(statement));
    return 0;
}

int listenTo(sqlite3* connection, const char** /*error*/, const sqlite3_api_routines* /*api*/) {
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, heardOne, listening);
}

using EntryPoint = void (*)();

EntryPoint entryPoint() {
    return reinterpret_cast<EntryPoint>(listenTo);  // the signature that SQLite documents for it
}

void readColumn(sqlite3_stmt* row, int column) {
    switch (sqlite3_column_type(row, column)) {
        case SQLITE_TEXT:
            benchmark::DoNotOptimize(QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(row, column)),
                                                       sqlite3_column_bytes(row, column)));
            break;
        case SQLITE_BLOB:
            benchmark::DoNotOptimize(QByteArray(static_cast<const char*>(sqlite3_column_blob(row, column)),
                                                sqlite3_column_bytes(row, column)));
            break;
        default:
            benchmark::DoNotOptimize(sqlite3_column_double(row, column));
    }
}

}  // namespace

StatementLog::StatementLog() {
    listening = this;
    sqlite3_auto_extension(entryPoint());
}

StatementLog::~StatementLog() {
    sqlite3_cancel_auto_extension(entryPoint());
    listening = nullptr;
}

void StatementLog::start() {
    m_heard.clear();
    m_isOn = true;
}

void StatementLog::hear(sqlite3_stmt* statement) {
    if (std::this_thread::get_id() != m_thread || !m_isOn) {
        return;
    }
    char* const sql = sqlite3_expanded_sql(statement);
    const QByteArray text = QByteArray(sql).trimmed();
    sqlite3_free(sql);
    // Not what runs inside a query: triggers, the tables of an index.
    if (text.startsWith("SELECT") || text.startsWith("WITH")) {
        m_heard.push_back({sqlite3_db_handle(statement), text});
    }
}

BareQueries::BareQueries(const std::vector<StatementLog::Heard>& heard) {
    for (const auto& [connection, sql] : heard) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(connection, sql.constData(), static_cast<int>(sql.size()), &statement, nullptr) !=
            SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(connection));
        }
        m_statements.push_back(statement);
    }
}

BareQueries::~BareQueries() {
    for (sqlite3_stmt* statement : m_statements) {
        sqlite3_finalize(statement);
    }
}

int BareQueries::run() {
    int rows = 0;
    for (sqlite3_stmt* row : m_statements) {
        for (; sqlite3_step(row) == SQLITE_ROW; ++rows) {
            for (int column = 0; column < sqlite3_column_count(row); ++column) {
                readColumn(row, column);
            }
        }
        sqlite3_reset(row);
    }
    return rows;
}

}  // namespace tspace::bench
