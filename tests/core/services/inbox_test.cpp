// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/inbox.h"

#include "base/files.h"
#include "codec/codec.h"
#include "services/inbox_watch.h"
#include "store/inbox_keys.h"
#include "support/catch.h"
#include "support/open_journal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace tspace;
using namespace tspace::test;

namespace {

Moment momentNoted(OpenJournal& open, const QString& text) {
    Moment moment;
    moment.id = MomentId::make(open.random());
    moment.at = open.clock().now();
    moment.text = text;
    return moment;
}

/// Writes a sealed note as another program would, and lets it go.
QString dropIn(const QString& journal, const Moment& moment) {
    inbox::Note note(journal, moment.id);
    note.keep(moment);
    return note.path();
}

QStringList filesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

/// A scratch journal with its public key beside it, locked.
struct Locked {
    Locked() {
        open.close();
        Progress progress;
        JournalFile file = Journal::unlock(open.path(), OpenJournal::passphrase(), progress);
        words = inbox::open(file, open.environment());
    }

    /// Unlocks as the programs do and returns what is told.
    QString unlock() {
        Progress progress;
        JournalFile file = Journal::unlock(open.path(), OpenJournal::passphrase(), progress);
        QString told = inbox::open(file, open.environment());
        file.close();
        return told;
    }

    std::vector<MomentRow> moments() {
        open.reopen();
        auto rows = open.read().moments();
        open.close();
        return rows;
    }

    OpenJournal open;
    QString words;
};

}  // namespace

// Would catch: a note that is lost, changed or readable on its way in, or files that others may read.
TEST_CASE("a note sealed while the journal is locked is a moment after the next unlocking", "[inbox]") {
    Locked locked;
    CHECK(locked.words.isEmpty());
    const QString journal = locked.open.path();
    CHECK(inbox::canSeal(journal));
    const Moment moment = momentNoted(locked.open, QStringLiteral("He waited at the gate."));
    const QString path = dropIn(journal, moment);
    CHECK(QFileInfo(path).permissions() == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(
        QFileInfo(inbox::folderFor(journal)).permissions() ==
        (QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadUser | QFile::WriteUser | QFile::ExeUser));
    CHECK_FALSE(bytesOf(path).contains("waited"));
    CHECK(locked.unlock().contains(QStringLiteral("A sealed note")));
    CHECK(filesIn(inbox::folderFor(journal)).isEmpty());
    locked.open.reopen();
    CHECK(locked.open.read().find(moment.id) == moment);
    CHECK(locked.unlock().isEmpty());
}

// Would catch: the same note twice after a crash between the commit and the removal, or brought back once it was
// changed or deleted.
TEST_CASE("a note that is there already is not taken in again, whatever became of it", "[inbox]") {
    Locked locked;
    const QString journal = locked.open.path();
    Moment moment = momentNoted(locked.open, QStringLiteral("Once."));
    const QString path = dropIn(journal, moment);
    const QByteArray sealed = bytesOf(path);
    CHECK_FALSE(locked.unlock().isEmpty());
    const auto crashAgain = [&] { files::writeWhole(path, sealed); };
    crashAgain();
    CHECK(locked.unlock().isEmpty());
    CHECK(locked.moments().size() == 1);
    locked.open.reopen();
    moment.text = QStringLiteral("Once, and more.");
    locked.open.save(moment);
    locked.open.close();
    crashAgain();
    CHECK(locked.unlock().isEmpty());
    locked.open.reopen();
    CHECK(locked.open.read().find(moment.id)->text == QStringLiteral("Once, and more."));
    locked.open.remove(moment);
    locked.open.close();
    crashAgain();
    CHECK(locked.unlock().isEmpty());
    CHECK(locked.moments().empty());
    CHECK(filesIn(inbox::folderFor(journal)).isEmpty());
}

// Would catch: later words lost because an earlier half of the note came in before them.
TEST_CASE("later words under the same id become a moment of their own, once", "[inbox]") {
    Locked locked;
    Moment moment = momentNoted(locked.open, QStringLiteral("Half."));
    dropIn(locked.open.path(), moment);
    CHECK_FALSE(locked.unlock().isEmpty());
    moment.text = QStringLiteral("Half, then whole.");
    const QByteArray sealed = bytesOf(dropIn(locked.open.path(), moment));
    CHECK_FALSE(locked.unlock().isEmpty());
    CHECK(locked.moments().size() == 2);
    files::writeWhole(inbox::folderFor(locked.open.path()) + QStringLiteral("/again.sealed"), sealed);
    CHECK(locked.unlock().isEmpty());
    CHECK(locked.moments().size() == 2);
}

// Would catch: a damaged or foreign file that is deleted, that stops the others, or that nobody hears of.
TEST_CASE("damaged and foreign files are put aside and told, and the others come in", "[inbox]") {
    Locked locked;
    const QString journal = locked.open.path();
    const QString folder = inbox::folderFor(journal);
    const QString damaged = dropIn(journal, momentNoted(locked.open, QStringLiteral("Damaged.")));
    QByteArray bytes = bytesOf(damaged);
    bytes[bytes.size() / 2] = static_cast<char>(bytes.at(bytes.size() / 2) ^ 1);
    files::writeWhole(damaged, bytes);
    const SealingKeys strange = makeSealingKeys();
    const QByteArray foreign = seal("{}", strange.publicKey);
    files::writeWhole(folder + QStringLiteral("/foreign.sealed"), foreign);
    files::writeWhole(folder + QStringLiteral("/none.sealed"), "no sealed file at all");
    const QByteArray key = publicKeyBeside(journal);
    files::writeWhole(folder + QStringLiteral("/person.sealed"), seal(R"({"record":"person"})", key));
    dropIn(journal, momentNoted(locked.open, QStringLiteral("Whole.")));
    const QString told = locked.unlock();
    CHECK(told.contains(QStringLiteral("A sealed note")));
    CHECK(told.contains(QStringLiteral("foreign.sealed")));
    CHECK(told.contains(QFileInfo(damaged).fileName()));
    CHECK(locked.moments().size() == 1);
    CHECK(filesIn(folder).isEmpty());
    const QString aside = inbox::asideFor(journal);
    CHECK(filesIn(aside).size() == 4);
    CHECK(bytesOf(aside + QStringLiteral("/foreign.sealed")) == foreign);
    // Another of the same name does not replace the first.
    files::writeWhole(folder + QStringLiteral("/foreign.sealed"), "another");
    CHECK_FALSE(locked.unlock().isEmpty());
    CHECK(bytesOf(aside + QStringLiteral("/foreign.sealed")) == foreign);
    CHECK(filesIn(aside).size() == 5);
}

// Would catch: looking at the sample, which lies in the same folder, putting one's own notes aside.
TEST_CASE("a note of another journal in the same folder is left to that one", "[inbox]") {
    Locked locked;
    SystemRandom random;
    const QString other = locked.open.scratch().path(QStringLiteral("other.tspace"));
    JournalFile neighbour = Journal::make(other, OpenJournal::passphrase(), random);
    CHECK(inbox::open(neighbour, locked.open.environment()).isEmpty());
    dropIn(other, momentNoted(locked.open, QStringLiteral("For the other.")));
    CHECK(locked.unlock().isEmpty());
    CHECK(locked.moments().empty());
    CHECK(filesIn(inbox::folderFor(other)).size() == 1);
    CHECK_FALSE(inbox::open(neighbour, locked.open.environment()).isEmpty());
    CHECK(filesIn(inbox::folderFor(other)).isEmpty());
}

// Would catch: a key put beside the journal by someone else that goes on being used, or is replaced without a word.
TEST_CASE("a public key that is not the journal's own is put right, and told", "[inbox]") {
    Locked locked;
    const QString beside = publicKeyPath(locked.open.path());
    const QByteArray own = bytesOf(beside);
    static_cast<void>(putPublicKeyBeside(locked.open.path(), makeSealingKeys().publicKey));
    CHECK(bytesOf(beside) != own);
    CHECK(locked.unlock().contains(QStringLiteral("not this journal’s own")));
    CHECK(bytesOf(beside) == own);
    REQUIRE(QFile::remove(beside));
    CHECK_FALSE(inbox::canSeal(locked.open.path()));
    CHECK(locked.unlock().isEmpty());
    CHECK(bytesOf(beside) == own);
}

// Would catch: a journal of an earlier program that never gets keys.
TEST_CASE("a journal without keys gets them at the next unlocking, and keeps them", "[inbox]") {
    OpenJournal open;
    open.close();
    Progress progress;
    JournalFile file = Journal::unlock(open.path(), OpenJournal::passphrase(), progress);
    {
        sqlite::Connection connection = file.connect();
        connection.execute("DROP TABLE inbox_key");
    }
    CHECK(inbox::open(file, open.environment()).isEmpty());
    const QByteArray key = publicKeyBeside(open.path());
    const JournalReader read(file.connect());
    CHECK(inboxKeysOf(read).publicKey == key);
    sqlite::Connection connection = file.connect();
    ensureInboxKeys(connection);
    CHECK(inboxKeysOf(read).publicKey == key);
}

// Would catch: half a note taken in while it is still being written.
TEST_CASE("a note that is being written is left alone until it is let go", "[inbox]") {
    Locked locked;
    const Moment moment = momentNoted(locked.open, QStringLiteral("Still writing"));
    {
        inbox::Note note(locked.open.path(), moment.id);
        note.keep(moment);
        CHECK(locked.unlock().isEmpty());
    }
    CHECK_FALSE(locked.unlock().isEmpty());
    CHECK(locked.moments().size() == 1);
}

// Would catch: two programs that open the journal at once and take every note in twice, or lose one.
TEST_CASE("two programs at once take each note in once", "[inbox]") {
    Locked locked;
    for (int i = 0; i < 5; ++i) {
        dropIn(locked.open.path(), momentNoted(locked.open, QStringLiteral("Note %1.").arg(i)));
    }
    locked.open.reopen();
    Progress progress;
    JournalFile second = Journal::unlock(locked.open.path(), OpenJournal::passphrase(), progress);
    const int first = inbox::takeIn(locked.open.journal()).notes;
    CHECK(first + inbox::takeIn(second, locked.open.environment()).notes == 5);
    second.close();
    CHECK(locked.open.read().moments().size() == 5);
}

// Would catch: what a crash left half named that never comes in.
TEST_CASE("a whole file that a crash left under its first name comes in once nobody writes it", "[inbox]") {
    Locked locked;
    const QString path = dropIn(locked.open.path(), momentNoted(locked.open, QStringLiteral("Left.")));
    REQUIRE(QFile::rename(path, path + QStringLiteral(".part")));
    // The fixed clock stands long before the file's own time, then long after.
    CHECK(locked.unlock().isEmpty());
    locked.open.clock().set(
        Instant::at(QFileInfo(path + QStringLiteral(".part")).lastModified().toMSecsSinceEpoch() + 3'600'000,
                    QStringLiteral("Europe/London")));
    CHECK_FALSE(locked.unlock().isEmpty());
    CHECK(locked.moments().size() == 1);
}

// Would catch: an open window that shows a note of the capture window only after the next unlocking.
TEST_CASE("an open journal takes in what is written beside it", "[inbox]") {
    Locked locked;
    locked.open.reopen();
    auto made = std::make_unique<ManualAlarm>();
    ManualAlarm& alarm = *made;
    const InboxWatch watch(locked.open.journal(), std::move(made));
    QString told;
    QObject::connect(&watch, &InboxWatch::cameIn, &watch, [&](const QString& words) { told = words; });
    dropIn(locked.open.path(), momentNoted(locked.open, QStringLiteral("From the small window.")));
    alarm.set(0);
    alarm.comeDue();
    CHECK_FALSE(told.isEmpty());
    CHECK(locked.open.read().moments().size() == 1);
}
