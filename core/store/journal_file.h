// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/random.h"
#include "base/secret.h"
#include "base/task.h"
#include "sqlite/connection.h"
#include "store/key.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace tspace {

class Copier;

/// A journal's file, unlocked: its key, its lock file, and the rules by which it may be written or replaced. Movable;
/// may be opened on one thread and handed to another. Functions throw `Error`.
class JournalFile {
  public:
    /// The newest format this program writes; `PRAGMA user_version` of a journal.
    static constexpr int newestFormat = 2;

    /// Fills a new, empty, keyed database with tables.
    using Fill = std::function<void(sqlite::Connection&)>;

    /// Makes a journal (mode 0600, its folder made private when it is new). Throws AlreadyExists when something is at
    /// `path`; whatever fails, nothing is left behind. The file gets its name only when it is whole and synced. `sets`
    /// are the key parameters there are, the newest first; they outlive the file.
    [[nodiscard]] static JournalFile create(const QString& path, const Secret& passphrase, Random& random,
                                            const Fill& fill, std::span<const KeySet> sets = keySets());

    /// Reads everything in a file; throws Damaged where it is not as it was written.
    using Prove = std::function<void(const sqlite::Connection&, Progress&)>;

    /// The largest file that is proven at once when it is opened, in bytes: it costs a tenth of deriving the key.
    static constexpr qint64 provenAtOnce = qint64{512} * 4096;

    /// Unlocks a journal. Throws NotFound, NotAJournal (empty or too short), CutOff (size no multiple of a page),
    /// NotAccepted (passphrase not accepted, or no journal, or its beginning is damaged), NewerFormat, InUse, Replaced,
    /// Unreadable; each leaves the file byte for byte as it was. Where the file or its folder cannot be written it
    /// opens read-only; likewise where `prove`, which is asked of small files at rest, finds it damaged.
    [[nodiscard]] static JournalFile open(const QString& path, const Secret& passphrase,
                                          std::span<const KeySet> sets = keySets(), const Prove& prove = {});

    JournalFile(JournalFile&&) noexcept;
    JournalFile& operator=(JournalFile&&) noexcept;
    JournalFile(const JournalFile&) = delete;
    JournalFile& operator=(const JournalFile&) = delete;
    /// Closes as `close` does, without a word when that fails.
    ~JournalFile();

    [[nodiscard]] const QString& path() const;
    [[nodiscard]] bool isReadOnly() const;
    /// What was found damaged when it was opened, which made it read-only; absent for a whole one and an unproven one.
    [[nodiscard]] const std::optional<Error>& damage() const;
    /// True when it was proven at opening, whatever came of it.
    [[nodiscard]] bool isProven() const;
    /// What was put aside on opening, in words for the person; empty almost always.
    [[nodiscard]] const QString& notice() const;

    /// The parameters of its key, and whether there are newer ones, which a change of passphrase takes up, also one to
    /// the same passphrase.
    [[nodiscard]] const KeySet& keySet() const;
    [[nodiscard]] bool hasNewestKeySet() const;

    /// A further connection with the pragmas of a journal, opened at once since the key is already derived. May be
    /// called from any thread, and used on it.
    [[nodiscard]] sqlite::Connection connect() const;

    /// Who hears of errors that statements of further connections meet, on their threads.
    void setOnError(sqlite::OnError onError);

    /// Reads everything on a connection of its own, from any thread. Returns the damage when two looks agree in it: one
    /// page that a disk gave wrong once is none. Throws Unreadable where the disk gives none, and `Cancelled`.
    [[nodiscard]] std::optional<Error> findDamage(const Prove& prove, Progress& progress) const;

    /// Copies of this journal, by a connection of its own.
    [[nodiscard]] Copier copier() const;

    /// Puts a verified copy under a new passphrase, a new salt and the newest key parameters in this file's place, and
    /// goes on with that. No connection of this program may be open, and no other program may hold the journal (InUse).
    /// Whatever is thrown, the old file with the old passphrase is still there, whole; unless it is of the kind
    /// `afterChangedPassphrase`: then the new file is in its place, and could not be opened. Copies made before keep
    /// the old passphrase.
    void changePassphrase(const Secret& passphrase, Random& random, Progress& progress);

    /// Throws Replaced when the file at the path is no longer the one that was opened. Called before each write.
    void checkUnmoved() const;

    /// Moves the whole write-ahead log into the file and empties it, as after erasing, as far as no one reads
    /// meanwhile. The only way to do so: `PRAGMA wal_checkpoint` by itself would make the log look like another file's
    /// after a crash. Ordinary commits need it not. Throws InUse when another program is opening or closing the
    /// journal.
    void checkpoint(sqlite::Connection& writer);

    /// Makes and opens a further journal with the same passphrase beside this one ("journal-kept.tspace"), or where
    /// this one is now if its folder was moved. `fill` gets a new, empty, keyed database.
    [[nodiscard]] JournalFile makeSecond(const Fill& fill, Random& random) const;

    /// After every connection has been closed: checkpoints, returns to `journal_mode=DELETE` if no other program has it
    /// open, so that a resting journal is one file, and lets go of the lock. Harmless when already closed.
    void close();

  private:
    struct State;
    [[nodiscard]] static JournalFile makeKeyed(const QString& path, JournalKey key, std::span<const KeySet> sets,
                                               Random& random, const Fill& fill);
    explicit JournalFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace tspace
