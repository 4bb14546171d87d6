// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/secret.h"
#include "base/task.h"
#include "sqlite/connection.h"
#include "store/key.h"

#include <QString>

#include <functional>
#include <memory>
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

    /// Unlocks a journal. Throws NotFound, NotAJournal (empty or too short), CutOff (size no multiple of a page),
    /// NotAccepted (passphrase not accepted, or no journal, or its beginning is damaged), NewerFormat, InUse, Replaced,
    /// Unreadable; each leaves the file byte for byte as it was. Where the file or its folder cannot be written it
    /// opens read-only.
    [[nodiscard]] static JournalFile open(const QString& path, const Secret& passphrase,
                                          std::span<const KeySet> sets = keySets());

    JournalFile(JournalFile&&) noexcept;
    JournalFile& operator=(JournalFile&&) noexcept;
    JournalFile(const JournalFile&) = delete;
    JournalFile& operator=(const JournalFile&) = delete;
    /// Closes as `close` does, without a word when that fails.
    ~JournalFile();

    [[nodiscard]] const QString& path() const;
    [[nodiscard]] bool isReadOnly() const;
    /// What was put aside on opening, in words for the person; empty almost always.
    [[nodiscard]] const QString& notice() const;

    /// The parameters of its key, and whether there are newer ones, which a change of passphrase takes up, also one to
    /// the same passphrase.
    [[nodiscard]] const KeySet& keySet() const;
    [[nodiscard]] bool hasNewestKeySet() const;

    /// A further connection with the pragmas of a journal, opened at once since the key is already derived.
    [[nodiscard]] sqlite::Connection connect() const;

    /// Copies of this journal, by a connection of its own.
    [[nodiscard]] Copier copier() const;

    /// Puts a verified copy under a new passphrase, a new salt and the newest key parameters in this file's place, and
    /// goes on with that. No connection of this program may be open, and no other program may hold the journal (InUse).
    /// Whatever is thrown, the old file with the old passphrase is still there, whole. Copies made before keep the old
    /// passphrase.
    void changePassphrase(const Secret& passphrase, Random& random, Progress& progress);

    /// Throws Replaced when the file at the path is no longer the one that was opened. Called before each write.
    void checkUnmoved() const;

    /// Moves the whole write-ahead log into the file and empties it, as after erasing, as far as no one reads
    /// meanwhile. The only way to do so: `PRAGMA wal_checkpoint` by itself would make the log look like another file's
    /// after a crash. Ordinary commits need it not. Throws InUse when another program is opening or closing the
    /// journal.
    void checkpoint(sqlite::Connection& writer);

    /// Once `checkUnmoved` has thrown: keeps what `from`, an open connection of this journal, sees as a new journal
    /// with the same passphrase beside it ("journal-kept.tspace") and returns its path; the file that was opened has no
    /// name any more and ends with its last connection.
    [[nodiscard]] QString keepCopy(sqlite::Connection& from, Random& random, Progress& progress) const;

    /// After every connection has been closed: checkpoints, returns to `journal_mode=DELETE` if no other program has it
    /// open, so that a resting journal is one file, and lets go of the lock. Harmless when already closed.
    void close();

  private:
    struct State;
    explicit JournalFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace tspace
