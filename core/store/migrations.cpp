// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "base/resource.h"
#include "sqlite/transaction.h"
#include "store/inbox_keys.h"

#include <QCryptographicHash>

namespace tspace {

namespace {

const QString projectionsFile = QStringLiteral("store/projections.sql");

QByteArray shape() {
    return QCryptographicHash::hash(resource(projectionsFile), QCryptographicHash::Sha256);
}

void setFormat(sqlite::Connection& connection, int format) {
    connection.execute(QByteArrayLiteral("PRAGMA user_version = ").append(QByteArray::number(format)).constData());
}

}  // namespace

const std::vector<Migration>& migrations() {
    static const std::vector<Migration> all = {{1, resource(QStringLiteral("store/migrations/1.sql"))},
                                               {2, resource(QStringLiteral("store/migrations/2.sql"))}};
    return all;
}

const std::vector<const char*>& projectionTables() {
    static const std::vector<const char*> tables = {
        "shape",   "head",    "tally",       "session",       "thread",           "addition",         "moment",
        "action",  "person",  "case_record", "record_case",   "check_in",         "answer",           "instrument",
        "measure", "reading", "origin",      "record_person", "on_childs_record", "for_organisation", "development"};
    return tables;
}

void makeProjections(sqlite::Connection& connection) {
    for (const char* table : projectionTables()) {
        connection.execute(QByteArray("DROP TABLE IF EXISTS ").append(table).constData());
    }
    connection.execute("DROP TABLE IF EXISTS search; DROP TABLE IF EXISTS search_content;");
    connection.execute(resource(projectionsFile).constData());
    connection.prepare("INSERT INTO shape VALUES (?1)").with(shape()).run();
}

bool hasProjectionsOfThisProgram(sqlite::Connection& connection) {
    if (connection.value("SELECT count(*) FROM sqlite_master WHERE name = 'shape'") == 0) {
        return false;
    }
    sqlite::Statement kept = connection.prepare("SELECT 1 FROM shape WHERE hash = ?1");
    return kept.with(shape()).step();
}

void makeTables(sqlite::Connection& connection) {
    sqlite::Transaction transaction(connection);
    for (const Migration& step : migrations()) {
        connection.execute(step.sql.constData());
    }
    ensureInboxKeys(connection);
    makeProjections(connection);
    setFormat(connection, migrations().back().to);
    transaction.commit();
}

bool migrate(sqlite::Connection& connection, const std::vector<Migration>& steps,
             const std::function<void()>& beforeFirst) {
    const int found = static_cast<int>(connection.value("PRAGMA user_version"));
    if (found > steps.back().to) {
        throw Error(ErrorCode::NewerFormat,
                    QStringLiteral("format %1, known up to %2").arg(found).arg(steps.back().to));
    }
    if (found == steps.back().to) {
        return false;
    }
    beforeFirst();
    for (const Migration& step : steps) {
        if (step.to > found) {
            sqlite::Transaction transaction(connection);
            connection.execute(step.sql.constData());
            setFormat(connection, step.to);
            transaction.commit();
        }
    }
    return true;
}

}  // namespace tspace
