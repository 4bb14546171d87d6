// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_fixture.h"
#include "store/migrations.h"
#include "store/verified_copy.h"
#include "support/open_journal.h"

#include <QFile>

#include <array>

using namespace tspace;
using namespace tspace::test;

namespace {

const Secret& newPassphrase() {
    static const Secret secret = Secret::fromBytes("walnut candle orbit");
    return secret;
}

JournalFile openJournal(const QString& path, const Secret& words) {
    Progress progress;
    return Journal::unlock(path, words, progress);
}

}  // namespace

// Would catch: a change that leaves the old passphrase working, loses a version or a draft, or keeps the old salt.
TEST_CASE("after a change of passphrase the new one alone opens the whole journal", "[passphrase]") {
    OpenJournal open;
    Moment moment;
    moment.id = MomentId::make(open.random());
    moment.at = open.clock().now();
    moment.text = QStringLiteral("first");
    open.save(moment);
    moment.text = QStringLiteral("second");
    open.save(moment);
    const Holding before = open.journal().copier().holding();
    open.close();
    const QByteArray salt = bytesOf(open.path()).left(16);
    SystemRandom random;
    Progress progress;
    {
        JournalFile file = openJournal(open.path(), OpenJournal::passphrase());
        file.changePassphrase(newPassphrase(), random, progress);
        CHECK(file.copier().holding() == before);  // it goes on, open
        file.close();
    }
    CHECK(namesIn(open.scratch().path()) == QStringList{QStringLiteral("journal.tspace")});
    CHECK(bytesOf(open.path()).left(16) != salt);
    CHECK(codeOfOpening(open.path(), OpenJournal::passphrase()) == ErrorCode::NotAccepted);
    JournalFile file = openJournal(open.path(), newPassphrase());
    CHECK(file.copier().holding() == before);
    Journal journal(std::move(file), open.environment());
    CHECK(journal.read().find(moment.id) == moment);
    CHECK(journal.read().verify(progress).empty());
}

// Would catch: a journal replaced under the feet of another window, whose next save goes to a file without a name.
TEST_CASE("the passphrase is not changed while another program has the journal open", "[passphrase]") {
    OpenJournal open;
    JournalFile second = openJournal(open.path(), OpenJournal::passphrase());
    SystemRandom random;
    Progress progress;
    CHECK(codeOf([&] { second.changePassphrase(newPassphrase(), random, progress); }) == ErrorCode::InUse);
    second.close();
    Moment moment;
    moment.id = MomentId::make(open.random());
    moment.at = open.clock().now();
    moment.text = QStringLiteral("still works");
    open.save(moment);
    open.reopen();
    CHECK(open.read().find(moment.id) == moment);
}

// Would catch: a change that cannot be stopped, or that leaves half a file behind when it is.
TEST_CASE("a change of passphrase that is cancelled leaves the old one", "[passphrase]") {
    OpenJournal open;
    open.close();
    SystemRandom random;
    Progress progress;
    {
        JournalFile file = openJournal(open.path(), OpenJournal::passphrase());
        progress.cancel();
        CHECK_THROWS_AS(file.changePassphrase(newPassphrase(), random, progress), Cancelled);
        CHECK(file.connect().value("SELECT count(*) FROM revision") == 0);
        file.close();
    }
    CHECK(namesIn(open.scratch().path()) == QStringList{QStringLiteral("journal.tspace")});
    CHECK(codeOfOpening(open.path(), newPassphrase()) == ErrorCode::NotAccepted);
    openJournal(open.path(), OpenJournal::passphrase()).close();
}

// Would catch: a journal that keeps the weaker key it was made with for as long as it lives, one that a newer program
// cannot open any more, and a change that goes to a set the program no longer takes for the newest.
TEST_CASE("a change of passphrase takes up newer key parameters, also a change to the same one", "[passphrase]") {
    static constexpr std::array<KeySet, 1> before{{{.number = 1, .passes = 1, .memory = 8192}}};
    static constexpr std::array<KeySet, 2> since{{{.number = 2, .passes = 2, .memory = 16384}, before.front()}};
    const Scratch scratch;
    const QString path = scratch.path(QStringLiteral("journal.tspace"));
    const Secret words = OpenJournal::passphrase();
    const Secret next = GENERATE(true, false) ? words.duplicate() : newPassphrase().duplicate();
    SystemRandom random;
    Progress progress;
    {
        JournalFile made = JournalFile::create(path, words, random, makeTables, before);
        CHECK(made.hasNewestKeySet());
        made.close();
    }
    {
        JournalFile file = JournalFile::open(path, words, since);
        CHECK(file.keySet().number == 1);
        CHECK_FALSE(file.hasNewestKeySet());
        file.changePassphrase(next, random, progress);
        CHECK(file.keySet().number == 2);
        CHECK(file.hasNewestKeySet());
        file.close();
    }
    JournalFile file = JournalFile::open(path, next, since);
    CHECK(file.keySet().number == 2);
    CHECK(file.connect().value("SELECT count(*) FROM revision") == 0);
    file.close();
    CHECK(codeOf([&] { static_cast<void>(JournalFile::open(path, next, before)); }) == ErrorCode::NotAccepted);
}
