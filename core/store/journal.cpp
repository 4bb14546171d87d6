// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "domain/check.h"
#include "store/backup_files.h"
#include "store/committer.h"
#include "store/eraser.h"
#include "store/migrations.h"
#include "store/moved_file.h"
#include "store/verified_copy.h"
#include "store/writer.h"

#include <future>
#include <utility>

namespace tspace {

namespace {

/// Before a journal is brought to a newer format.
void backUpBefore(const JournalFile& file, Random& random, const Clock& clock, Progress& progress) {
    const QString path = freeBackupPath(backupFolderOf(file.path()), file.path(), clock.now().utc);
    static_cast<void>(file.copier().copyTo(path, random, progress));
}

/// The next token or ticket: greater than every one before it, also those of an earlier run.
qint64 nextNumber(qint64 last, const Instant& now) {
    return std::max(last + 1, now.utc * 1000);
}

void refuseFaultsIn(const Changes& changes) {
    for (const Change& change : changes) {
        const Issues issues = check(change.record);
        if (!change.deleted && hasFault(issues)) {
            throw Error(ErrorCode::Invalid, text(issues));
        }
    }
}

}  // namespace

struct Journal::Parts {
    Parts(JournalFile opened, Environment given) : file(std::move(opened)), environment(given) {}

    JournalFile file;
    Environment environment;
    std::unique_ptr<JournalReader> reader;
    std::unique_ptr<Writer> writer;  // none when read-only
    qint64 lastNumber = 0;
    QString kept;            // the second journal; used on the writer's thread
    qint64 seenVersion = 0;  // used on the writer's thread; its own commits do not move it

    /// On the writer's thread, before each write. When the file at the path is another one, what was open is kept
    /// beside it, once, before the write is refused: it would be gone with the last connection.
    void checkUnmoved(sqlite::Connection& connection) {
        try {
            file.checkUnmoved();
        } catch (const Error& error) {
            std::optional<MovedFile> moved = MovedFile::from(error);
            if (!moved) {
                throw;
            }
            keepCopy(connection);
            moved->kept = kept;
            throw moved->error(file.path());
        }
    }

    void keepCopy(sqlite::Connection& connection) {
        try {
            if (kept.isEmpty()) {
                Progress progress;
                kept = file.keepCopy(connection, environment.random, progress);
            }
        } catch (const Error&) {
            // The error of the write tells that there is none; the next write tries again.
        }
    }

    /// On the writer's thread.
    Committed erase(sqlite::Connection& connection, const std::vector<RecordId>& records) {
        checkUnmoved(connection);
        Committed done;
        done.at = environment.clock.now();
        for (const auto& [record, kind] : Eraser(connection).erase(records)) {
            done.changed.push_back(record);
            done.kinds.push_back(kind);
            done.revisions.emplace_back();
        }
        try {
            file.checkpoint(connection);
        } catch (const Error&) {
            // Someone else is opening or closing the journal. It is erased; closing empties the log.
        }
        return done;
    }

    [[nodiscard]] Writer& writing() const {
        if (!writer) {
            throw Error(ErrorCode::ReadOnly, QStringLiteral("the journal is open for reading only"));
        }
        return *writer;
    }
};

JournalFile Journal::make(const QString& path, const Secret& passphrase, Random& random) {
    return JournalFile::create(path, passphrase, random, makeTables);
}

JournalFile Journal::unlock(const QString& path, const Secret& passphrase, Progress& progress) {
    JournalFile file = JournalFile::open(path, passphrase);
    sqlite::Connection connection = file.connect();
    if (file.isReadOnly()) {
        if (!hasProjectionsOfThisProgram(connection)) {
            throw Error(ErrorCode::ReadOnly,
                        QStringLiteral("another version made its lists; open it once where it can be written"));
        }
        return file;
    }
    const SystemClock clock;
    SystemRandom random;
    const bool migrated = migrate(connection, migrations(), [&] { backUpBefore(file, random, clock, progress); });
    if (migrated || !hasProjectionsOfThisProgram(connection)) {
        const Environment environment{clock, random, {}};
        Committer(connection, environment).rebuild(progress);
    }
    return file;
}

Journal::Journal(JournalFile file, Environment environment)
    : m_parts(std::make_unique<Parts>(std::move(file), environment)) {
    qRegisterMetaType<Committed>();
    m_parts->reader = std::make_unique<JournalReader>(m_parts->file.connect());
    if (!m_parts->file.isReadOnly()) {
        m_parts->writer = std::make_unique<Writer>(m_parts->file.connect());
    }
    lookElsewhere();
}

Journal::~Journal() {
    try {
        close();
    } catch (const std::exception&) {
        // The file is whole all the same: a WAL left behind is taken in at the next opening.
    }
}

const QString& Journal::path() const {
    return m_parts->file.path();
}

bool Journal::isReadOnly() const {
    return m_parts->file.isReadOnly();
}

QString Journal::notice() const {
    return m_parts->file.notice();
}

const Environment& Journal::environment() const {
    return m_parts->environment;
}

bool Journal::hasNewestKeySet() const {
    return m_parts->file.hasNewestKeySet();
}

qint64 Journal::commit(Changes changes) {
    refuseFaultsIn(changes);
    Writer& writer = m_parts->writing();
    const qint64 ticket = m_parts->lastNumber = nextNumber(m_parts->lastNumber, m_parts->environment.clock.now());
    writer.post([this, ticket, changes = std::move(changes)](sqlite::Connection& connection) {
        try {
            m_parts->checkUnmoved(connection);
            const Committed done = Committer(connection, m_parts->environment).commit(changes, nullptr);
            QMetaObject::invokeMethod(this, [this, ticket, done] { Q_EMIT committed(ticket, done); });
        } catch (const Error& error) {
            QMetaObject::invokeMethod(this, [this, ticket, error] { Q_EMIT commitFailed(ticket, error); });
        }
    });
    return ticket;
}

Committed Journal::commitAndWait(Changes changes, Progress* progress) {
    refuseFaultsIn(changes);
    std::promise<Committed> promise;
    m_parts->writing().post([&](sqlite::Connection& connection) {
        try {
            m_parts->checkUnmoved(connection);
            promise.set_value(Committer(connection, m_parts->environment).commit(changes, progress));
        } catch (...) {
            promise.set_exception(std::current_exception());
        }
    });
    Committed done = promise.get_future().get();
    Q_EMIT committed(0, done);
    return done;
}

qint64 Journal::erase(std::vector<RecordId> records) {
    Writer& writer = m_parts->writing();
    const qint64 ticket = m_parts->lastNumber = nextNumber(m_parts->lastNumber, m_parts->environment.clock.now());
    writer.post([this, ticket, records = std::move(records)](sqlite::Connection& connection) {
        try {
            const Committed done = m_parts->erase(connection, records);
            QMetaObject::invokeMethod(this, [this, ticket, done] { Q_EMIT committed(ticket, done); });
        } catch (const Error& error) {
            QMetaObject::invokeMethod(this, [this, ticket, error] { Q_EMIT commitFailed(ticket, error); });
        }
    });
    return ticket;
}

Committed Journal::eraseAndWait(std::vector<RecordId> records) {
    std::promise<Committed> promise;
    m_parts->writing().post([&](sqlite::Connection& connection) {
        try {
            promise.set_value(m_parts->erase(connection, records));
        } catch (...) {
            promise.set_exception(std::current_exception());
        }
    });
    Committed done = promise.get_future().get();
    Q_EMIT committed(0, done);
    return done;
}

void Journal::purge() {
    if (!m_parts->writer) {
        return;
    }
    const qint64 before = m_parts->environment.clock.now().utc - daysInRecentlyDeleted * millisecondsADay;
    m_parts->writer->post([this, before](sqlite::Connection& connection) {
        try {
            const std::vector<RecordId> due = Eraser(connection).dueForPurge(before);
            if (!due.empty()) {
                const Committed done = m_parts->erase(connection, due);
                QMetaObject::invokeMethod(this, [this, done] { Q_EMIT committed(0, done); });
            }
        } catch (const Error&) {
            // Nothing is lost by keeping it a day longer.
        }
    });
}

DraftToken Journal::keepDraft(Draft draft) {
    Writer& writer = m_parts->writing();
    draft.kept = m_parts->environment.clock.now();
    const DraftToken token = draft.token = m_parts->lastNumber = nextNumber(m_parts->lastNumber, draft.kept);
    writer.post([this, draft = std::move(draft)](sqlite::Connection& connection) {
        const RecordId record = draft.record;
        try {
            m_parts->checkUnmoved(connection);
            Drafts(connection).keep(draft);
            QMetaObject::invokeMethod(
                this, [this, record, token = draft.token, at = draft.kept] { Q_EMIT draftKept(record, token, at); });
        } catch (const Error& error) {
            QMetaObject::invokeMethod(this, [this, record, error] { Q_EMIT draftFailed(record, error); });
        }
    });
    return token;
}

void Journal::dropDraft(const RecordId& record) {
    const DraftToken upTo = m_parts->lastNumber = nextNumber(m_parts->lastNumber, m_parts->environment.clock.now());
    m_parts->writing().post([this, record, upTo](sqlite::Connection& connection) {
        try {
            m_parts->checkUnmoved(connection);
            Drafts(connection).remove(record, upTo);
        } catch (const Error& error) {
            QMetaObject::invokeMethod(this, [this, record, error] { Q_EMIT draftFailed(record, error); });
        }
    });
}

void Journal::lookElsewhere() {
    if (!m_parts->writer) {
        return;
    }
    m_parts->writer->post([this](sqlite::Connection& connection) {
        try {
            const qint64 seen = std::exchange(m_parts->seenVersion, connection.dataVersion());
            if (seen != 0 && seen != m_parts->seenVersion) {
                QMetaObject::invokeMethod(this, [this] { Q_EMIT changedElsewhere(); });
            }
        } catch (const Error&) {
            // The next write meets the same trouble, and tells it.
        }
    });
}

void Journal::flush() {
    if (m_parts->writer) {
        m_parts->writer->wait();
    }
}

void Journal::close() {
    m_parts->writer.reset();
    m_parts->reader.reset();
    m_parts->file.close();
}

const JournalReader& Journal::read() const {
    if (!m_parts->reader) {
        throw Error(ErrorCode::Internal, QStringLiteral("the journal is closed"));
    }
    return *m_parts->reader;
}

JournalReader Journal::readerForWorker() const {
    return JournalReader(m_parts->file.connect());
}

Copier Journal::copier() const {
    return m_parts->file.copier();
}

void Journal::rebuild(Progress& progress) {
    std::promise<void> promise;
    m_parts->writing().post([&](sqlite::Connection& connection) {
        try {
            m_parts->checkUnmoved(connection);
            Committer(connection, m_parts->environment).rebuild(progress);
            promise.set_value();
        } catch (...) {
            promise.set_exception(std::current_exception());
        }
    });
    promise.get_future().get();
}

}  // namespace tspace
