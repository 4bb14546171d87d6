// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/connection.h"

#include "base/error.h"
#include "base/task.h"
#include "sqlite/transaction.h"
#include "support/catch.h"
#include "support/damaged.h"
#include "support/failing_files.h"
#include "support/scratch.h"
#include "support/thrown.h"

#include <QFile>

#include <atomic>
#include <future>
#include <limits>
#include <thread>

using namespace tspace;
using namespace tspace::sqlite;
using namespace tspace::test;

namespace {

constexpr auto keyOfNew =
    "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f'";
constexpr auto keyOfOld = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'";

/// An encrypted database with a table of one column, open.
Connection oneColumnDatabase(const Scratch& scratch, Mode mode = Mode::Create) {
    Connection db(scratch.path(QStringLiteral("db")), mode);
    db.setKey(mode == Mode::Create ? keyOfNew : keyOfOld);
    if (mode == Mode::Create) {
        db.execute("CREATE TABLE t (a)");
    }
    return db;
}

}  // namespace

// Catches a value that comes back as another: a blob as NULL, an empty text as none, a number cut to 32 bits.
TEST_CASE("Every type of value comes back as it was bound") {
    const Scratch scratch;
    Connection db = oneColumnDatabase(scratch);
    Statement echo = db.prepare("SELECT ?1, typeof(?1)");
    const auto typeOf = [&](const auto& value) {
        echo.with(value);
        REQUIRE(echo.step());
        return echo.text(1);
    };
    CHECK(typeOf(std::numeric_limits<qint64>::min()) == QStringLiteral("integer"));
    CHECK(echo.integer(0) == std::numeric_limits<qint64>::min());
    echo.reset();
    CHECK(typeOf(true) == QStringLiteral("integer"));
    CHECK(echo.number(0) == 1);
    echo.reset();
    CHECK(typeOf(0.1) == QStringLiteral("real"));
    CHECK(echo.real(0) == 0.1);
    echo.reset();
    const QString words = QStringLiteral("caf\u00e9 \U0001F33B") + QChar(0) + QStringLiteral("after a zero");
    CHECK(typeOf(words) == QStringLiteral("text"));
    CHECK(echo.text(0) == words);
    echo.reset();
    CHECK(typeOf(QString()) == QStringLiteral("text"));
    CHECK_FALSE(echo.isNull(0));
    echo.reset();
    const QByteArray bytes("\0\xff\0", 3);
    CHECK(typeOf(bytes) == QStringLiteral("blob"));
    CHECK(echo.blob(0) == bytes);
    echo.reset();
    CHECK(typeOf(QByteArray()) == QStringLiteral("blob"));
    CHECK(echo.blob(0).isEmpty());
    echo.reset();
    CHECK(typeOf(std::optional<qint64>()) == QStringLiteral("null"));
    CHECK(echo.isNull(0));
    CHECK(echo.text(0).isEmpty());
    echo.reset();
    CHECK(typeOf(std::optional<qint64>(5)) == QStringLiteral("integer"));
}

// Catches parameters of the use before, and a view of the rows of the use before.
TEST_CASE("A cached statement comes back reset and without its parameters") {
    const Scratch scratch;
    Connection db = oneColumnDatabase(scratch);
    static const char* const sql = "SELECT ?1";
    Statement& first = db.cached(sql).with(1);
    REQUIRE(first.step());
    Statement& again = db.cached(sql);
    CHECK(&again == &first);
    REQUIRE(again.step());
    CHECK(again.isNull(0));
}

// Catches a statement that stays in a failed run: the next use would fail, or go on where the last one stopped.
TEST_CASE("A statement that failed can be run again") {
    const Scratch scratch;
    Connection db = oneColumnDatabase(scratch);
    db.execute("CREATE TABLE u (a UNIQUE)");
    Statement insert = db.prepare("INSERT INTO u VALUES (?)");
    insert.with(1).run();
    CHECK_THROWS_AS(insert.with(1).run(), Error);
    CHECK_NOTHROW(insert.with(2).run());
    CHECK(db.value("SELECT count(*) FROM u") == 2);
}

// Catches a moved statement or connection that is finalized twice, or not at all.
TEST_CASE("Connections and statements can be moved, and work where they went") {
    const Scratch scratch;
    Connection first = oneColumnDatabase(scratch);
    Statement row = first.prepare("SELECT 7");
    Connection second = std::move(first);
    Statement moved = std::move(row);
    REQUIRE(moved.step());
    CHECK(moved.integer(0) == 7);
    int calls = 0;
    second.execute("PRAGMA journal_mode = WAL");
    second.setAfterCommit([&](sqlite3*, int) { ++calls; });
    Connection third = std::move(second);
    third.execute("INSERT INTO t VALUES (1)");
    CHECK(calls == 1);
}

// Catches a path taken as a URI or a pattern, and a file made where none was asked for.
TEST_CASE("A connection opens the file of exactly this name, and makes one only when asked") {
    const Scratch scratch;
    const QString odd = scratch.path(QStringLiteral("file:a?b=c%41#\u00fc 100%"));
    CHECK(codeOf([&] { Connection(odd, Mode::ReadWrite); }) == ErrorCode::Unreadable);
    CHECK_FALSE(QFile::exists(odd));
    Connection(odd, Mode::Create).execute("CREATE TABLE t (a)");
    CHECK(QFile::exists(odd));
}

// Catches the head read through a descriptor of our own, or past the end.
TEST_CASE("The head of a file is what lies on disk") {
    const Scratch scratch;
    const Connection db = oneColumnDatabase(scratch);
    CHECK(db.head(16) == QByteArray::fromHex("202122232425262728292a2b2c2d2e2f"));
    CHECK(db.head(16) == bytesOf(scratch.path(QStringLiteral("db"))).left(16));
    const QString shorter = scratch.write(QStringLiteral("short"), "abc");
    CHECK(Connection(shorter, Mode::ReadOnly).head(16) == "abc");
}

// Catches another file form, which another version of SQLCipher would not open.
TEST_CASE("A keyed database has pages of 4,096 bytes and shows nothing of what it holds") {
    const Scratch scratch;
    Connection db = oneColumnDatabase(scratch);
    db.execute("INSERT INTO t VALUES ('in plain words')");
    const QByteArray bytes = bytesOf(scratch.path(QStringLiteral("db")));
    CHECK(db.value("PRAGMA page_size") == 4096);
    CHECK(bytes.size() == 2LL * 4096);
    CHECK_FALSE(bytes.contains("plain"));
    CHECK_FALSE(bytes.contains("SQLite"));
}

// Catches failures told as a defect of the program, so that a person is told nothing they can act on.
TEST_CASE("Each kind of failure has its code") {
    const Scratch scratch;
    const QString path = scratch.path(QStringLiteral("db"));
    oneColumnDatabase(scratch).execute("INSERT INTO t VALUES (zeroblob(20000))");
    CHECK(codeOf([&] { oneColumnDatabase(scratch, Mode::ReadOnly).execute("DELETE FROM t"); }) == ErrorCode::ReadOnly);
    CHECK(codeOf([&] { oneColumnDatabase(scratch, Mode::Immutable).execute("DELETE FROM t"); }) == ErrorCode::ReadOnly);
    CHECK(codeOf([&] { oneColumnDatabase(scratch, Mode::ReadWrite).execute("no such words"); }) == ErrorCode::Internal);
    CHECK(codeOf([&] {
              Connection db(path, Mode::ReadWrite);
              db.setKey("x'00'");
              static_cast<void>(db.value("SELECT count(*) FROM t"));
          }) == ErrorCode::NotAccepted);
    {
        Connection holder = oneColumnDatabase(scratch, Mode::ReadWrite);
        Connection other = oneColumnDatabase(scratch, Mode::ReadWrite);
        const Transaction writing(holder);
        CHECK(codeOf([&] { const Transaction second(other); }) == ErrorCode::InUse);
    }
    {
        FailingFiles files;
        Connection db = oneColumnDatabase(scratch, Mode::ReadWrite);
        files.failFrom(1, FailingFiles::Failure::FullDisk);
        CHECK(codeOf([&] { db.execute("INSERT INTO t VALUES (zeroblob(20000))"); }) == ErrorCode::NoSpace);
        files.failFrom(1, FailingFiles::Failure::DeadDisk);
        CHECK(codeOf([&] { db.execute("DELETE FROM t"); }) == ErrorCode::NoSpace);
        files.mend();
        CHECK(db.value("SELECT count(*) FROM t") == 1);
    }
}

// Catches one damaged page that hides all others, as it does for a connection of SQLCipher 4; a connection taken from
// under a row that is being read; one that is given up though it cannot be opened anew; and a page that stays as it was
// because the new one happens to count as the old one did.
TEST_CASE("Behind a damaged page a connection goes on anew, once nothing is under way on it") {
    const Scratch scratch;
    oneColumnDatabase(scratch).execute("INSERT INTO t VALUES (1), (2); CREATE TABLE u (a); INSERT INTO u VALUES (1)");
    spoil(scratch.path(QStringLiteral("db")), qint64{2} * 4096);
    Connection db = oneColumnDatabase(scratch, Mode::ReadOnly);
    int opened = 0;
    bool mayOpen = true;
    db.setOpenAnew([&] {
        ++opened;
        return mayOpen ? oneColumnDatabase(scratch, Mode::ReadOnly)
                       : throw Error(ErrorCode::Replaced, QStringLiteral("another file"));
    });
    const auto readSpoilt = [&db] { return codeOf([&db] { static_cast<void>(db.value("SELECT a FROM u")); }); };
    Statement& kept = db.cached("SELECT a FROM t");
    const qint64 version = db.dataVersion();
    CHECK(readSpoilt() == ErrorCode::Damaged);
    CHECK(opened == 0);
    CHECK(db.value("SELECT count(*) FROM t") == 2);
    CHECK(opened == 1);
    CHECK(db.dataVersion() != version);
    kept.reset();  // those who hold it may
    CHECK(db.value("SELECT count(*) FROM t") == 2);
    CHECK(opened == 1);
    {
        Statement row = db.prepare("SELECT a FROM t");
        REQUIRE(row.step());
        CHECK(readSpoilt() == ErrorCode::Damaged);
        CHECK(db.isUnreadable());
        CHECK(db.text("SELECT 'no page of it'") == QStringLiteral("no page of it"));
        CHECK(opened == 1);
    }
    mayOpen = false;
    CHECK(db.text("SELECT 'no page of it'") == QStringLiteral("no page of it"));
    mayOpen = true;
    CHECK(db.value("SELECT count(*) FROM t") == 2);
    CHECK(opened == 3);
}

// Catches an interruption told as a defect: whoever cancelled would be shown an error.
TEST_CASE("What is interrupted is cancelled, and the connection goes on") {
    const Scratch scratch;
    Connection db = oneColumnDatabase(scratch);
    constexpr auto endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    std::atomic<bool> ended = false;
    std::thread other([&] {
        while (!ended) {
            db.interrupt();
            std::this_thread::yield();
        }
    });
    CHECK_THROWS_AS(static_cast<void>(db.value(endless)), Cancelled);
    CHECK_THROWS_AS(db.execute(endless), Cancelled);
    ended = true;
    other.join();
    CHECK(db.value("SELECT 3") == 3);
}

// Catches a busy timeout that is not set: two programs beside each other would fail at once.
TEST_CASE("A busy file is waited for") {
    const Scratch scratch;
    Connection holder = oneColumnDatabase(scratch);
    REQUIRE(holder.text("PRAGMA journal_mode = WAL") == QStringLiteral("wal"));  // as a journal that is open
    Connection waiting = oneColumnDatabase(scratch, Mode::ReadWrite);
    auto held = std::make_unique<Transaction>(holder);
    const auto insert = [&waiting] { waiting.execute("INSERT INTO t VALUES (1)"); };
    waiting.setBusyTimeout(0);
    CHECK(codeOf(insert) == ErrorCode::InUse);
    waiting.setBusyTimeout(20'000);
    std::future<void> waited = std::async(std::launch::async, insert);
    holder.execute("INSERT INTO t VALUES (2)");
    held->commit();
    waited.get();
    CHECK(holder.value("SELECT count(*) FROM t") == 2);
}

// Catches changes of another program that are not noticed, and our own taken for them.
TEST_CASE("The data version changes with the commits of others only") {
    const Scratch scratch;
    Connection mine = oneColumnDatabase(scratch);
    Connection other = oneColumnDatabase(scratch, Mode::ReadWrite);
    const qint64 before = mine.dataVersion();
    mine.execute("INSERT INTO t VALUES (1)");
    CHECK(mine.dataVersion() == before);
    other.execute("INSERT INTO t VALUES (2)");
    CHECK(mine.dataVersion() != before);
}

// Catches a copy that loses the format's number or a page, or is readable without the key.
TEST_CASE("A backup is the whole database, reports how far it is, and can be cancelled") {
    const Scratch scratch;
    Connection db = oneColumnDatabase(scratch);
    db.execute("PRAGMA user_version = 42; INSERT INTO t VALUES (randomblob(5000000))");
    const QString path = scratch.path(QStringLiteral("copy"));
    long long last = -1;
    long long reports = 0;
    Progress progress([&](long long done, long long total) {
        CHECK(done > last);
        CHECK(done <= total);
        last = done;
        ++reports;
    });
    {
        Connection copy(path, Mode::Create);
        copy.setKey(keyOfNew);
        db.backupTo(copy, progress);
        CHECK(copy.value("PRAGMA user_version") == 42);
        CHECK(copy.text("SELECT hex(a) FROM t") == db.text("SELECT hex(a) FROM t"));
    }
    CHECK(reports > 2);
    CHECK(bytesOf(path).left(16) == QByteArray::fromHex("202122232425262728292a2b2c2d2e2f"));

    Progress cancelled([&](long long, long long) { cancelled.cancel(); });
    Connection second(scratch.path(QStringLiteral("second")), Mode::Create);
    second.setKey(keyOfNew);
    CHECK_THROWS_AS(db.backupTo(second, cancelled), Cancelled);
    CHECK(second.value("SELECT count(*) FROM sqlite_master") == 0);
    CHECK(db.value("PRAGMA user_version") == 42);
}
