// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_file_state.h"

#include "base/error.h"
#include "store/file_note.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <string>
#include <utility>

namespace tspace {

namespace {

using sqlite::Connection;
using sqlite::Mode;

constexpr int busyMilliseconds = 5000;
constexpr qint64 applicationId = 0x5453504A;  // "TSPJ", as PRAGMA application_id

QByteArray saltOf(const MainFile& file) {
    QByteArray head = Connection(file.path(), Mode::ReadOnly).head(JournalKey::saltBytes);
    if (head == QByteArray("SQLite format 3", JournalKey::saltBytes)) {
        throw Error(ErrorCode::NotAJournal, QStringLiteral("a database without encryption"));
    }
    return head;
}

/// The mode it has come to. Run to its end, since the change is committed only there and may fail there.
QString changeMode(Connection& connection, const char* pragma) {
    sqlite::Statement statement = connection.prepare(pragma);
    QString mode = statement.step() ? statement.text(0) : QString();
    statement.run();
    return mode;
}

QString putAsideNotice(const QStringList& names) {
    return QCoreApplication::translate("JournalFile",
                                       "Beside this journal lay changes that were made to another copy of it. They "
                                       "were not put into this one, and are kept as: %1")
        .arg(names.join(QStringLiteral(", ")));
}

/// A copy of a journal and what lies beside it, gone with this. Throws WriteFailed.
class Copy {
  public:
    explicit Copy(const QString& path) : m_path(path + QStringLiteral(".trial")) {
        const QStringList from = MainFile::sideFiles(path);
        const QStringList to = MainFile::sideFiles(m_path);
        clear();
        bool isWhole = QFile::copy(path, m_path);
        for (int i = 0; i < 2; ++i) {  // the third is an index, made anew
            isWhole = isWhole && (!QFile::exists(from[i]) || QFile::copy(from[i], to[i]));
        }
        if (!isWhole) {
            clear();
            throw Error(ErrorCode::WriteFailed, QStringLiteral("copying to ") + m_path);
        }
    }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;
    ~Copy() { clear(); }

    [[nodiscard]] const QString& path() const { return m_path; }

  private:
    void clear() const {
        QFile::remove(m_path);
        for (const QString& side : MainFile::sideFiles(m_path)) {
            QFile::remove(side);
        }
    }

    QString m_path;
};

}  // namespace

Connection keyed(const QString& path, Mode mode, const Secret& rawKey) {
    Connection connection(path, mode);
    connection.setBusyTimeout(busyMilliseconds);
    connection.setKey(rawKey.view());
    connection.execute(
        "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;"
        "PRAGMA synchronous = FULL;");
    return connection;
}

void markAsJournal(Connection& connection) {
    connection.execute(("PRAGMA application_id = " + std::to_string(applicationId)).c_str());
}

void checkContent(const Connection& connection) {
    const qint64 version = connection.value("PRAGMA user_version");
    const qint64 application = connection.value("PRAGMA application_id");
    if (application != applicationId) {
        throw Error(ErrorCode::NotAJournal, QStringLiteral("application id %1").arg(application));
    }
    if (version > JournalFile::newestFormat) {
        throw Error(ErrorCode::NewerFormat, QStringLiteral("format %1").arg(version));
    }
}

JournalFile::State::~State() {
    try {
        finish();
    } catch (const std::exception&) {
        // What is left, a log and the note beside it, is put right by the next opening.
    }
}

void JournalFile::State::checkShape() const {
    const qint64 size = file.size();
    if (size < MainFile::pageBytes) {
        throw Error(ErrorCode::NotAJournal, QStringLiteral("a file of %1 bytes").arg(size));
    }
    // The log beside it may yet mend a file that was cut off while it was being written; `claim` knows.
    if (size % MainFile::pageBytes != 0 && !file.hasSideFiles()) {
        throw Error(ErrorCode::CutOff, QStringLiteral("a file of %1 bytes").arg(size));
    }
}

void JournalFile::State::takeLock() {
    if (readOnly || m_lock) {
        return;
    }
    m_lock.emplace(file.path());
    m_alone = m_lock->holdAlone();
    if (!file.isAtPath()) {
        throw Error(ErrorCode::Replaced, QStringLiteral("replaced while it was being opened"));
    }
    if (m_alone && file.size() % MainFile::pageBytes != 0 && !isNoted()) {
        throw Error(ErrorCode::CutOff, QStringLiteral("a file of %1 bytes").arg(file.size()));
    }
}

/// Alone or read-only, it looks at the resting file only: nothing is replayed or made for a wrong passphrase. Beside
/// others it reads what they wrote, and moves no log in even if they are gone by the time it closes.
JournalFile::State::Fit JournalFile::State::fit(const JournalKey& candidate) const {
    const bool resting = readOnly || m_alone;
    try {
        checkContent(keyed(file.path(), resting ? Mode::Immutable : Mode::ReadOnly, candidate.forFile()));
        return Fit::Yes;
    } catch (const Error& error) {
        if (error.code() == ErrorCode::NotAccepted) {
            return Fit::No;
        }
        if (error.code() == ErrorCode::Damaged && resting) {
            return Fit::Short;
        }
        throw;
    }
}

/// A power cut while the log was being moved in may leave a torn first page or a short file, which the log mends. Tried
/// on a copy, since opening with a passphrase that does not fit must change nothing.
bool JournalFile::State::fitsMended(const JournalKey& candidate) const {
    if (!m_alone || !file.hasSideFiles() || !isNoted()) {
        return false;
    }
    const Copy copy(file.path());
    try {
        checkContent(keyed(copy.path(), Mode::ReadWrite, candidate.forFile()));
        return true;
    } catch (const Error& error) {
        if (error.code() == ErrorCode::NotAccepted || error.code() == ErrorCode::Damaged) {
            return false;
        }
        throw;
    }
}

void JournalFile::State::unlock(const Secret& passphrase) {
    const QByteArray salt = saltOf(file);
    for (const KeySet& set : sets) {
        JournalKey candidate = JournalKey::derive(passphrase, salt, set);
        takeLock();
        const Fit how = fit(candidate);
        if (how == Fit::Yes || fitsMended(candidate)) {
            key = std::move(candidate);
            return;
        }
        if (how == Fit::Short) {
            throw Error(ErrorCode::CutOff, QStringLiteral("fewer pages than the first one tells of"));
        }
    }
    throw Error(ErrorCode::NotAccepted, QStringLiteral("no key fits the first page of ") + file.path());
}

bool JournalFile::State::isNoted() const {
    const std::optional<FileNote> note = FileNote::parse(m_lock->note());
    return note && note->covers(file.identity(saltOf(file)), file.modified());
}

void JournalFile::State::noteNow(LockFile& held, bool isBeingWritten) {
    const qint64 modified = file.modified();
    FileNote note{file.identity(key->salt()), modified, std::nullopt};
    if (const std::optional<FileNote> old = FileNote::parse(held.note()); old && old->identity == note.identity) {
        note.from = std::min(old->from, modified);  // the clock may have been set back since
    }
    if (!isBeingWritten) {
        note.until = modified;
    }
    held.setNote(note.text(), isBeingWritten);
}

void JournalFile::State::claim() {
    if (!m_lock) {
        return;
    }
    if (!m_alone) {
        const std::optional<FileNote> note = FileNote::parse(m_lock->note());
        if (note && note->identity != file.identity(key->salt())) {
            throw Error(ErrorCode::InUse, QStringLiteral("another program has the file open that was here before"));
        }
        return;
    }
    if (file.hasSideFiles() && !isNoted()) {
        notice = putAsideNotice(file.putSideFilesAside());
    }
    const FileNote fresh{file.identity(key->salt()), file.modified(), std::nullopt};
    m_lock->setNote(fresh.text(), true);
}

void JournalFile::State::start() {
    if (!m_lock) {
        return;
    }
    if (!m_alone) {
        keepLog();
    }
    m_keeper.emplace(keyed(file.path(), Mode::ReadWrite, key->forFile()));
    static_cast<void>(changeMode(*m_keeper, "PRAGMA journal_mode = WAL"));
    checkContent(*m_keeper);
    if (m_alone) {
        keepLog();
        noteNow(*m_lock, false);
        m_alone = false;
        m_lock->share();
    }
    m_lock->openDoor();
    m_isStarted = true;
}

void JournalFile::State::keepLog() {
    m_logKeeper.emplace(keyed(file.path(), Mode::ReadOnly, key->forFile()));
    checkContent(*m_logKeeper);  // before it has read something, it knows of no log
}

Connection JournalFile::State::connect() {
    Connection connection = keyed(file.path(), readOnly ? Mode::Immutable : Mode::ReadWrite, key->forFile());
    connection.setOnError(onError);
    connection.setOpenAnew([this] {
        Connection anew = connect();
        static_cast<void>(anew.value("SELECT count(*) FROM sqlite_master"));  // else the old one knows more of it
        if (!file.isAtPath()) {
            throw Error(ErrorCode::Replaced, QStringLiteral("replaced while it was being opened anew"));
        }
        return anew;
    });
    if (!readOnly) {
        connection.setAfterCommit([this](sqlite3* db, int pages) { afterCommit(db, pages); });
    }
    return connection;
}

void JournalFile::State::writeMain(LockFile::Milliseconds wait, const std::function<bool()>& work) {
    const std::lock_guard<std::mutex> guard(m_writingMain);
    if (!m_lock) {
        return;
    }
    m_lock->shutDoor(wait);
    try {
        noteNow(*m_lock, true);
        if (work()) {
            noteNow(*m_lock, false);
        }
    } catch (const std::exception&) {
        m_lock->openDoor();
        throw;
    }
    m_lock->openDoor();
}

void JournalFile::State::afterCommit(sqlite3* db, int pages) noexcept {
    if (pages < pagesToCheckpointAt) {
        m_checkpointAt = pagesToCheckpointAt;
    }
    if (pages < m_checkpointAt) {
        return;
    }
    // A long read keeps the log from starting again at its beginning: then not after every commit.
    m_checkpointAt = pages + pagesToCheckpointAt;
    try {
        writeMain(LockFile::Milliseconds(0), [db] { return Connection::checkpoint(db); });
    } catch (const std::exception&) {
        // The commit stands all the same, in the log; a later one tries again.
    }
}

void JournalFile::State::finish() {
    if (!m_lock) {
        return;
    }
    LockFile held = std::move(*m_lock);
    m_lock.reset();
    held.shutDoor();
    if (held.holdAlone()) {
        finishAlone(held);
    }
    m_keeper.reset();
    m_logKeeper.reset();
}

void JournalFile::State::discard() {
    m_keeper.reset();
    m_logKeeper.reset();
    if (m_lock && m_lock->holdAlone()) {
        file.remove();
        m_lock->remove();
        m_lock.reset();
    }
}

void JournalFile::State::replaceAlone(const std::function<void(sqlite::Connection&)>& replace) {
    m_lock->shutDoor();
    if (!m_lock->holdAlone()) {
        m_lock->openDoor();
        throw Error(ErrorCode::InUse, QStringLiteral("another program holds ") + file.path());
    }
    m_alone = true;
    try {
        comeToRest(*m_lock);
        m_keeper.reset();
        Connection resting = keyed(file.path(), Mode::Immutable, key->forFile());
        replace(resting);
    } catch (...) {
        if (file.isAtPath()) {
            goOnAlone();
        }  // else the other file is there already and could not be opened: what failed is told, and not that no key
           // fits
        throw;
    }
    goOnAlone();
}

void JournalFile::State::goOnAlone() {
    m_isStarted = false;
    m_keeper.reset();
    m_logKeeper.reset();
    claim();
    start();
}

void JournalFile::State::comeToRest(LockFile& held) {
    noteNow(held, true);
    m_logKeeper.reset();
    m_keeper->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    if (changeMode(*m_keeper, "PRAGMA journal_mode = DELETE") != QStringLiteral("delete")) {
        throw Error(ErrorCode::InUse, QStringLiteral("a connection is still open"));
    }
}

/// The log is put into the file, wherever that is now: beside another one it is of no use. By the path that a file has
/// no more SQLite does neither this by itself from 3.25 on, nor takes the log away.
void JournalFile::State::leaveMoved() {
    m_logKeeper.reset();
    m_keeper->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    m_keeper.reset();
    file.removeEmptyLog();
}

void JournalFile::State::finishAlone(LockFile& held) {
    // A connection whose opening failed half-way is closed and nothing else: SQLCipher 3.4 crashes when it is told to
    // move its log. What the log holds, the next opening takes in.
    if (m_keeper && m_isStarted) {
        file.isAtPath() ? comeToRest(held) : leaveMoved();
    }
    m_keeper.reset();
    m_logKeeper.reset();
    if (!file.hasSideFiles()) {
        held.remove();
    }
}

}  // namespace tspace
