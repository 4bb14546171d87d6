// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_file.h"

#include "base/error.h"
#include "support/catch.h"
#include "support/scratch.h"

#include <QDir>
#include <QFileInfo>

using namespace tspace;
using test::bytesOf;
using test::Scratch;

namespace {

const Secret& right() {
    static const Secret secret = Secret::fromBytes("correct horse battery");
    return secret;
}

void fillTable(sqlite::Connection& db) {
    db.execute("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('first');");
}

JournalFile make(const QString& path) {
    SeededRandom random(7);
    return JournalFile::create(path, right(), random, fillTable);
}

ErrorCode codeOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        UNSCOPED_INFO(error.what());
        return error.code();
    }
    FAIL("nothing was thrown");
    return ErrorCode::Internal;
}

}  // namespace

TEST_CASE("A journal that was made opens again with its passphrase and holds what was filled in") {
    const Scratch scratch;
    const QString path = scratch.path(QStringLiteral("a/b/journal.tspace"));
    {
        JournalFile file = make(path);
        sqlite::Connection db = file.connect();
        CHECK(db.text("PRAGMA journal_mode") == QStringLiteral("wal"));
        db.execute("INSERT INTO t VALUES ('second')");
        db.close();
        file.close();
    }
    CHECK(QDir(scratch.path(QStringLiteral("a/b"))).entryList(QDir::Files) ==
          QStringList{QStringLiteral("journal.tspace")});
    const QByteArray before = bytesOf(path);
    CHECK(codeOf([&] { static_cast<void>(JournalFile::open(path, Secret::fromBytes("wrong"))); }) ==
          ErrorCode::NotAccepted);
    CHECK(bytesOf(path) == before);
    CHECK(QDir(scratch.path(QStringLiteral("a/b"))).entryList(QDir::Files) ==
          QStringList{QStringLiteral("journal.tspace")});
    JournalFile file = JournalFile::open(path, right());
    sqlite::Connection db = file.connect();
    CHECK(db.value("SELECT count(*) FROM t") == 2);
    db.close();
    file.close();
}
