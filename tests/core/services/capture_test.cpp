// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/capture.h"

#include "store/inbox_keys.h"
#include "support/catch.h"
#include "support/open_journal.h"

#include <QDir>
#include <QFile>

using namespace tspace;
using namespace tspace::test;

namespace {

struct Noting {
    Noting() {
        open.close();
        Progress progress;
        JournalFile file = Journal::unlock(open.path(), OpenJournal::passphrase(), progress);
        CHECK(inbox::open(file, open.environment()).isEmpty());
        file.close();
        auto made = std::make_unique<ManualAlarm>();
        alarm = made.get();
        capture = std::make_unique<Capture>(open.path(), open.clock(), open.random(), std::move(made));
    }

    [[nodiscard]] QStringList sealed() const {
        return QDir(inbox::folderFor(open.path())).entryList({QStringLiteral("*.sealed")}, QDir::Files);
    }

    /// What the next unlocking finds.
    std::vector<MomentRow> unlocked() {
        Progress progress;
        JournalFile file = Journal::unlock(open.path(), OpenJournal::passphrase(), progress);
        static_cast<void>(inbox::open(file, open.environment()));
        file.close();
        open.reopen();
        return open.read().moments();
    }

    OpenJournal open;
    ManualAlarm* alarm = nullptr;
    std::unique_ptr<Capture> capture;
};

}  // namespace

// Would catch: typing that is only in memory until Done, or a file that every key writes anew.
TEST_CASE("what is typed into the small window is sealed within its time, and its end is kept", "[capture]") {
    Noting noting;
    noting.capture->write(QStringLiteral("He"));
    noting.capture->write(QStringLiteral("He waited"));
    CHECK(noting.sealed().isEmpty());
    CHECK(noting.alarm->milliseconds() == Capture::keepAfter);
    noting.alarm->comeDue();
    CHECK(noting.capture->isKept());
    CHECK(noting.sealed().size() == 1);
    noting.capture->write(QStringLiteral("He waited at the gate."));
    noting.capture->setBring(true);
    CHECK(noting.capture->finish());
    const auto moments = noting.unlocked();
    REQUIRE(moments.size() == 1);
    CHECK(moments.front().bring);
    CHECK(noting.open.read().find(moments.front().id)->text == QStringLiteral("He waited at the gate."));
}

// Would catch: a crash that loses what was typed.
TEST_CASE("a note whose writer is gone without a word comes in as far as it was kept", "[capture]") {
    Noting noting;
    noting.capture->write(QStringLiteral("Cut off"));
    noting.alarm->comeDue();
    noting.capture.reset();
    CHECK(noting.unlocked().size() == 1);
}

// Would catch: empty moments from a window that was opened and closed, or words taken back that stay.
TEST_CASE("a note without a word leaves nothing", "[capture]") {
    Noting noting;
    noting.capture->write(QStringLiteral("a"));
    noting.alarm->comeDue();
    CHECK(noting.sealed().size() == 1);
    noting.capture->write(QStringLiteral("  "));
    CHECK(noting.capture->finish());
    CHECK(noting.sealed().isEmpty());
    CHECK(noting.unlocked().empty());
}

// Would catch: a note given up because it could not be kept at once.
TEST_CASE("a note that cannot be sealed is told and stays open until it can", "[capture]") {
    Noting noting;
    const QString key = publicKeyPath(noting.open.path());
    const QByteArray kept = bytesOf(key);
    REQUIRE(QFile::remove(key));
    int failures = 0;
    QObject::connect(noting.capture.get(), &Capture::failed, noting.capture.get(), [&] { ++failures; });
    noting.capture->write(QStringLiteral("Kept after all."));
    CHECK_FALSE(noting.capture->finish());
    CHECK(failures == 1);
    CHECK(noting.alarm->isSet());
    static_cast<void>(noting.open.scratch().write(QStringLiteral("journal.tspace.pub"), kept));
    CHECK(noting.capture->finish());
    CHECK(noting.unlocked().size() == 1);
}
