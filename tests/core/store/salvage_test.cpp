// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/salvage.h"

#include "core/store/file_fixture.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

// Would catch: a half-made journal that is left behind under the name of a whole one, or in the way of the next try.
TEST_CASE("taking out what is whole may be stopped half-way, and leaves nothing behind", "[damage]") {
    test::OpenJournal open;
    for (const char* words : {"one", "two", "three", "four"}) {
        open.save(momentSaying(open, QString::fromLatin1(words)));
    }
    open.close();
    const auto before = everythingIn(open.scratch().path());
    const QString to = open.scratch().path(QStringLiteral("whole.tspace"));
    long long reached = 0;
    Progress* inHand = nullptr;
    Progress stopped([&](long long done, long long total) {
        CHECK(total == 4);
        reached = done;
        if (done == 2) {
            inHand->cancel();
        }
    });
    inHand = &stopped;
    CHECK_THROWS_AS(salvage(open.path(), test::OpenJournal::passphrase(), to, open.random(), stopped), Cancelled);
    CHECK(reached == 2);
    CHECK(everythingIn(open.scratch().path()) == before);
    Progress progress;
    CHECK(salvage(open.path(), test::OpenJournal::passphrase(), to, open.random(), progress).lost.empty());
}

// Would catch: a log of a crash that bars the way to what is whole, is moved into the damaged file, or is left out
// without a word; and a journal taken apart while another program writes to it.
TEST_CASE("a log beside a damaged file is left where it is, and told", "[damage]") {
    test::OpenJournal open;
    open.save(momentSaying(open, QStringLiteral("moved in")));
    open.reopen();
    open.save(momentSaying(open, QStringLiteral("only in the log")));
    const Scratch crashed;
    const QString from = crashed.write(QStringLiteral("journal.tspace"), bytesOf(open.path()));
    const QByteArray log = bytesOf(open.path() + QStringLiteral("-wal"));
    REQUIRE_FALSE(log.isEmpty());
    static_cast<void>(crashed.write(QStringLiteral("journal.tspace-wal"), log));
    const auto expected = everythingIn(crashed.path());
    const QString to = crashed.path(QStringLiteral("whole.tspace"));
    Progress progress;
    const Salvage made = salvage(from, test::OpenJournal::passphrase(), to, open.random(), progress);
    REQUIRE(made.lost.size() == 1);
    CHECK(made.lost.front().what == LostPart::What::LogBeside);
    CHECK(made.lost.front().name == from + QStringLiteral("-wal"));
    CHECK(made.holding.records() == 1);
    auto found = everythingIn(crashed.path());
    CHECK(found.erase(QStringLiteral("whole.tspace")) == 1);
    found.erase(QStringLiteral("journal.tspace.lock"));
    CHECK(found == expected);

    const QString second = open.scratch().path(QStringLiteral("second.tspace"));
    CHECK(codeOf([&] {
              static_cast<void>(salvage(open.path(), test::OpenJournal::passphrase(), second, open.random(), progress));
          }) == ErrorCode::InUse);
    CHECK_FALSE(QFile::exists(second));
}
