// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_file.h"

#include "base/error.h"
#include "store/changed_passphrase.h"
#include "store/journal_file_state.h"
#include "store/moved_file.h"
#include "store/new_file.h"
#include "store/verified_copy.h"

#include <QFileInfo>

#include <string>
#include <utility>

namespace tspace {

using sqlite::Connection;
using sqlite::Mode;

JournalFile::JournalFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
JournalFile::JournalFile(JournalFile&&) noexcept = default;
JournalFile& JournalFile::operator=(JournalFile&&) noexcept = default;
JournalFile::~JournalFile() = default;

JournalFile JournalFile::create(const QString& path, const Secret& passphrase, Random& random, const Fill& fill,
                                std::span<const KeySet> sets) {
    return makeKeyed(path, JournalKey::derive(passphrase, random.bytes(JournalKey::saltBytes), sets.front()), sets,
                     random, fill);
}

JournalFile JournalFile::makeKeyed(const QString& path, JournalKey key, std::span<const KeySet> sets, Random& random,
                                   const Fill& fill) {
    NewFile made(path, random);
    {
        Connection fresh = keyed(made.place(), Mode::ReadWrite, key.forFile());
        // Without a name yet it need survive nothing; giving it its name syncs it.
        fresh.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;");
        markAsJournal(fresh);
        fill(fresh);
        fresh.execute("PRAGMA journal_mode = DELETE");  // a copy of an open journal has the mode of that one
        if (fresh.value("PRAGMA user_version") == 0) {
            fresh.execute(("PRAGMA user_version = " + std::to_string(newestFormat)).c_str());
        }
    }
    checkContent(keyed(made.place(), Mode::ReadOnly, key.forFile()));
    made.giveName();
    auto state = std::make_unique<State>(MainFile::at(made.path()), sets);
    state->key = std::move(key);
    try {
        state->takeLock();
        state->claim();
        state->start();
    } catch (const Error&) {
        state->discard();
        throw;
    }
    made.keep();
    return JournalFile(std::move(state));
}

JournalFile JournalFile::open(const QString& path, const Secret& passphrase, std::span<const KeySet> sets,
                              const Prove& prove) {
    auto state = std::make_unique<State>(MainFile::at(path), sets);
    state->checkShape();
    state->readOnly = !state->file.isWritable();
    if (state->readOnly && state->file.hasSideFiles()) {
        throw Error(ErrorCode::ReadOnly, QStringLiteral("changes lie beside the journal that cannot be taken in"));
    }
    state->unlock(passphrase);
    state->proveAtRest(prove);
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

const std::optional<Error>& JournalFile::damage() const {
    return m_state->damage;
}

bool JournalFile::isProven() const {
    return m_state->isProven;
}

const QString& JournalFile::notice() const {
    return m_state->notice;
}

const KeySet& JournalFile::keySet() const {
    return m_state->key->set();
}

bool JournalFile::hasNewestKeySet() const {
    return keySet().number == m_state->sets.front().number;
}

Connection JournalFile::connect() const {
    if (isReadOnly()) {
        return m_state->connect();
    }
    checkUnmoved();
    Connection connection = m_state->connect();
    checkUnmoved();
    return connection;
}

void JournalFile::setOnError(sqlite::OnError onError) {
    m_state->onError = std::move(onError);
}

std::optional<Error> JournalFile::findDamage(const Prove& prove, Progress& progress) const {
    return foundTwice([this] { return connect(); }, prove, progress);
}

Copier JournalFile::copier() const {
    return Copier(connect(), m_state->key->duplicate());
}

void JournalFile::changePassphrase(const Secret& passphrase, Random& random, Progress& progress) {
    if (isReadOnly()) {
        throw damage() ? *damage() : Error(ErrorCode::ReadOnly, path());
    }
    checkUnmoved();
    JournalKey key = JournalKey::derive(passphrase, random.bytes(JournalKey::saltBytes), m_state->sets.front());
    bool isChanged = false;
    try {
        m_state->replaceAlone([&](Connection& resting) {
            Copier(std::move(resting), m_state->key->duplicate()).copyOver(path(), key, random, progress);
            isChanged = true;
            m_state->file = MainFile::at(path());
            m_state->key = std::move(key);
        });
    } catch (const Error& error) {
        if (isChanged) {
            throw afterChangedPassphrase(error);
        }
        throw;
    }
}

void JournalFile::checkUnmoved() const {
    if (!m_state->file.isAtPath()) {
        throw MovedFile{QFileInfo::exists(path()), m_state->file.whereNow()}.error(path());
    }
}

void JournalFile::checkpoint(Connection& writer) {
    m_state->writeMain(LockFile::patience, [&writer] { return writer.value("PRAGMA wal_checkpoint(TRUNCATE)") == 0; });
}

JournalFile JournalFile::makeSecond(const Fill& fill, Random& random) const {
    const QFileInfo info(path());
    const QString now = m_state->file.whereNow();
    // Beside the journal where it was; where that folder is gone, beside the journal where it is now.
    const QString folder = QFileInfo(info.path()).isDir() || now.isEmpty() ? info.path() : QFileInfo(now).path();
    const QString stem = folder + QLatin1Char('/') + info.completeBaseName() + QStringLiteral("-kept");
    const QString ending = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    QString place = stem + ending;
    for (int n = 2; QFileInfo::exists(place); ++n) {
        place = stem + QStringLiteral("-%1").arg(n) + ending;
    }
    return makeKeyed(place, m_state->key->duplicate(), m_state->sets, random, fill);
}

void JournalFile::close() {
    m_state->finish();
}

}  // namespace tspace
