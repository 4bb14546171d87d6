// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/secret.h"
#include "base/task.h"
#include "domain/record.h"
#include "sqlite/connection.h"
#include "store/key.h"

#include <QString>

#include <optional>
#include <vector>

namespace tspace {

/// What a journal's file holds, counted from its revisions and drafts, not from its projections.
struct Holding {
    std::vector<std::pair<RecordKind, int>> counts;  ///< records that are not deleted, of kinds that have any
    int deleted = 0;                                 ///< in recently deleted
    int revisions = 0;
    int drafts = 0;
    std::optional<Instant> newest;  ///< when the newest revision was saved

    [[nodiscard]] int records() const;

    friend bool operator==(const Holding&, const Holding&) = default;
};

/// Functions throw `Error`.
[[nodiscard]] Holding holdingOf(const sqlite::Connection& connection);

/// Looks at every page and at the hash of every revision and draft. Throws Damaged, naming the first that is not as it
/// was written.
void checkWhole(const sqlite::Connection& connection, Progress& progress);

/// The same without a look at whether each index agrees with its table, which takes most of the time: what was written
/// wrong by the program itself is not found, what a disk or a copy made of it is.
void prove(const sqlite::Connection& connection, Progress& progress);

/// Copies a journal with a connection of its own, on one thread at a time: an open one, or one at rest. Movable.
/// Functions throw `Error`.
class Copier {
  public:
    Copier(sqlite::Connection from, JournalKey key) : m_from(std::move(from)), m_key(std::move(key)) {}

    /// A journal's file at rest, which is not changed. Throws NotFound, NotAJournal, CutOff, NotAccepted, NewerFormat,
    /// InUse (changes lie beside it, so it is not at rest).
    [[nodiscard]] static Copier ofResting(const QString& path, const Secret& passphrase);

    /// Makes a journal at `path` (0600) with the same passphrase, as it stands now: reopened, checked and counted
    /// before it has its name. Throws AlreadyExists; whatever fails, nothing is left behind.
    [[nodiscard]] Holding copyTo(const QString& path, Random& random, Progress& progress);

    /// The same from another file at rest that has this key, such as a backup.
    [[nodiscard]] Holding copyOther(const QString& from, const QString& path, Random& random, Progress& progress) const;

    /// The same as `copyTo` under another key, in place of what is at `path`. The caller holds the journal alone and
    /// has left its write-ahead log.
    void copyOver(const QString& path, const JournalKey& key, Random& random, Progress& progress);

    /// Puts another file at rest, which opens with the passphrase `old`, under this key: a verified copy that takes the
    /// file's place. Throws as `ofResting` does; whatever is thrown, the file is as it was.
    void takeOver(const QString& path, const Secret& old, Random& random, Progress& progress) const;

    [[nodiscard]] Holding holding() const { return holdingOf(m_from); }

    /// What a file at rest holds, checked whole, if it opens with this key. Throws as `ofResting` does, and Damaged.
    [[nodiscard]] Holding check(const QString& path, Progress& progress) const;

    /// The first bytes of every file with this passphrase, which tell copies of this journal from others.
    [[nodiscard]] const QByteArray& salt() const { return m_key.salt(); }

  private:
    sqlite::Connection m_from;
    JournalKey m_key;
};

}  // namespace tspace
