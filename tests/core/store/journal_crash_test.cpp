// SPDX-License-Identifier: GPL-3.0-or-later
// What lies beside a journal after a crash: used when it belongs to it, put aside when it does not.
#include "core/store/file_fixture.h"
#include "store/key.h"
#include "store/lock_file.h"
#include "support/child.h"
#include "support/failing_calls.h"
#include "support/failing_files.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

#include <cstdio>
#include <memory>

using namespace tspace;
using namespace tspace::test;

namespace {

QString walOf(const QString& path) {
    return path + QStringLiteral("-wal");
}

/// Another program adds to the journal and is killed: its changes are in the log beside the file.
void crashAdding(const QString& path, const char* text) {
    Child child([&](const Child::Side& parent) {
        const JournalFile file = JournalFile::open(path, passphrase());
        add(file, text);
        parent.tell();
        parent.await();
        return 0;
    });
    child.await();
    child.kill();
    REQUIRE(QFileInfo(walOf(path)).size() > 0);
}

void writeInPlace(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.write(bytes) == bytes.size());
    REQUIRE(file.resize(bytes.size()));
}

/// Opens it while the disk is full from one of its calls on, each time a later one, until that goes well.
void openOnFullDisk(const Scratch& scratch, const QString& path) {
    FailingCalls calls(scratch.path());
    constexpr int step = 20;
    for (int call = 1;; call += step) {
        INFO("full from call " << call << " on");
        calls.failAt(call, FailingCalls::Failure::FullDisk);
        try {
            JournalFile::open(path, passphrase()).close();
            return;
        } catch (const Error& error) {
            INFO(error.what());
            const bool isTheDisk = error.code() == ErrorCode::NoSpace || error.code() == ErrorCode::WriteFailed ||
                                   error.code() == ErrorCode::Unreadable;
            REQUIRE(isTheDisk);
        }
    }
}

/// The journal's bytes as they are once its log is moved in.
QByteArray checkpointed(const QString& path) {
    const Scratch scratch;
    const QString copy = scratch.write(QStringLiteral("copy"), bytesOf(path));
    REQUIRE_FALSE(scratch.write(QStringLiteral("copy-wal"), bytesOf(walOf(path))).isEmpty());
    const QByteArray salt = bytesOf(path).left(JournalKey::saltBytes);
    sqlite::Connection db(copy, sqlite::Mode::ReadWrite);
    db.setKey(JournalKey::derive(passphrase(), salt, keySets().front()).forFile().view());
    CHECK(db.value("SELECT count(*) FROM t") > 0);
    db.close();
    return bytesOf(copy);
}

const QStringList firstAndSecond{QStringLiteral("first"), QStringLiteral("second")};
const QStringList onlyFirst{QStringLiteral("first")};

}  // namespace

// Catches a log that is thrown away, and a lock that outlives its program.
TEST_CASE("What was committed before a crash is there after it") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    crashAdding(path, "second");
    JournalFile file = JournalFile::open(path, passphrase());
    CHECK(file.notice().isEmpty());
    CHECK(texts(file) == firstAndSecond);
    file.close();
    CHECK(namesIn(scratch.path()) == QStringList{QStringLiteral("journal.tspace")});
}

// Catches a log replayed before the passphrase is known to fit.
TEST_CASE("A wrong passphrase after a crash changes nothing, and the right one finds everything") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    crashAdding(path, "second");
    const auto before = everythingIn(scratch.path());
    CHECK(codeOfOpening(path, Secret::fromBytes("wrong")) == ErrorCode::NotAccepted);
    CHECK(everythingIn(scratch.path()) == before);
    CHECK(texts(JournalFile::open(path, passphrase())) == firstAndSecond);
}

// Catches the death of journals: a log replayed over a file it does not belong to.
TEST_CASE("The log of a file that was replaced is put aside and told, not replayed") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    const QByteArray backup = bytesOf(path);
    {
        JournalFile file = JournalFile::open(path, passphrase());
        sqlite::Connection db = file.connect();
        db.execute("INSERT INTO t SELECT randomblob(3000) FROM (SELECT 1 UNION SELECT 2 UNION SELECT 3)");
        db.close();
        file.close();
    }
    crashAdding(path, "second");
    const QByteArray log = bytesOf(walOf(path));
    SECTION("by a rename") {
        const QString other = scratch.write(QStringLiteral("other"), backup);
        REQUIRE(std::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()) == 0);
    }
    SECTION("by a new file of the same name") {
        REQUIRE(QFile::remove(path));
        REQUIRE_FALSE(scratch.write(QStringLiteral("journal.tspace"), backup).isEmpty());
    }
    SECTION("by a copy put into the same file") {
        writeInPlace(path, backup);
    }
    SECTION("by a copy that kept its old time") {
        writeInPlace(path, backup);
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
    }
    JournalFile file = JournalFile::open(path, passphrase());
    CHECK(texts(file) == onlyFirst);
    CHECK(file.notice().contains(QStringLiteral("journal.tspace-wal.aside")));
    file.close();
    CHECK(bytesOf(walOf(path) + QStringLiteral(".aside")) == log);
    CHECK(namesIn(scratch.path()).size() == 2);
    CHECK(JournalFile::open(path, passphrase()).notice().isEmpty());
}

// Catches an earlier log, put aside before, overwritten by a later one.
TEST_CASE("A second log put aside does not take the first one's name") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    for (const char* log : {"one", "two"}) {
        REQUIRE_FALSE(scratch.write(QStringLiteral("journal.tspace-wal"), log).isEmpty());
        CHECK_FALSE(JournalFile::open(path, passphrase()).notice().isEmpty());
    }
    CHECK(bytesOf(walOf(path) + QStringLiteral(".aside")) == "one");
    CHECK(bytesOf(walOf(path) + QStringLiteral(".aside-2")) == "two");
}

// Catches a new journal that takes in what an earlier one of its name left behind.
TEST_CASE("A new journal does not take in a log that lay there before it") {
    const Scratch scratch;
    REQUIRE_FALSE(scratch.write(QStringLiteral("j.tspace-wal"), "old").isEmpty());
    const JournalFile file = makeJournal(scratch.path(QStringLiteral("j.tspace")));
    CHECK(texts(file) == onlyFirst);
    CHECK_FALSE(file.notice().isEmpty());
}

// Catches a note that is wrong while or after the log is moved into the file: then the log would be put aside after a
// crash, and with it what was committed.
TEST_CASE("A crash after or within a checkpoint loses nothing") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    for (int round = 0; round < 3; ++round) {
        Child child([&](const Child::Side& parent) {
            JournalFile file = JournalFile::open(path, passphrase());
            sqlite::Connection db = file.connect();
            for (int i = 0; i < 6; ++i) {
                db.execute("INSERT INTO t VALUES (hex(randomblob(500000)))");
            }
            if (round == 1) {
                file.checkpoint(db);
            }
            db.execute("INSERT INTO t VALUES ('last')");
            parent.tell();
            parent.await();
            return 0;
        });
        child.await();
        child.kill();
        const JournalFile file = JournalFile::open(path, passphrase());
        CHECK(file.notice().isEmpty());
        CHECK(file.connect().value("SELECT count(*) FROM t") == 1 + 7 * (round + 1));
        CHECK(file.connect().text("PRAGMA integrity_check") == QStringLiteral("ok"));
    }
}

namespace {

/// Leaves a log beside the journal, which holds a second write and a new first page.
void dieWithLog(const QString& path) {
    Child child([&](const Child::Side& parent) {
        const JournalFile file = JournalFile::open(path, passphrase());
        add(file, "second");
        // A table more changes the first page, which then is in the log.
        sqlite::Connection writer = file.connect();
        writer.execute("CREATE TABLE more (a); INSERT INTO more VALUES (randomblob(20000));");
        parent.tell();
        parent.await();
        return 0;
    });
    child.await();
    child.kill();
}

}  // namespace

// Catches a journal that will not open although the log beside it holds all of it: the power went while the log was
// being moved in, and the first page is torn or the file's last page is not whole. And a full disk, on which the log
// cannot be tried, told as a wrong passphrase.
TEST_CASE("A main file torn by a power cut is mended by its log") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    dieWithLog(path);
    const QDateTime modified = QFileInfo(path).lastModified();
    QByteArray torn = bytesOf(path);
    SECTION("in the first page") {
        torn.replace(1000, 512, QByteArray(512, 'x'));
    }
    SECTION("at its end") {
        torn.append(QByteArray(1000, 'x'));
    }
    SECTION("in that the first page is new and tells of pages that are not there yet") {
        const QByteArray whole = checkpointed(path);
        REQUIRE(whole.size() > torn.size());
        torn.replace(0, 4096, whole.left(4096));
    }
    writeInPlace(path, torn);
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.setFileTime(modified, QFileDevice::FileModificationTime));
    }
    const auto before = everythingIn(scratch.path());
    CHECK(codeOfOpening(path, Secret::fromBytes("wrong")) == ErrorCode::NotAccepted);
    CHECK(everythingIn(scratch.path()) == before);
    openOnFullDisk(scratch, path);
    JournalFile file = JournalFile::open(path, passphrase());
    CHECK(texts(file) == firstAndSecond);
    file.close();
    CHECK(namesIn(scratch.path()) == QStringList{QStringLiteral("journal.tspace")});
}

// Catches a log that is moved in, or thrown away, by whoever finds itself the last one although another was there a
// moment ago: nothing is noted for that, so that whoever is stopped in the middle of it leaves a file that seems to be
// cut off, or somebody else's.
TEST_CASE("Beside a program that dies, neither a wrong passphrase nor closing touches the log") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    crashAdding(path, "second");
    const QByteArray before = bytesOf(path);
    auto dying = std::make_unique<LockFile>(path);  // its connections are gone, its lock is still there
    dying->openDoor();
    CHECK(codeOfOpening(path, Secret::fromBytes("wrong")) == ErrorCode::NotAccepted);
    CHECK((bytesOf(path) == before));
    CHECK(QFileInfo(walOf(path)).size() > 0);
    {
        JournalFile file = JournalFile::open(path, passphrase());
        CHECK(texts(file) == firstAndSecond);
        file.close();
    }
    CHECK((bytesOf(path) == before));
    CHECK(QFileInfo(walOf(path)).size() > 0);
    dying.reset();
    JournalFile file = JournalFile::open(path, passphrase());
    CHECK(file.notice().isEmpty());
    CHECK(texts(file) == firstAndSecond);
    file.close();
    CHECK(namesIn(scratch.path()) == QStringList{QStringLiteral("journal.tspace")});
}

// Catches what a disk that fills or dies while closing takes with it.
TEST_CASE("A disk that fills or dies while a journal is closed loses nothing, wherever it happens") {
    const Scratch first;
    const QByteArray resting = bytesOf(restingJournal(first));
    for (const auto failure : {FailingFiles::Failure::FullDisk, FailingFiles::Failure::DeadDisk}) {
        int step = 1;
        for (bool failed = true; failed; ++step) {
            const Scratch scratch;
            const QString path = scratch.write(QStringLiteral("journal.tspace"), resting);
            FailingFiles files;
            try {
                JournalFile file = JournalFile::open(path, passphrase());
                add(file, "second");
                files.failFrom(step, failure);
                file.close();
            } catch (const Error& error) {
                CHECK((error.code() == ErrorCode::NoSpace || error.code() == ErrorCode::WriteFailed));
            }
            failed = files.hasFailed();
            files.mend();
            INFO("step " << step);
            const JournalFile file = JournalFile::open(path, passphrase());
            CHECK(file.notice().isEmpty());
            CHECK(texts(file) == firstAndSecond);
        }
    }
}
