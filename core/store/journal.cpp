// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "domain/check.h"
#include "store/committer.h"
#include "store/eraser.h"
#include "store/kept_journal.h"
#include "store/moved_file.h"
#include "store/second_journal.h"
#include "store/verified_copy.h"
#include "store/writer.h"

#include <atomic>
#include <functional>
#include <future>
#include <utility>

namespace tspace {

namespace {

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
    Parts(JournalFile opened, Environment given)
        : file(std::move(opened)),
          environment(given),
          second(file, environment),
          isDamaged(file.damage().has_value()) {}

    JournalFile file;
    Environment environment;
    std::unique_ptr<JournalReader> reader;
    SecondJournal second;            // used on the writer's thread
    std::unique_ptr<Writer> writer;  // none where the file or its folder cannot be written
    qint64 lastNumber = 0;
    bool toldOfSecond = false;  // used on the writer's thread
    qint64 seenVersion = 0;     // used on the writer's thread; its own commits do not move it
    std::atomic<bool> isDamaged;
    std::function<void()> damaged;  // tells that it is, from any thread

    void checkMayWrite() const {
        file.checkUnmoved();
        if (isDamaged) {
            throw Error(ErrorCode::Damaged, QStringLiteral("a page or hash in ") + file.path());
        }
    }

    /// On the writer's thread: does a write. What the file does not take any more, since it is another one, or damaged,
    /// goes into the second journal, and the error that is thrown says so. `keep`: null where it is nothing to keep.
    template <class Work>
    auto write(sqlite::Connection& connection, const Work& work, const SecondJournal::Keep& keep) {
        for (bool again = false;; again = true) {
            try {
                checkMayWrite();
                return work();
            } catch (const Error& error) {
                const bool isMoved = MovedFile::from(error).has_value();
                if (!isMoved && error.code() != ErrorCode::Damaged) {
                    throw;
                }
                if (!isMoved && !isDamaged && !again) {
                    continue;  // a page that a disk gave wrong once is no damage
                }
                if (!isMoved && !isDamaged.exchange(true)) {
                    damaged();
                }
                throw second.refuse(error, connection, keep);
            }
        }
    }

    [[nodiscard]] Committed commit(sqlite::Connection& connection, const Changes& changes, Progress* progress) {
        return write(
            connection, [&] { return Committer(connection, environment).commit(changes, progress); },
            second.keeping(changes));
    }

    /// On the writer's thread.
    Committed erase(sqlite::Connection& connection, const std::vector<RecordId>& records) {
        Committed done;
        done.at = environment.clock.now();
        for (const auto& [record, kind] : write(
                 connection, [&] { return Eraser(connection).erase(records); }, nullptr)) {
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

Journal::Journal(JournalFile file, Environment environment)
    : m_parts(std::make_unique<Parts>(std::move(file), environment)) {
    qRegisterMetaType<Committed>();
    m_parts->file.setOnError([this](const Error& error) {
        if (error.code() == ErrorCode::Damaged && !m_parts->isDamaged) {
            QMetaObject::invokeMethod(this, &Journal::suspectDamage, Qt::QueuedConnection);
        }
    });
    m_parts->damaged = [this] { QMetaObject::invokeMethod(this, &Journal::damageFound, Qt::QueuedConnection); };
    m_parts->reader = std::make_unique<JournalReader>(m_parts->file.connect());
    if (!m_parts->file.isReadOnly() || m_parts->isDamaged) {
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
    return m_parts->file.isReadOnly() || m_parts->isDamaged;
}

bool Journal::isDamaged() const {
    return m_parts->isDamaged;
}

bool Journal::isProven() const {
    return m_parts->file.isProven();
}

QString Journal::secondJournal() const {
    return m_parts->second.path();
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
            const Committed done = m_parts->commit(connection, changes, nullptr);
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
            promise.set_value(m_parts->commit(connection, changes, progress));
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
    if (isReadOnly()) {
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
        const auto kept = [&] {
            QMetaObject::invokeMethod(this, [this, record = draft.record, token = draft.token, at = draft.kept] {
                Q_EMIT draftKept(record, token, at);
            });
        };
        const auto keep = [&](sqlite::Connection& where) { Drafts(where).keep(draft); };
        try {
            m_parts->write(
                connection, [&] { keep(connection); }, keep);
            kept();
        } catch (const Error& error) {
            const auto elsewhere = KeptJournal::from(error);
            if (!elsewhere || !elsewhere->hasChange) {
                QMetaObject::invokeMethod(this,
                                          [this, record = draft.record, error] { Q_EMIT draftFailed(record, error); });
                return;
            }
            kept();
            if (!std::exchange(m_parts->toldOfSecond, true)) {
                QMetaObject::invokeMethod(this, [this, error] { Q_EMIT draftKeptElsewhere(error); });
            }
        }
    });
    return token;
}

void Journal::dropDraft(const RecordId& record) {
    const DraftToken upTo = m_parts->lastNumber = nextNumber(m_parts->lastNumber, m_parts->environment.clock.now());
    m_parts->writing().post([this, record, upTo](sqlite::Connection& connection) {
        try {
            const auto remove = [&](sqlite::Connection& where) { Drafts(where).remove(record, upTo); };
            m_parts->write(
                connection, [&] { remove(connection); }, remove);
        } catch (const Error& error) {
            if (const auto elsewhere = KeptJournal::from(error); !elsewhere || !elsewhere->hasChange) {
                QMetaObject::invokeMethod(this, [this, record, error] { Q_EMIT draftFailed(record, error); });
            }
        }
    });
}

std::optional<Error> Journal::findDamage(Progress& progress) const {
    return m_parts->file.findDamage(prove, progress);
}

void Journal::suspectDamage() {
    if (!isDamaged()) {
        Q_EMIT damageSuspected();
    }
}

void Journal::stopWriting() {
    if (!m_parts->isDamaged.exchange(true)) {
        Q_EMIT damageFound();
    }
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
    m_parts->second.close();
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
            m_parts->write(
                connection, [&] { Committer(connection, m_parts->environment).rebuild(progress); }, nullptr);
            promise.set_value();
        } catch (...) {
            promise.set_exception(std::current_exception());
        }
    });
    promise.get_future().get();
}

}  // namespace tspace
