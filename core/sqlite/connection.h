// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "sqlite/statement.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

struct sqlite3;

namespace tspace::sqlite {

/// How a file is opened.
enum class Mode {
    Create,     ///< made if it is not there
    ReadWrite,  ///< must be there
    ReadOnly,   ///< must be there; nothing is written
    Immutable,  ///< read-only in a folder that cannot be written: no locks, no WAL; the file must not change meanwhile
};

/// One connection to a database file. Movable; used by one thread at a time. Functions that can fail throw `Error`.
class Connection {
  public:
    Connection(const QString& path, Mode mode);
    Connection(Connection&&) noexcept = default;
    Connection& operator=(Connection&&) noexcept = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() = default;

    /// Sets the SQLCipher key in its raw spelling, `x'...'`, and the one file form of journals (SQLCipher 3's, pages of
    /// 4,096 bytes). Must come before anything else.
    void setKey(std::string_view rawKey);

    /// The first `count` bytes of the file as they lie on disk, fewer when it is shorter. Read through SQLite: a
    /// descriptor of our own, when closed, would drop the locks of every connection of this process to the file.
    [[nodiscard]] QByteArray head(int count) const;

    /// Runs one or more statements that give no rows.
    void execute(const char* sql);

    /// A statement prepared for one use.
    [[nodiscard]] Statement prepare(const char* sql) const;

    /// A statement that is kept prepared, reset and without parameters. `sql` must be a literal: its address is its
    /// name. Not for use while an earlier call with the same literal is still being stepped.
    [[nodiscard]] Statement& cached(const char* sql);

    /// The first column of the first row; 0 without a row.
    [[nodiscard]] qint64 value(const char* sql) const;
    /// The first column of the first row as text; empty without a row.
    [[nodiscard]] QString text(const char* sql) const;

    [[nodiscard]] qint64 lastRowId() const;
    /// Changes when another connection has committed (`PRAGMA data_version`, which counts for each connection by
    /// itself) and when this one went on anew.
    [[nodiscard]] qint64 dataVersion() const;

    /// Called after each commit in WAL mode with the pages the log holds, instead of SQLite's own checkpointing. On the
    /// thread of the commit, which stands: it must not throw.
    using AfterCommit = std::function<void(sqlite3* db, int pages)>;
    void setAfterCommit(AfterCommit afterCommit);

    /// Moves what it can of the write-ahead log into the file, without waiting for anyone: true when nothing failed and
    /// no other connection was at it.
    [[nodiscard]] static bool checkpoint(sqlite3* db) noexcept;

    /// Who hears of errors that its statements meet.
    void setOnError(OnError onError) { m_met->onError = std::move(onError); }
    /// Lets them hear too of what is found wrong above SQLite, such as content that does not agree with its hash.
    void tell(const Error& error) const;

    /// Opens another connection to the same, with all that this one was given.
    using OpenAnew = std::function<Connection()>;
    /// After something that could not be read, goes on by what `openAnew` gives, as soon as no statement and no
    /// transaction is under way: what is damaged hides nothing of what is whole. Where it throws, all stays as it is.
    void setOpenAnew(OpenAnew openAnew) { m_openAnew = std::move(openAnew); }
    /// Says that something could not be read which was told otherwise than by an error: by a line of a check, or a
    /// hash.
    void markUnreadable() const { m_met->isUnreadable = true; }
    [[nodiscard]] bool isUnreadable() const { return m_met->isUnreadable; }

    /// How long to wait for a lock, in milliseconds.
    void setBusyTimeout(int milliseconds);

    /// Copies the whole database onto `target`, in steps that report and can be cancelled.
    void backupTo(Connection& target, Progress& progress);

    /// True when the disk refused what was last asked of the main file: SQLite's own checks tell a page that they were
    /// not given as one that is damaged.
    [[nodiscard]] bool wasRefused() const;

    /// Interrupts what is running on it, which then throws `Cancelled`; may be called from another thread, unless it
    /// may be opened anew.
    void interrupt() noexcept;

    /// True between BEGIN and COMMIT or ROLLBACK.
    [[nodiscard]] bool inTransaction() const;

    /// Closes now, with its statements. Using it afterwards is a defect.
    void close();

  private:
    struct Closer {
        void operator()(sqlite3* db) const noexcept;
    };

    using Cached = std::map<const char*, Statement>;

    void goOnAnew() const;
    [[nodiscard]] bool isUnderWay() const;

    std::unique_ptr<Met> m_met = std::make_unique<Met>();  // its address is what statements know
    OpenAnew m_openAnew;
    // Opening anew changes nothing that a caller can see.
    mutable std::unique_ptr<AfterCommit> m_afterCommit;  // before m_db: outlives it; its address is what SQLite knows
    mutable std::unique_ptr<sqlite3, Closer> m_db;
    mutable Cached m_cached;  // after m_db: finalized before it closes
    mutable Cached m_former;  // those of the one before, to which callers may hold references
    mutable qint64 m_timesAnew = 0;
};

}  // namespace tspace::sqlite
