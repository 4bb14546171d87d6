// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/connection.h"

#include "sqlite/failure.h"

#include <QFile>
#include <QUrl>

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace tspace::sqlite {

namespace {

constexpr int pagesPerStep = 256;

int flagsFor(Mode mode) {
    constexpr int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_URI;
    switch (mode) {
        case Mode::Create:
            return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        case Mode::ReadWrite:
            return common | SQLITE_OPEN_READWRITE;
        case Mode::ReadOnly:
        case Mode::Immutable:
            return common | SQLITE_OPEN_READONLY;
    }
    return common | SQLITE_OPEN_READONLY;
}

/// As a URI, so that a path that begins with "file:" or holds "?" names itself.
QByteArray uriFor(const QString& path, Mode mode) {
    QByteArray uri = QByteArrayLiteral("file:") + QUrl::toPercentEncoding(path, QByteArrayLiteral("/"));
    return mode == Mode::Immutable ? uri + QByteArrayLiteral("?immutable=1") : uri;
}

}  // namespace

void Connection::Closer::operator()(sqlite3* db) const noexcept {
    sqlite3_close_v2(db);
}

Connection::Connection(const QString& path, Mode mode) {
    sqlite3* db = nullptr;
    const int code = sqlite3_open_v2(uriFor(path, mode).constData(), &db, flagsFor(mode), nullptr);
    m_db.reset(db);
    if (code != SQLITE_OK) {
        throw failure(db, code);
    }
    sqlite3_extended_result_codes(db, 1);
}

void Connection::setKey(std::string_view rawKey) {
    const int code = sqlite3_key(m_db.get(), rawKey.data(), static_cast<int>(rawKey.size()));
    if (code != SQLITE_OK) {
        throw failure(m_db.get(), code);
    }
    // Version 4 writes another form unless told; version 3 knows no cipher_compatibility and passes over it.
    execute("PRAGMA cipher_compatibility = 3; PRAGMA cipher_page_size = 4096;");
}

QByteArray Connection::head(int count) const {
    sqlite3_file* file = nullptr;
    int code = sqlite3_file_control(m_db.get(), "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file));
    if (code != SQLITE_OK || file == nullptr || file->pMethods == nullptr) {
        throw failure(m_db.get(), SQLITE_CANTOPEN);
    }
    sqlite3_int64 size = 0;
    code = file->pMethods->xFileSize(file, &size);
    if (code != SQLITE_OK) {
        throw failure(m_db.get(), code);
    }
    QByteArray bytes(static_cast<qsizetype>(std::min<sqlite3_int64>(size, count)), Qt::Uninitialized);
    code = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
    if (code != SQLITE_OK) {
        throw failure(m_db.get(), code);
    }
    return bytes;
}

bool Connection::isUnderWay() const {
    if (inTransaction()) {
        return true;
    }
    for (sqlite3_stmt* each = sqlite3_next_stmt(m_db.get(), nullptr); each != nullptr;
         each = sqlite3_next_stmt(m_db.get(), each)) {
        if (sqlite3_stmt_busy(each) != 0) {
            return true;
        }
    }
    return false;
}

void Connection::goOnAnew() const {
    if (!m_met->isUnreadable || !m_openAnew || isUnderWay()) {
        return;
    }
    try {
        Connection fresh = m_openAnew();
        m_former = std::exchange(m_cached, {});
        m_db = std::move(fresh.m_db);  // the old one closes with the last of its statements
        m_afterCommit = std::move(fresh.m_afterCommit);
        m_met->isUnreadable = false;
        ++m_timesAnew;
    } catch (const Error&) {
        // The old one tells what it still can.
    }
}

Statement Connection::prepare(const char* sql) const {
    goOnAnew();
    return Statement(m_db.get(), sql, m_met.get());
}

void Connection::execute(const char* sql) {
    goOnAnew();
    const int code = sqlite3_exec(m_db.get(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        fail(m_db.get(), sqlite3_extended_errcode(m_db.get()));
    }
}

Statement& Connection::cached(const char* sql) {
    goOnAnew();
    const auto found = m_cached.find(sql);
    if (found != m_cached.end()) {
        found->second.reset();
        return found->second;
    }
    return m_cached.emplace(sql, prepare(sql)).first->second;
}

qint64 Connection::value(const char* sql) const {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

QString Connection::text(const char* sql) const {
    Statement statement = prepare(sql);
    return statement.step() ? statement.text(0) : QString();
}

qint64 Connection::dataVersion() const {
    const qint64 version = value("PRAGMA data_version");  // may open anew
    return version + m_timesAnew * (qint64{1} << 32);
}

qint64 Connection::lastRowId() const {
    return sqlite3_last_insert_rowid(m_db.get());
}

void Connection::setAfterCommit(AfterCommit afterCommit) {
    m_afterCommit = std::make_unique<AfterCommit>(std::move(afterCommit));
    const auto call = [](void* context, sqlite3* db, const char*, int pages) {
        (*static_cast<AfterCommit*>(context))(db, pages);
        return SQLITE_OK;
    };
    sqlite3_wal_hook(m_db.get(), call, m_afterCommit.get());
}

void Connection::tell(const Error& error) const {
    m_met->isUnreadable = true;
    if (m_met->onError) {
        m_met->onError(error);
    }
}

bool Connection::checkpoint(sqlite3* db) noexcept {
    return sqlite3_wal_checkpoint_v2(db, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr) == SQLITE_OK;
}

void Connection::setBusyTimeout(int milliseconds) {
    sqlite3_busy_timeout(m_db.get(), milliseconds);
}

void Connection::backupTo(Connection& target, Progress& progress) {
    goOnAnew();
    sqlite3_backup* backup = sqlite3_backup_init(target.m_db.get(), "main", m_db.get(), "main");
    if (backup == nullptr) {
        throw failure(target.m_db.get(), sqlite3_extended_errcode(target.m_db.get()));
    }
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> guard(backup, sqlite3_backup_finish);
    for (;;) {
        const int code = sqlite3_backup_step(backup, pagesPerStep);
        const int total = sqlite3_backup_pagecount(backup);
        progress.step(total - sqlite3_backup_remaining(backup), total);
        if (code == SQLITE_DONE) {
            return;
        }
        if (code != SQLITE_OK) {
            markUnreadable();
            throw failure(target.m_db.get(), code);
        }
    }
}

bool Connection::wasRefused() const {
    return sqlite::wasRefused(m_db.get());
}

void Connection::interrupt() noexcept {
    sqlite3_interrupt(m_db.get());
}

bool Connection::inTransaction() const {
    return sqlite3_get_autocommit(m_db.get()) == 0;
}

void Connection::close() {
    m_former.clear();
    m_cached.clear();
    m_db.reset();
}

}  // namespace tspace::sqlite
