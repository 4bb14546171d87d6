// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fault_operations.h"

#include "base/files.h"
#include "core/store/file_fixture.h"
#include "exchange/whole_export.h"
#include "services/backups.h"
#include "services/inbox.h"
#include "services/recovery.h"
#include "support/open_journal.h"

#include <QCoreApplication>
#include <QDirIterator>

#include <optional>

namespace tspace::test {

namespace {

const Secret& freshWords() {
    static const Secret secret = Secret::fromBytes("walnut candle orbit");
    return secret;
}

/// Each text begins with a letter of its own.
Moment momentCalled(const std::string& text) {
    SeededRandom random(static_cast<std::uint64_t>(text.front()));
    Moment moment;
    moment.id = MomentId::make(random);
    moment.at = Instant::at(aMonday().utc + qint64{text.front()} * 60'000, aMonday().zone);
    moment.text = QString::fromStdString(text);
    return moment;
}

Change changeTo(const Record& record) {
    Change change;
    change.record = record;
    return change;
}

Draft draftCalled(const char* text) {
    Draft draft;
    draft.record = idOf(momentCalled(text));
    draft.state = {{QStringLiteral("text"), QString::fromLatin1(text)}};
    return draft;
}

constexpr int revisionsAtFirst = 3;

void save(FaultyDesk& desk) {
    const auto journal = desk.open();
    Change change = changeTo(momentCalled("draft that was saved"));
    change.draft = journal->read().drafts().front().token;
    journal->commitAndWait({change});
    journal->close();
}

/// The same journal goes on when the disk does.
void saveAgain(FaultyDesk& desk) {
    const auto journal = desk.open();
    try {
        journal->commitAndWait({changeTo(momentCalled("b another"))});
    } catch (const Error&) {
        desk.mend();
        journal->commitAndWait({changeTo(momentCalled("b another"))});
    }
    journal->close();
}

void keepDraft(FaultyDesk& desk) {
    const auto journal = desk.open();
    std::optional<Error> failed;
    QObject::connect(journal.get(), &Journal::draftFailed, journal.get(),
                     [&failed](const RecordId&, const Error& error) { failed = error; });
    journal->keepDraft(draftCalled("c typed"));
    journal->flush();
    QCoreApplication::sendPostedEvents(journal.get());
    if (failed) {
        throw *failed;
    }
    journal->close();
}

void importMany(FaultyDesk& desk) {
    const auto journal = desk.open();
    Changes changes;
    for (char c = 'A'; c < 'U'; ++c) {
        changes.push_back(changeTo(momentCalled(std::string(1, c) + " imported")));
    }
    journal->commitAndWait(changes);
    journal->close();
}

void removeOne(FaultyDesk& desk) {
    const auto journal = desk.open();
    Change change = changeTo(momentCalled("leaves soon"));
    change.deleted = true;
    journal->commitAndWait({change});
    journal->close();
}

void eraseOne(FaultyDesk& desk) {
    const auto journal = desk.open();
    journal->eraseAndWait({idOf(momentCalled("leaves soon"))});
    journal->close();
}

void rebuildLists(FaultyDesk& desk) {
    const auto journal = desk.open();
    Progress progress;
    journal->rebuild(progress);
    journal->close();
}

void backUpOnce(FaultyDesk& desk) {
    const auto journal = desk.open();
    Copier copier = journal->copier();
    Progress progress;
    const Environment environment = desk.environment();
    static_cast<void>(backUp(copier, {desk.path(), {}}, environment.clock, environment.random, progress));
}

/// Whatever has the name of a backup is a whole one.
void checkBackups(FaultyDesk& desk) {
    for (const BackupFile& backup : backupsIn(backupFolderOf(desk.path()), desk.path())) {
        Progress progress;
        INFO(backup.path.toStdString());
        CHECK(lookInto(backup.path, OpenJournal::passphrase(), progress).revisions == revisionsAtFirst);
    }
}

void recoverBeside(FaultyDesk& desk) {
    Progress progress;
    static_cast<void>(recover(desk.path(), OpenJournal::passphrase(), desk.other(), desk.random(), progress));
}

void checkRecovered(FaultyDesk& desk) {
    if (QFile::exists(desk.other())) {
        Progress progress;
        CHECK(lookInto(desk.other(), OpenJournal::passphrase(), progress).revisions == revisionsAtFirst);
    }
}

void createOther(FaultyDesk& desk) {
    Journal::make(desk.other(), OpenJournal::passphrase(), desk.random()).close();
}

void checkCreated(FaultyDesk& desk) {
    if (QFile::exists(desk.other())) {
        Progress progress;
        CHECK_NOTHROW(Journal::unlock(desk.other(), OpenJournal::passphrase(), progress).close());
    }
}

void changePassphrase(FaultyDesk& desk) {
    Progress progress;
    JournalFile file = Journal::unlock(desk.path(), OpenJournal::passphrase(), progress);
    file.changePassphrase(freshWords(), desk.random(), progress);
}

/// As the first format left it: without what the second one added, and with lists of another program.
void makeOld(FaultyDesk& desk) {
    JournalFile file = JournalFile::open(desk.path(), OpenJournal::passphrase());
    file.connect().execute("DROP TABLE erased_origin; DROP TABLE shape; PRAGMA user_version = 1;");
    file.close();
}

void migrateOld(FaultyDesk& desk) {
    desk.open()->close();
}

void sealNote(FaultyDesk& desk) {
    const Moment note = momentCalled("s sealed");
    inbox::Note(desk.path(), note.id).keep(note);
}

void takeNoteIn(FaultyDesk& desk) {
    const auto journal = desk.open();
    static_cast<void>(inbox::takeIn(*journal));
    journal->close();
}

const QByteArray& oldBytes() {
    static const QByteArray bytes(9'000, 'o');
    return bytes;
}

const QByteArray& newBytes() {
    static const QByteArray bytes(20'000, 'n');
    return bytes;
}

void exportAll(FaultyDesk& desk) {
    const auto journal = desk.open();
    Progress progress;
    static_cast<void>(exchange::exportWhole(journal->read(), desk.other(), aMonday(), progress));
    journal->close();
}

/// Whatever has the name of an export ends as one does.
void checkExportOfAll(FaultyDesk& desk) {
    if (QFile::exists(desk.other())) {
        CHECK(bytesOf(desk.other()).endsWith("]\n}\n"));
    }
}

void writeOld(FaultyDesk& desk) {
    files::writeWhole(desk.other(), oldBytes());
}

void replaceFile(FaultyDesk& desk) {
    files::writeWhole(desk.other(), newBytes());
}

void checkReplaced(FaultyDesk& desk) {
    const QByteArray bytes = bytesOf(desk.other());
    CHECK((bytes == oldBytes() || bytes == newBytes()));
}

}  // namespace

FaultyDesk::FaultyDesk() : m_clock(aMonday()) {
    REQUIRE(QDir().mkpath(folder()));
    JournalFile made = Journal::make(path(), OpenJournal::passphrase(), m_random);
    REQUIRE(inbox::open(made, environment()) == QString());
    Journal journal(std::move(made), environment());
    Moment moment = momentCalled("a moment");
    moment.text = QStringLiteral("a first version");
    journal.commitAndWait({changeTo(moment)});
    journal.commitAndWait({changeTo(momentCalled("a moment"))});
    journal.commitAndWait({changeTo(momentCalled("leaves soon"))});
    journal.keepDraft(draftCalled("draft"));
    journal.flush();
    journal.close();
    m_files = files();
}

FaultyDesk::Files FaultyDesk::startingWith(const std::function<void(FaultyDesk&)>& before) {
    renew(m_files);
    before(*this);
    endLocks();
    return files();
}

FaultyDesk::Files FaultyDesk::files() const {
    Files found;
    QDirIterator each(folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        found[QDir(folder()).relativeFilePath(path)] = bytesOf(path);
    }
    return found;
}

void FaultyDesk::renew(const Files& files) {
    QDir(folder()).removeRecursively();
    for (const auto& [name, bytes] : files) {
        const QString path = folder() + QLatin1Char('/') + name;
        REQUIRE(QDir().mkpath(QFileInfo(path).path()));
        static_cast<void>(m_scratch.write(QStringLiteral("desk/") + name, bytes));
    }
}

Environment FaultyDesk::environment() {
    return {m_clock, m_random, QUuid::createUuidV5(QUuid(), QStringLiteral("d"))};
}

std::unique_ptr<Journal> FaultyDesk::open(const Secret& words) {
    Progress progress;
    return std::make_unique<Journal>(Journal::unlock(path(), words, progress), environment());
}

std::unique_ptr<Journal> FaultyDesk::open() {
    return open(OpenJournal::passphrase());
}

/// The program that held a note is gone by now, and its locks count for nothing; here it lives on, in the test.
void FaultyDesk::endLocks() const {
    QDir inbox(inbox::folderFor(path()));
    for (const QString& name : inbox.entryList({QStringLiteral("*.lock")}, QDir::Files | QDir::Hidden)) {
        inbox.remove(name);
    }
}

QString FaultyDesk::found() {
    endLocks();
    QString state;
    std::unique_ptr<Journal> journal;
    try {
        journal = open();
    } catch (const Error& error) {
        INFO(error.what());
        REQUIRE(error.code() == ErrorCode::NotAccepted);
        journal = open(freshWords());
        state = newPassphrase;
    }
    Progress progress;
    REQUIRE(text(journal->read().verify(progress)) == QString());
    REQUIRE(journal->notice() == QString());
    REQUIRE(inbox::takeIn(*journal).words().count(QStringLiteral("aside")) == 0);
    QStringList words;
    for (const RecordRow& row : journal->read().records(RecordKind::Moment)) {
        words << row.headline;
    }
    words.sort();
    state += words.join(QStringLiteral(", "));
    for (const Draft& draft : journal->read().drafts()) {
        state += QStringLiteral("; draft ") + draft.state.value(QStringLiteral("text")).toString();
    }
    journal->commitAndWait({changeTo(momentCalled("z written afterwards"))});
    journal->close();
    return state;
}

const std::vector<FaultyOperation>& faultyOperations() {
    static const std::vector<FaultyOperation> all{
        {"create", createOther, checkCreated},
        {"save", save},
        {"save, and again", saveAgain, [](FaultyDesk&) {}, [](FaultyDesk&) {}, false},
        {"draft", keepDraft},
        {"import of many", importMany},
        {"delete", removeOne},
        {"erase", eraseOne},
        {"backup", backUpOnce, checkBackups},
        {"change of passphrase", changePassphrase},
        {"migrate", migrateOld, checkBackups, makeOld},
        {"recover", recoverBeside, checkRecovered},
        {"rebuild", rebuildLists},
        {"sealed note", sealNote},
        {"note taken in", takeNoteIn, [](FaultyDesk&) {}, sealNote},
        {"export of all", exportAll, checkExportOfAll},
        {"file replaced", replaceFile, checkReplaced, writeOld},
    };
    return all;
}

}  // namespace tspace::test
