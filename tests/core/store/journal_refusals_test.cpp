// SPDX-License-Identifier: GPL-3.0-or-later
// Each way a journal does not open has its own code, and changes nothing on disk.
#include "core/store/file_fixture.h"
#include "support/child.h"
#include "support/failing_files.h"

#include <QFile>

#include <sys/stat.h>

using namespace tspace;
using namespace tspace::test;

namespace {

void setMode(const QString& path, mode_t mode) {
    REQUIRE(::chmod(QFile::encodeName(path).constData(), mode) == 0);
}

/// Runs `work` as someone who is not root, in a child, on a folder they can read.
int asNobody(const std::function<int()>& work) {
    Child child([&](const Child::Side&) {
        Child::dropRights();
        return work();
    });
    return child.wait();
}

/// A resting journal whose format number is `version`.
QString journalOfFormat(const Scratch& scratch, int version) {
    QString path = scratch.path(QStringLiteral("journal.tspace"));
    SeededRandom random(7);
    const auto fill = [&](sqlite::Connection& db) { db.execute("CREATE TABLE t (a)"); };
    JournalFile file = JournalFile::create(path, passphrase(), random, fill);
    sqlite::Connection db = file.connect();
    db.execute(QStringLiteral("PRAGMA user_version = %1").arg(version).toLatin1().constData());
    db.close();
    file.close();
    return path;
}

}  // namespace

// Catches a passphrase that is not checked, and a check that writes.
TEST_CASE("A wrong passphrase is not accepted and changes nothing") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    const auto before = everythingIn(scratch.path());
    for (const char* wrong : {"", "correct horse batterz", "correct horse battery "}) {
        CHECK(codeOfOpening(path, Secret::fromBytes(wrong)) == ErrorCode::NotAccepted);
    }
    CHECK(everythingIn(scratch.path()) == before);
}

// Catches one word for all that is no journal: a person told "wrong passphrase" would try for ever.
TEST_CASE("What is no journal is told as far as it can be known") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    const QByteArray whole = bytesOf(path);
    SeededRandom random(3);
    struct Example {
        const char* name;
        QByteArray bytes;
        ErrorCode code;
    };
    const Example examples[] = {
        {"empty", {}, ErrorCode::NotAJournal},
        {"short", "Dear diary", ErrorCode::NotAJournal},
        {"almost a page", whole.left(4095), ErrorCode::NotAJournal},
        {"other database", QByteArray("SQLite format 3", 16) + random.bytes(8176), ErrorCode::NotAJournal},
        {"cut off within a page", whole.left(whole.size() - 100), ErrorCode::CutOff},
        {"with something behind it", whole + "x", ErrorCode::CutOff},
        {"cut off between pages", whole.left(4096), ErrorCode::CutOff},
        {"random", random.bytes(8192), ErrorCode::NotAccepted},
        {"damaged beginning", random.bytes(64) + whole.mid(64), ErrorCode::NotAccepted},
        {"damaged first page", whole.left(2000) + random.bytes(8) + whole.mid(2008), ErrorCode::NotAccepted},
    };
    REQUIRE(QFile::remove(path));
    for (const Example& example : examples) {
        INFO(example.name);
        const QString file = scratch.write(QString::fromLatin1(example.name), example.bytes);
        const auto before = everythingIn(scratch.path());
        CHECK(codeOfOpening(file) == example.code);
        CHECK(everythingIn(scratch.path()) == before);
    }
    CHECK(codeOfOpening(scratch.path()) == ErrorCode::NotAJournal);  // a folder
    CHECK(codeOfOpening(scratch.path(QStringLiteral("none"))) == ErrorCode::NotFound);
    CHECK(codeOfOpening(scratch.path(QStringLiteral("none/none"))) == ErrorCode::NotFound);
}

// Catches an older program that writes into a format it does not know.
TEST_CASE("A journal of a newer format is refused and left alone") {
    const Scratch scratch;
    const QString path = journalOfFormat(scratch, JournalFile::newestFormat + 1);
    const auto before = everythingIn(scratch.path());
    CHECK(codeOfOpening(path) == ErrorCode::NewerFormat);
    CHECK(everythingIn(scratch.path()) == before);
}

// Catches a program that cannot read from a stick or a backup medium, or that tries to write there.
TEST_CASE("A journal in a read-only folder opens to be read, and stays as it is") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    const auto before = everythingIn(scratch.path());
    setMode(path, 0444);
    setMode(scratch.path(), 0555);
    const int result = asNobody([&] {
        JournalFile file = JournalFile::open(path, passphrase());
        if (!file.isReadOnly() || texts(file) != QStringList{QStringLiteral("first")}) {
            return 1;
        }
        file.checkUnmoved();
        file.close();
        return codeOfOpening(path, Secret::fromBytes("wrong")) == ErrorCode::NotAccepted ? 0 : 2;
    });
    CHECK(result == 0);
    const int writing = asNobody([&] {
        const JournalFile file = JournalFile::open(path, passphrase());
        return codeOf([&] { add(file, "second"); }) == ErrorCode::ReadOnly ? 0 : 1;
    });
    CHECK(writing == 0);
    const int making = asNobody([&] {
        const auto make = [&] { static_cast<void>(makeJournal(scratch.path(QStringLiteral("new.tspace")))); };
        return codeOf(make) == ErrorCode::ReadOnly ? 0 : 1;
    });
    CHECK(making == 0);
    setMode(scratch.path(), 0755);
    CHECK(everythingIn(scratch.path()) == before);
}

// Catches a read that silently misses the newest entries, which lie in a log that cannot be taken in.
TEST_CASE("A journal in a read-only folder with changes beside it is refused") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    REQUIRE_FALSE(scratch.write(QStringLiteral("journal.tspace-wal"), "changes").isEmpty());
    setMode(path, 0444);
    setMode(scratch.path(), 0555);
    CHECK(asNobody([&] { return codeOfOpening(path) == ErrorCode::ReadOnly ? 0 : 1; }) == 0);
    setMode(scratch.path(), 0755);
}

// Catches "no such file" or "wrong passphrase" for a file whose rights are the trouble.
TEST_CASE("A journal that may not be read is told as that") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    setMode(scratch.path(), 0755);
    setMode(path, 0000);
    CHECK(asNobody([&] { return codeOfOpening(path) == ErrorCode::Unreadable ? 0 : 1; }) == 0);
}

// Catches a journal changed, or litter left, by an opening that ran out of space at any point.
TEST_CASE("A disk that is full while a journal is opened changes nothing, wherever it happens") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    const auto before = everythingIn(scratch.path());
    int step = 1;
    for (bool failed = true; failed; ++step) {
        FailingFiles files;
        files.failFrom(step, FailingFiles::Failure::FullDisk);
        ErrorCode code = ErrorCode::NoSpace;
        try {
            JournalFile file = JournalFile::open(path, passphrase());
            files.mend();
            file.close();
        } catch (const Error& error) {
            code = error.code();
        }
        failed = files.hasFailed();
        INFO("step " << step);
        CHECK(code == ErrorCode::NoSpace);
        if (failed) {
            CHECK(everythingIn(scratch.path()) == before);
        }
    }
    CHECK(step > 3);
}

// Catches half a journal, or a file in the making, left by a disk that fills or dies at any point.
TEST_CASE("A disk that fills or dies while a journal is made leaves nothing behind, wherever it happens") {
    for (const auto failure : {FailingFiles::Failure::FullDisk, FailingFiles::Failure::DeadDisk}) {
        const Scratch scratch;
        int step = 1;
        for (bool failed = true; failed; ++step) {
            FailingFiles files;
            files.failFrom(step, failure);
            const QString path = scratch.path(QStringLiteral("new/j.tspace"));
            try {
                const JournalFile file = makeJournal(path);
                files.mend();
            } catch (const Error& error) {
                CHECK((error.code() == ErrorCode::NoSpace || error.code() == ErrorCode::WriteFailed));
            }
            failed = files.hasFailed();
            INFO("step " << step);
            CHECK(QFile::exists(path) != failed);
            if (failed) {
                CHECK(namesIn(scratch.path()).isEmpty());
            }
        }
        CHECK(step > 3);
    }
}
