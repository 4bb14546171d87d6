// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verified_copy.h"

#include "base/error.h"
#include "sqlite/transaction.h"
#include "store/journal_file_state.h"
#include "store/main_file.h"
#include "store/new_file.h"
#include "store/payload.h"
#include "store/search_index.h"

#include <algorithm>
#include <numeric>

namespace tspace {

namespace {

using sqlite::Connection;
using sqlite::Mode;

constexpr qsizetype longestDetail = 200;

/// What can be told of a file at rest without its key.
void checkResting(const MainFile& file) {
    if (file.size() < MainFile::pageBytes) {
        throw Error(ErrorCode::NotAJournal, QStringLiteral("a file of %1 bytes").arg(file.size()));
    }
    if (file.hasSideFiles()) {
        throw Error(ErrorCode::InUse, QStringLiteral("changes lie beside ") + file.path());
    }
    if (file.size() % MainFile::pageBytes != 0) {
        throw Error(ErrorCode::CutOff, QStringLiteral("a file of %1 bytes").arg(file.size()));
    }
}

Connection openResting(const MainFile& file, const JournalKey& key) {
    checkResting(file);
    Connection connection = keyed(file.path(), Mode::Immutable, key.forFile());
    try {
        checkContent(connection);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Damaged) {
            throw Error(ErrorCode::CutOff, QStringLiteral("fewer pages than the first one tells of"));
        }
        throw;
    }
    return connection;
}

void checkHashes(const Connection& connection, const char* sql, const QString& what, Progress& progress) {
    sqlite::Statement rows = connection.prepare(sql);
    long long done = 0;
    constexpr long long reportEvery = 256;
    while (rows.step()) {
        if (hashOf(rows.blob(1)) != rows.blob(2)) {
            throw Error(ErrorCode::Damaged,
                        QStringLiteral("%1 %2 is not as it was written").arg(what).arg(rows.integer(0)));
        }
        if (++done % reportEvery == 0) {
            progress.step(done, 0);
        }
    }
}

/// `look`: a pragma that gives a line for each thing that is wrong with a page.
void lookThrough(const Connection& connection, const char* look, Progress& progress) {
    sqlite::Statement pages = connection.prepare(look);
    while (pages.step()) {
        if (isOfDamage(pages.text(0))) {
            // A page that the disk did not give is another thing than one that is not as it was written.
            throw Error(connection.wasRefused() ? ErrorCode::Unreadable : ErrorCode::Damaged,
                        pages.text(0).left(longestDetail));
        }
    }
    checkHashes(connection, "SELECT seq, payload, hash FROM revision", QStringLiteral("revision"), progress);
    checkHashes(connection, "SELECT token, payload, hash FROM draft", QStringLiteral("draft"), progress);
}

/// Fills the empty file, then looks at it anew. The view that `from` has of its journal stands still meanwhile.
Holding fill(const NewFile& made, Connection& from, const JournalKey& key, Progress& progress) {
    const sqlite::Transaction view(from, sqlite::Transaction::Kind::Read);
    Holding wanted = holdingOf(from);
    {
        Connection copy = keyed(made.place(), Mode::ReadWrite, key.forFile());
        // Without its name yet it need survive nothing; giving it its name syncs it.
        copy.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;");
        from.backupTo(copy, progress);
        copy.execute("PRAGMA journal_mode = DELETE");
    }
    const Connection reopened = openResting(MainFile::at(made.place()), key);
    checkWhole(reopened, progress);
    if (holdingOf(reopened) != wanted) {
        throw Error(ErrorCode::Damaged, QStringLiteral("the copy holds something else than the journal"));
    }
    return wanted;
}

}  // namespace

int Holding::records() const {
    return std::accumulate(counts.begin(), counts.end(), 0,
                           [](int sum, const auto& each) { return sum + each.second; });
}

Holding holdingOf(const sqlite::Connection& connection) {
    Holding holding;
    // With max() the other columns are those of the newest revision.
    sqlite::Statement rows = connection.prepare(R"(
        SELECT kind, deleted, count(*) FROM (SELECT kind, deleted, max(seq) FROM revision GROUP BY record)
        GROUP BY kind, deleted)");
    while (rows.step()) {
        if (rows.integer(1) != 0) {
            holding.deleted += rows.number(2);
        } else if (const auto kind = valueNamed<RecordKind>(rows.text(0))) {
            holding.counts.emplace_back(*kind, rows.number(2));
        }
    }
    std::sort(holding.counts.begin(), holding.counts.end());
    holding.revisions = static_cast<int>(connection.value("SELECT count(*) FROM revision"));
    holding.drafts = static_cast<int>(connection.value("SELECT count(*) FROM draft"));
    sqlite::Statement newest = connection.prepare("SELECT utc, date, zone FROM revision ORDER BY seq DESC LIMIT 1");
    if (newest.step()) {
        holding.newest = Instant{newest.integer(0), QDate::fromString(newest.text(1), Qt::ISODate), newest.text(2)};
    }
    return holding;
}

void checkWhole(const sqlite::Connection& connection, Progress& progress) {
    lookThrough(connection, "PRAGMA integrity_check", progress);
}

void prove(const sqlite::Connection& connection, Progress& progress) {
    lookThrough(connection, "PRAGMA quick_check", progress);
}

Copier Copier::ofResting(const QString& path, const Secret& passphrase) {
    const MainFile file = MainFile::at(path);
    checkResting(file);
    const QByteArray salt = Connection(file.path(), Mode::Immutable).head(JournalKey::saltBytes);
    for (const KeySet& set : keySets()) {
        JournalKey candidate = JournalKey::derive(passphrase, salt, set);
        try {
            Connection opened = openResting(file, candidate);
            return Copier(std::move(opened), std::move(candidate));
        } catch (const Error& error) {
            if (error.code() != ErrorCode::NotAccepted) {
                throw;
            }
        }
    }
    throw Error(ErrorCode::NotAccepted, QStringLiteral("no key fits the first page of ") + file.path());
}

Holding Copier::copyTo(const QString& path, Random& random, Progress& progress) {
    NewFile made(path, random);
    Holding holding = fill(made, m_from, m_key, progress);
    made.giveName();
    made.keep();
    return holding;
}

Holding Copier::copyOther(const QString& from, const QString& path, Random& random, Progress& progress) const {
    return Copier(openResting(MainFile::at(from), m_key), m_key.duplicate()).copyTo(path, random, progress);
}

void Copier::copyOver(const QString& path, const JournalKey& key, Random& random, Progress& progress) {
    NewFile made(path + QStringLiteral(".changed"), random);
    static_cast<void>(fill(made, m_from, key, progress));
    m_from.close();
    made.takePlaceOf(path);
    made.keep();
}

void Copier::takeOver(const QString& path, const Secret& old, Random& random, Progress& progress) const {
    ofResting(path, old).copyOver(path, m_key, random, progress);
}

Holding Copier::check(const QString& path, Progress& progress) const {
    const sqlite::Connection opened = openResting(MainFile::at(path), m_key);
    checkWhole(opened, progress);
    return holdingOf(opened);
}

}  // namespace tspace
