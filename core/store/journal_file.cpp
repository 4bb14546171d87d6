// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_file.h"

#include "base/error.h"
#include "store/key.h"
#include "store/lock_file.h"
#include "store/main_file.h"
#include "store/new_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <optional>
#include <utility>

namespace tspace {

namespace {

using sqlite::Connection;
using sqlite::Mode;

constexpr int busyMilliseconds = 5000;
constexpr qint64 applicationId = 0x5453504A;  // "TSPJ", as PRAGMA application_id

Connection keyed(const QString& path, Mode mode, const Secret& rawKey) {
    Connection connection(path, mode);
    connection.setBusyTimeout(busyMilliseconds);
    connection.setKey(rawKey.view());
    connection.execute(
        "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;"
        "PRAGMA synchronous = FULL;");
    return connection;
}

/// Throws NotAccepted when the key does not fit, NotAJournal and NewerFormat for files it fits.
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

/// What can be told without the key. A log beside it may yet mend a file that was cut off while being written.
void checkShape(const MainFile& file) {
    const qint64 size = file.size();
    if (size < MainFile::pageBytes) {
        throw Error(ErrorCode::NotAJournal, QStringLiteral("a file of %1 bytes").arg(size));
    }
    if (size % MainFile::pageBytes != 0 && !file.hasSideFiles()) {
        throw Error(ErrorCode::CutOff, QStringLiteral("a file of %1 bytes").arg(size));
    }
}

QByteArray saltOf(const MainFile& file) {
    const QByteArray head = Connection(file.path(), Mode::ReadOnly).head(JournalKey::saltBytes);
    if (head == QByteArray("SQLite format 3", JournalKey::saltBytes)) {
        throw Error(ErrorCode::NotAJournal, QStringLiteral("a database without encryption"));
    }
    return head;
}

QString putAsideNotice(const QStringList& names) {
    return QCoreApplication::translate("JournalFile",
                                       "Beside this journal lay changes that belong to another file that had its name "
                                       "before. They were not put "
                                       "into this journal, and are kept as: %1")
        .arg(names.join(QStringLiteral(", ")));
}

}  // namespace

struct JournalFile::State {
    explicit State(MainFile main) : file(std::move(main)) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State();

    void unlock(const Secret& passphrase);
    void takeLock();
    [[nodiscard]] bool accepts(const JournalKey& candidate) const;
    void claim();
    void start();
    void finish();
    void finishAlone(LockFile& held);

    MainFile file;
    bool readOnly = false;
    bool alone = false;
    QString notice;
    std::optional<JournalKey> key;
    std::optional<LockFile> lock;  // none when read-only
    std::optional<Connection>
        keeper;  // never the last to close before us, so that SQLite does not tidy behind our back
};

JournalFile::State::~State() {
    try {
        finish();
    } catch (const std::exception&) {
        // What is left, a log and the note beside it, is put right by the next opening.
    }
}

void JournalFile::State::takeLock() {
    if (readOnly || lock) {
        return;
    }
    lock.emplace(file.path());
    alone = lock->holdAlone();
    if (!file.isAtPath()) {
        throw Error(ErrorCode::Replaced, QStringLiteral("replaced while it was being opened"));
    }
}

/// Alone or read-only, it looks at the resting file only: nothing is replayed or made for a wrong passphrase. Beside
/// others a plain connection is as harmless, since it is not the last one.
bool JournalFile::State::accepts(const JournalKey& candidate) const {
    try {
        const Mode mode = readOnly || alone ? Mode::Immutable : Mode::ReadWrite;
        checkContent(keyed(file.path(), mode, candidate.forFile()));
        return true;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::NotAccepted) {
            throw;
        }
        return false;
    }
}

void JournalFile::State::unlock(const Secret& passphrase) {
    const QByteArray salt = saltOf(file);
    for (const KeySet& set : keySets()) {
        JournalKey candidate = JournalKey::derive(passphrase, salt, set);
        takeLock();
        if (accepts(candidate)) {
            key = std::move(candidate);
            return;
        }
    }
    throw Error(ErrorCode::NotAccepted, QStringLiteral("no key fits the first page of ") + file.path());
}

/// The rule of the lock file: what lies beside the main file is used only if this very file is noted.
void JournalFile::State::claim() {
    if (!lock) {
        return;
    }
    const QByteArray own = file.note(key->salt());
    const QByteArray noted = lock->note();
    if (!alone && noted != own) {
        throw Error(ErrorCode::InUse, QStringLiteral("another program has the file open that was here before"));
    }
    if (noted != own && file.hasSideFiles()) {
        notice = putAsideNotice(file.putSideFilesAside());
    }
    lock->setNote(own);
}

void JournalFile::State::start() {
    if (!lock) {
        return;
    }
    lock->share();
    alone = false;
    keeper.emplace(keyed(file.path(), Mode::ReadWrite, key->forFile()));
    static_cast<void>(keeper->text("PRAGMA journal_mode = WAL"));
    checkContent(*keeper);
    lock->openDoor();
}

void JournalFile::State::finish() {
    if (!lock) {
        return;
    }
    LockFile held = std::move(*lock);
    lock.reset();
    held.shutDoor();
    if (held.holdAlone()) {
        finishAlone(held);
    }
    keeper.reset();
}

void JournalFile::State::finishAlone(LockFile& held) {
    if (keeper && file.isAtPath()) {
        keeper->execute("PRAGMA wal_checkpoint(TRUNCATE)");
        if (keeper->text("PRAGMA journal_mode = DELETE") != QStringLiteral("delete")) {
            throw Error(ErrorCode::InUse, QStringLiteral("a connection is still open"));
        }
    }
    keeper.reset();
    if (!file.hasSideFiles()) {
        held.remove();
    }
}

JournalFile::JournalFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
JournalFile::JournalFile(JournalFile&&) noexcept = default;
JournalFile& JournalFile::operator=(JournalFile&&) noexcept = default;
JournalFile::~JournalFile() = default;

JournalFile JournalFile::create(const QString& path, const Secret& passphrase, Random& random, const Fill& fill) {
    NewFile made(path, random);
    JournalKey key = JournalKey::derive(passphrase, random.bytes(JournalKey::saltBytes), keySets().front());
    {
        Connection fresh = keyed(made.place(), Mode::ReadWrite, key.forNewFile());
        // Without a name yet it need survive nothing; giving it its name syncs it.
        fresh.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;");
        fresh.execute(("PRAGMA application_id = " + std::to_string(applicationId)).c_str());
        fill(fresh);
        if (fresh.value("PRAGMA user_version") == 0) {
            fresh.execute(("PRAGMA user_version = " + std::to_string(newestFormat)).c_str());
        }
    }
    checkContent(keyed(made.place(), Mode::ReadOnly, key.forFile()));
    made.giveName();
    auto state = std::make_unique<State>(MainFile::at(made.path()));
    state->takeLock();
    state->key = std::move(key);
    state->claim();
    state->start();
    made.keep();
    return JournalFile(std::move(state));
}

JournalFile JournalFile::open(const QString& path, const Secret& passphrase) {
    auto state = std::make_unique<State>(MainFile::at(path));
    checkShape(state->file);
    state->readOnly = !state->file.isWritable();
    if (state->readOnly && state->file.hasSideFiles()) {
        throw Error(ErrorCode::ReadOnly, QStringLiteral("changes lie beside the journal that cannot be taken in"));
    }
    state->unlock(passphrase);
    state->claim();
    state->start();
    return JournalFile(std::move(state));
}

const QString& JournalFile::path() const {
    return m_state->file.path();
}

bool JournalFile::isReadOnly() const {
    return m_state->readOnly;
}

const QString& JournalFile::notice() const {
    return m_state->notice;
}

Connection JournalFile::connect() const {
    if (m_state->readOnly) {
        return keyed(path(), Mode::Immutable, m_state->key->forFile());
    }
    checkUnmoved();
    Connection connection = keyed(path(), Mode::ReadWrite, m_state->key->forFile());
    checkUnmoved();
    return connection;
}

void JournalFile::checkUnmoved() const {
    if (!m_state->file.isAtPath()) {
        throw Error(ErrorCode::Replaced, QStringLiteral("another file is at ") + path());
    }
}

void JournalFile::close() {
    m_state->finish();
}

}  // namespace tspace
