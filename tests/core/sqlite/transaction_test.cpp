// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/transaction.h"

#include "base/error.h"
#include "support/catch.h"
#include "support/failing_files.h"
#include "support/scratch.h"

using namespace tspace;
using namespace tspace::sqlite;
using namespace tspace::test;

namespace {

Connection uniqueDatabase(const Scratch& scratch, bool isNew = true) {
    Connection db(scratch.path(QStringLiteral("db")), Mode::Create);
    if (isNew) {
        db.execute("CREATE TABLE t (a UNIQUE ON CONFLICT ROLLBACK)");
    }
    return db;
}

qint64 rows(const Connection& db) {
    return db.value("SELECT count(*) FROM t");
}

}  // namespace

// Catches a guard that forgets to roll back, or that rolls back what was committed.
TEST_CASE("A transaction is kept when committed and gone when not") {
    const Scratch scratch;
    Connection db = uniqueDatabase(scratch);
    {
        const Transaction dropped(db);
        db.execute("INSERT INTO t VALUES (1)");
        CHECK(db.inTransaction());
    }
    CHECK_FALSE(db.inTransaction());
    CHECK(rows(db) == 0);
    {
        Transaction kept(db);
        db.execute("INSERT INTO t VALUES (1)");
        kept.commit();
        CHECK_FALSE(db.inTransaction());
    }
    CHECK(rows(db) == 1);
    CHECK(rows(uniqueDatabase(scratch, false)) == 1);
}

// Catches a second rollback, which would undo the next transaction instead of its own.
TEST_CASE("A transaction that is over does not touch the next one") {
    const Scratch scratch;
    Connection db = uniqueDatabase(scratch);
    {
        Transaction first(db);
        first.commit();
        db.execute("BEGIN");
        db.execute("INSERT INTO t VALUES (1)");
    }
    CHECK(db.inTransaction());
    db.execute("COMMIT");
    CHECK(rows(db) == 1);
}

// Catches an error in the destructor, which would end the program, after SQLite has rolled back by itself.
TEST_CASE("A transaction that SQLite has rolled back by itself ends quietly") {
    const Scratch scratch;
    Connection db = uniqueDatabase(scratch);
    db.execute("INSERT INTO t VALUES (1)");
    {
        const Transaction lost(db);
        db.execute("INSERT INTO t VALUES (2)");
        CHECK_THROWS_AS(db.execute("INSERT INTO t VALUES (1)"), Error);
        CHECK_FALSE(db.inTransaction());
    }
    CHECK(rows(db) == 1);
}

// Catches a write lock taken late: two writers would both read first, and one would fail halfway.
TEST_CASE("A write transaction locks out other writers at once, a read transaction does not") {
    const Scratch scratch;
    Connection db = uniqueDatabase(scratch);
    Connection other = uniqueDatabase(scratch, false);
    {
        const Transaction reading(db, Transaction::Kind::Read);
        CHECK_NOTHROW(other.execute("INSERT INTO t VALUES (1)"));
    }
    const Transaction writing(db);
    CHECK_THROWS_AS(other.execute("INSERT INTO t VALUES (2)"), Error);
}

// Catches a commit that failed and is taken for done, or leaves the connection stuck in its transaction; at every step.
TEST_CASE("A commit that fails is rolled back, wherever the disk fails") {
    const Scratch scratch;
    FailingFiles files;
    Connection db = uniqueDatabase(scratch);
    int step = 1;
    for (bool failed = true; failed; ++step) {
        files.failFrom(step, FailingFiles::Failure::FullDisk);
        bool threw = false;
        try {
            Transaction writing(db);
            db.prepare("INSERT INTO t VALUES (?)").with(QByteArray(20000, static_cast<char>(step))).run();
            writing.commit();
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::NoSpace);
            threw = true;
        }
        failed = files.hasFailed();
        files.mend();
        INFO("step " << step);
        CHECK(threw == failed);
        CHECK_FALSE(db.inTransaction());
        CHECK(rows(db) == (failed ? 0 : 1));
    }
    CHECK(step > 3);
}
