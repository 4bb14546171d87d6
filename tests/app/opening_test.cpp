// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"
#include "app/typed.h"
#include "base/secret.h"
#include "sqlite/statement.h"
#include "store/journal_file.h"
#include "support/catch.h"

#include <QFile>
#include <QFileInfo>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

using namespace tspace;
using namespace tspace::test;

namespace {

/// Runs a command that must fail with this code, say these words, print nothing and leave the file as it was.
void checkRefused(const Tspace& tspace, const QStringList& arguments, int exit, const char* words) {
    const QByteArray before = bytesOf(tspace.journal());
    const Ran ran = tspace.run(arguments, "text");
    INFO(ran.err.toStdString());
    CHECK(ran.exit == exit);
    CHECK(ran.err.contains(words));
    CHECK(ran.out.isEmpty());
    CHECK(bytesOf(tspace.journal()) == before);
}

void overwrite(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

}  // namespace

TEST_CASE("a journal is made where both programs look for it, readable by its owner alone", "[cli]") {
    const Tspace tspace;
    const Ran made = tspace.run(line("init --json"));
    REQUIRE(made.exit == 0);
    CHECK(made.json().value(QStringLiteral("journal")) == tspace.journal());
    const QFileInfo file(tspace.journal());
    REQUIRE(file.isFile());
    CHECK(file.permissions() == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(QFileInfo(file.path()).permission(QFile::ReadGroup | QFile::ReadOther) == false);
    CHECK_FALSE(QFileInfo::exists(tspace.journal() + QStringLiteral("-wal")));
}

// Would catch: init as a way to lose a journal.
TEST_CASE("init refuses a file that is there, whatever it is", "[cli]") {
    const Tspace tspace;
    tspace.init();
    checkRefused(tspace, line("init"), 1, "exists already");
    overwrite(tspace.journal(), "a shopping list");
    checkRefused(tspace, line("init"), 1, "exists already");
}

// Would catch: one word for every trouble, and a file that is "repaired" by opening it.
TEST_CASE("what cannot be opened is told apart, and stays byte for byte as it was", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QByteArray whole = bytesOf(tspace.journal());

    SECTION("another passphrase") {
        static_cast<void>(tspace.scratch().write(QStringLiteral("passphrase"), "another\n"));
        checkRefused(tspace, line("info"), 3,
                     "passphrase not accepted, or this is no journal, or its beginning is damaged");
    }
    SECTION("random bytes, which look like a journal under another passphrase") {
        overwrite(tspace.journal(), SeededRandom(1).bytes(8192));
        checkRefused(tspace, line("info"), 3, "passphrase not accepted");
    }
    SECTION("a text file") {
        overwrite(tspace.journal(), "a shopping list");
        checkRefused(tspace, line("info"), 4, "this is no journal");
    }
    SECTION("an empty file") {
        overwrite(tspace.journal(), {});
        checkRefused(tspace, line("list moments"), 4, "this is no journal");
    }
    SECTION("a journal whose end is missing") {
        overwrite(tspace.journal(), whole.chopped(100));
        checkRefused(tspace, line("add moment --kind free"), 4, "the end of this journal is missing");
    }
    SECTION("no file at all") {
        REQUIRE(QFile::remove(tspace.journal()));
        const Ran ran = tspace.run(line("info"));
        CHECK(ran.exit == 4);
        CHECK(ran.err.contains("there is no journal at"));
        CHECK_FALSE(QFileInfo::exists(tspace.journal()));
    }
}

// Would catch: an older program writing into a newer journal what the newer one no longer understands.
TEST_CASE("a journal of a newer format is refused in words", "[cli]") {
    const Tspace tspace;
    tspace.init();
    {
        JournalFile file = JournalFile::open(tspace.journal(), Secret::fromBytes("correct horse battery staple"));
        {
            sqlite::Connection connection = file.connect();
            connection.execute("PRAGMA user_version = 999");
        }
        file.close();
    }
    checkRefused(tspace, line("info"), 4, "written by a newer version");
}

// Would catch: damage that a check passes over, or tells as if all were well, and a damaged journal that is written to.
TEST_CASE("a journal with a damaged page is told as that, can be read, and takes no change", "[cli]") {
    const Tspace tspace;
    tspace.init();
    REQUIRE(tspace.run(line("add moment --kind free"), SeededRandom(3).bytes(40'000).toHex()).exit == 0);
    QByteArray bytes = bytesOf(tspace.journal());
    const qsizetype page = bytes.size() - 4096;  // the last: text of the moment
    for (qsizetype i = 0; i < 100; ++i) {
        bytes[page + 1000 + i] = static_cast<char>(~bytes[page + 1000 + i]);
    }
    overwrite(tspace.journal(), bytes);
    const Ran ran = tspace.run(line("verify"));
    INFO(ran.out.toStdString() + ran.err.toStdString());
    CHECK(ran.exit == 4);
    CHECK_FALSE((ran.out + ran.err).isEmpty());
    CHECK_FALSE(ran.out.contains("Nothing is wrong"));
    CHECK(ran.err.contains("open for reading only"));
    const Ran info = tspace.run(line("info --json"));
    CHECK(info.json().value(QStringLiteral("damaged")).toBool());
    CHECK(info.json().value(QStringLiteral("read_only")).toBool());
    const Ran refused = tspace.run(line("add moment --kind free"), "more");
    INFO(refused.err.toStdString());
    CHECK(refused.exit == 4);
    CHECK(refused.out.isEmpty());
    CHECK(refused.err.contains("nothing is written to it"));
    CHECK(refused.err.contains("--damaged"));
    CHECK((bytesOf(tspace.journal()) == bytes));
    CHECK(QFileInfo(tspace.journal()).dir().entryList({QStringLiteral("*-kept*")}).isEmpty());
}

// Would catch: a save that is reported as done on a full disk, or half of it staying behind.
TEST_CASE("when the disk takes no more, nothing is saved and the code says so", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QByteArray before = tspace.dump();
    QProcess process;
    tspace.prepare(process, tspace.passphrase() + line("add moment --kind free"));
    const auto limit = static_cast<rlim_t>(QFileInfo(tspace.journal()).size() + qint64{64} * 1024);
    process.setChildProcessModifier([limit] {
        const rlimit size{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &size);
        std::signal(SIGXFSZ, SIG_IGN);  // a write beyond it then fails like one to a full disk
    });
    process.start();
    // Not compressible, so that it does not fit.
    process.write(SeededRandom(7).bytes(2'000'000).toHex());
    process.closeWriteChannel();
    const Ran ran = finish(process);
    INFO(ran.err.toStdString());
    CHECK(ran.exit == 6);
    CHECK(ran.out.isEmpty());
    CHECK(tspace.dump() == before);
    CHECK(tspace.run(line("verify")).exit == 0);
}

// Would catch: results that vanish in a full disk while the exit code says done.
TEST_CASE("output that cannot be written is told", "[cli]") {
    const Tspace tspace;
    tspace.init();
    QProcess process;
    tspace.prepare(process, tspace.passphrase() + line("info"));
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start();
    CHECK(finish(process).exit == 6);
}

TEST_CASE("a journal in a folder that cannot be written is read, and told when written to", "[cli]") {
    if (::geteuid() == 0) {
        WARN("skipped: root may write everywhere");
        return;
    }
    const Tspace tspace;
    tspace.init();
    const QString folder = QFileInfo(tspace.journal()).path();
    REQUIRE(QFile::setPermissions(tspace.journal(), QFile::ReadOwner));
    REQUIRE(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    CHECK(tspace.run(line("info --json")).json().value(QStringLiteral("read_only")).toBool());
    CHECK(tspace.run(line("add moment --kind free"), "text").exit == 6);
    REQUIRE(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}
