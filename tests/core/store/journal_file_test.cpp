// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_file.h"

#include "core/store/file_fixture.h"
#include "store/kept_journal.h"
#include "store/lock_file.h"
#include "store/moved_file.h"
#include "support/child.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <cstdio>
#include <memory>
#include <thread>

using namespace tspace;
using namespace tspace::test;

// Catches a key that is derived otherwise when made than when opened, and a file left in WAL mode.
TEST_CASE("A journal that was made opens with its passphrase, and rests as one file") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    CHECK(namesIn(scratch.path()) == QStringList{QStringLiteral("journal.tspace")});
    CHECK(bytesOf(path).size() % 4096 == 0);
    CHECK_FALSE(bytesOf(path).contains("first"));
    JournalFile file = JournalFile::open(path, passphrase());
    CHECK(file.notice().isEmpty());
    CHECK_FALSE(file.isReadOnly());
    add(file, "second");
    file.close();
    file.close();
    CHECK(namesIn(scratch.path()) == QStringList{QStringLiteral("journal.tspace")});
    CHECK(texts(JournalFile::open(path, passphrase())) ==
          QStringList{QStringLiteral("first"), QStringLiteral("second")});
    CHECK(namesIn(scratch.path()) == QStringList{QStringLiteral("journal.tspace")});
}

// Catches a pragma that was forgotten on a further connection, where SQLite's defaults are less safe.
TEST_CASE("Every connection has the pragmas of a journal") {
    const Scratch scratch;
    const JournalFile file = makeJournal(scratch.path(QStringLiteral("j.tspace")));
    const sqlite::Connection db = file.connect();
    CHECK(db.text("PRAGMA journal_mode") == QStringLiteral("wal"));
    CHECK(db.value("PRAGMA synchronous") == 2);
    CHECK(db.value("PRAGMA foreign_keys") == 1);
    CHECK(db.value("PRAGMA temp_store") == 2);
    CHECK(db.value("PRAGMA secure_delete") == 1);
    CHECK(db.value("PRAGMA busy_timeout") == 5000);
    CHECK(db.value("PRAGMA page_size") == 4096);
    CHECK(db.value("PRAGMA user_version") == JournalFile::newestFormat);
}

// Catches a mode that follows the umask: a journal that others can read, or that its owner cannot.
TEST_CASE("A new journal, its log and its lock file are the owner's alone whatever the umask") {
    const Scratch scratch;
    for (const mode_t mask : {mode_t{0}, mode_t{0377}}) {
        const QString folder = scratch.path(QStringLiteral("new-%1").arg(mask));
        const QString path = folder + QStringLiteral("/j.tspace");
        const mode_t before = ::umask(mask);
        const JournalFile file = makeJournal(path);
        add(file, "second");
        ::umask(before);
        CHECK(modeOf(path) == 0600);
        CHECK(modeOf(folder) == 0700);
        CHECK(modeOf(path + QStringLiteral("-wal")) == 0600);
        CHECK(modeOf(path + QStringLiteral("-shm")) == 0600);
        CHECK(modeOf(path + QStringLiteral(".lock")) == 0600);
    }
}

// Catches an existing folder made private behind its owner's back.
TEST_CASE("A folder that was there keeps its mode") {
    const Scratch scratch;
    REQUIRE(::chmod(QFile::encodeName(scratch.path()).constData(), 0750) == 0);
    const JournalFile file = makeJournal(scratch.path(QStringLiteral("j.tspace")));
    CHECK(modeOf(scratch.path()) == 0750);
}

// Catches an overwritten journal, the worst there is.
TEST_CASE("What is there is not overwritten by a new journal") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    const auto before = everythingIn(scratch.path());
    CHECK(codeOf([&] { static_cast<void>(makeJournal(path)); }) == ErrorCode::AlreadyExists);
    CHECK(everythingIn(scratch.path()) == before);
    // A link to nowhere is something, too: through it the journal would come to lie in a place nobody chose.
    REQUIRE(QFile::link(QStringLiteral("/nowhere/at/all"), scratch.path(QStringLiteral("link"))));
    CHECK(codeOf([&] { static_cast<void>(makeJournal(scratch.path(QStringLiteral("link")))); }) ==
          ErrorCode::AlreadyExists);
}

// Catches a check made only at the beginning: two programs make a journal of the same name at once.
TEST_CASE("A file that comes while a journal is being made is not overwritten") {
    const Scratch scratch;
    const QString path = scratch.path(QStringLiteral("j.tspace"));
    SeededRandom random(7);
    const auto fill = [&](sqlite::Connection&) {
        REQUIRE_FALSE(scratch.write(QStringLiteral("j.tspace"), "not yours").isEmpty());
    };
    CHECK(codeOf([&] { static_cast<void>(JournalFile::create(path, passphrase(), random, fill)); }) ==
          ErrorCode::AlreadyExists);
    CHECK(everythingIn(scratch.path()) == std::map<QString, QByteArray>{{QStringLiteral("j.tspace"), "not yours"}});
}

// Catches half a journal left under the name it was to have, or a folder that nothing is in.
TEST_CASE("A journal that could not be filled leaves nothing behind") {
    const Scratch scratch;
    SeededRandom random(7);
    const auto fill = [](sqlite::Connection& db) { db.execute("CREATE TABLE t (a); no SQL at all"); };
    const QString path = scratch.path(QStringLiteral("new/deeper/j.tspace"));
    CHECK_THROWS_AS(JournalFile::create(path, passphrase(), random, fill), Error);
    CHECK(namesIn(scratch.path()).isEmpty());
}

// Catches a name taken as a pattern or a URI, and a lock file beside the link instead of beside the file.
TEST_CASE("Odd names and links lead to the journal") {
    const Scratch scratch;
    const QString path = scratch.path(QStringLiteral("file:j%20?mode=memory&ü #1.tspace"));
    makeJournal(path).close();
    CHECK(QFileInfo(path).size() > 0);
    const QString link = scratch.path(QStringLiteral("link"));
    REQUIRE(QFile::link(path, link));
    const JournalFile file = JournalFile::open(link, passphrase());
    CHECK(file.path() == QFileInfo(path).canonicalFilePath());
    CHECK(QFileInfo::exists(path + QStringLiteral(".lock")));
    CHECK_FALSE(QFileInfo::exists(link + QStringLiteral(".lock")));
}

namespace {

QString keptBeside(JournalFile& file, sqlite::Connection& db) {
    SystemRandom random;
    Progress progress;
    return file.makeSecond([&](sqlite::Connection& to) { db.backupTo(to, progress); }, random).path();
}

/// What became of its file; absent where nothing did.
std::optional<MovedFile> movedOf(const JournalFile& file) {
    try {
        file.checkUnmoved();
    } catch (const Error& error) {
        return MovedFile::from(error);
    }
    return std::nullopt;
}

}  // namespace

// Catches writes that go on into a file without a name, which is how changes vanish under a sync folder.
TEST_CASE("A file that was replaced or taken away is noticed before the next write, and can be kept") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    const QByteArray older = bytesOf(path);
    JournalFile file = JournalFile::open(path, passphrase());
    add(file, "second");
    sqlite::Connection db = file.connect();
    CHECK_NOTHROW(file.checkUnmoved());
    const QString other = scratch.write(QStringLiteral("synced"), older);
    QString now;
    SECTION("replaced") {
        REQUIRE(std::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()) == 0);
    }
    SECTION("taken away") {
        REQUIRE(QFile::remove(path));
    }
    SECTION("moved") {
        now = scratch.path(QStringLiteral("elsewhere.tspace"));
        REQUIRE(QFile::rename(path, now));
    }
    const bool isReplaced = QFile::exists(path);
    CHECK(movedOf(file) == MovedFile{isReplaced, now});
    CHECK(codeOf([&] { static_cast<void>(file.connect()); }) == ErrorCode::Replaced);
    const QString kept = keptBeside(file, db);
    const QString again = keptBeside(file, db);
    CHECK(kept == scratch.path(QStringLiteral("journal-kept.tspace")));
    CHECK(again == scratch.path(QStringLiteral("journal-kept-2.tspace")));
    db.close();
    file.close();
    if (isReplaced) {
        CHECK(bytesOf(path) == older);
        CHECK(texts(JournalFile::open(path, passphrase())) == QStringList{QStringLiteral("first")});
    }
    CHECK(texts(JournalFile::open(kept, passphrase())) ==
          QStringList{QStringLiteral("first"), QStringLiteral("second")});
    CHECK_FALSE(QFile::exists(path + QStringLiteral("-wal")));
    CHECK_FALSE(QFile::exists(path + QStringLiteral(".lock")));
}

// Catches a folder made anew where the person took it away from, and a copy that nobody finds.
TEST_CASE("A journal whose folder was moved while open is kept beside where it is now") {
    const Scratch scratch;
    const QString path = scratch.path(QStringLiteral("desk/journal.tspace"));
    JournalFile file = makeJournal(path);
    sqlite::Connection db = file.connect();
    REQUIRE(QFile::rename(scratch.path(QStringLiteral("desk")), scratch.path(QStringLiteral("moved"))));
    CHECK(codeOf([&] { file.checkUnmoved(); }) == ErrorCode::Replaced);
    SystemRandom random;
    Progress progress;
    const QString kept = file.makeSecond([&](sqlite::Connection& to) { db.backupTo(to, progress); }, random).path();
    CHECK(kept == scratch.path(QStringLiteral("moved/journal-kept.tspace")));
    CHECK_FALSE(QFile::exists(scratch.path(QStringLiteral("desk"))));
    const MovedFile moved{false, scratch.path(QStringLiteral("moved/journal.tspace"))};
    const Error told = KeptJournal{kept, true}.addedTo(moved.error(path));
    CHECK(MovedFile::from(told) == moved);
    CHECK(KeptJournal::from(told) == KeptJournal{kept, true});
    CHECK_FALSE(KeptJournal::from(moved.error(path)));
    CHECK_FALSE(MovedFile::from(Error(ErrorCode::Replaced, QStringLiteral("while it was being opened"))));
    db.close();
    file.close();
    CHECK(texts(JournalFile::open(kept, passphrase())) == QStringList{QStringLiteral("first")});
}

// Catches a lock that shuts out the command line beside the window, and a close that pulls the log from under the
// other.
TEST_CASE("Two programs hold a journal at once and see each other's changes; the last one tidies") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    Child other([&](const Child::Side& parent) {
        JournalFile file = JournalFile::open(path, passphrase());
        parent.tell();
        parent.await();  // the parent has written and closed
        add(file, "third");
        file.close();
        return 0;
    });
    other.await();
    {
        JournalFile file = JournalFile::open(path, passphrase());
        add(file, "second");
        file.close();
    }
    CHECK(QFile::exists(path + QStringLiteral(".lock")));
    CHECK(codeOfOpening(path, Secret::fromBytes("wrong")) == ErrorCode::NotAccepted);
    other.tell();
    CHECK(other.wait() == 0);
    CHECK(namesIn(scratch.path()) == QStringList{QStringLiteral("journal.tspace")});
    CHECK(texts(JournalFile::open(path, passphrase())).size() == 3);
}

// Catches the locks of SQLite being dropped by a second opening in the same program, which closes a descriptor: another
// program that closes would then take itself for the last one, and the log away.
TEST_CASE("A second opening in the same program, refused or not, leaves the first one's locks alone") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    Child other([&](const Child::Side& parent) {
        parent.await();  // the parent has opened twice
        const JournalFile mine = JournalFile::open(path, passphrase());
        add(mine, "second");
        return 0;
    });
    const JournalFile file = JournalFile::open(path, passphrase());
    const sqlite::Connection db = file.connect();
    CHECK(db.value("SELECT count(*) FROM t") == 1);
    CHECK(codeOfOpening(path, Secret::fromBytes("wrong")) == ErrorCode::NotAccepted);
    JournalFile::open(path, passphrase()).close();
    other.tell();
    CHECK(other.wait() == 0);
    CHECK(QFileInfo(path + QStringLiteral("-wal")).size() > 0);
    CHECK(db.value("SELECT count(*) FROM t") == 2);
}

// Catches two programs that close at once, each of which leaves the tidying to the other.
TEST_CASE("A program that closes while another does waits for it, and tidies as the last") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    JournalFile file = JournalFile::open(path, passphrase());
    auto leaving = std::make_unique<LockFile>(path);  // another that has shut the door to close
    std::thread closing([&] { file.close(); });
    for (int i = 0; i < 200; ++i) {  // few enough for the other not to give up on a busy machine
        std::this_thread::yield();
    }
    leaving.reset();
    closing.join();
    CHECK(namesIn(scratch.path()) == QStringList{QStringLiteral("journal.tspace")});
}

// Catches a log that grows for ever, since its checkpoints are ours to make.
TEST_CASE("The log is moved into the file when it has grown, and emptied when asked") {
    const Scratch scratch;
    const QString path = restingJournal(scratch);
    JournalFile file = JournalFile::open(path, passphrase());
    sqlite::Connection db = file.connect();
    const qint64 before = QFileInfo(path).size();
    for (int i = 0; i < 12; ++i) {
        db.execute("INSERT INTO t VALUES (randomblob(1000000))");
    }
    CHECK(QFileInfo(path).size() > before + 6'000'000);
    CHECK(QFileInfo(path + QStringLiteral("-wal")).size() < 8'000'000);
    file.checkpoint(db);
    CHECK(QFileInfo(path + QStringLiteral("-wal")).size() == 0);
    CHECK(QFileInfo(path).size() > before + 12'000'000);
}
