// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/connection.h"
#include "store/journal_file.h"
#include "store/key.h"
#include "store/lock_file.h"
#include "store/main_file.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>

namespace tspace {

/// A connection with the pragmas of a journal. Throws NotAccepted when the key does not fit.
[[nodiscard]] sqlite::Connection keyed(const QString& path, sqlite::Mode mode, const Secret& rawKey);

/// Marks a new file as a journal of this program.
void markAsJournal(sqlite::Connection& connection);

/// Throws NotAccepted when the key does not fit, NotAJournal and NewerFormat for files it fits.
void checkContent(const sqlite::Connection& connection);

/// The damage that two looks by `prove`, each through a connection of its own, agree in.
[[nodiscard]] std::optional<Error> foundTwice(const std::function<sqlite::Connection()>& connect,
                                              const JournalFile::Prove& prove, Progress& progress);

/// What an open journal's file consists of; the steps of opening and closing, in their order. Functions throw `Error`.
struct JournalFile::State {
    State(MainFile main, std::span<const KeySet> known) : file(std::move(main)), sets(known) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State();

    /// What can be told without the key: NotAJournal, CutOff.
    void checkShape() const;
    /// Finds the key that fits; takes the lock on the way.
    void unlock(const Secret& passphrase);
    /// Shuts the door and holds the lock, alone if nobody else does. Nothing when read-only or done.
    void takeLock();
    /// The rule of the lock file: what lies beside the main file is used only if this very file is noted.
    void claim();
    /// Before `claim`: looks at a small file at rest. A damaged one is opened read-only, and its lock let go.
    void proveAtRest(const JournalFile::Prove& prove);
    /// Goes to WAL and opens the door.
    void start();
    /// Goes back to one resting file if nobody else holds the journal, and lets go. Harmless when done.
    void finish();

    /// Instead of `finish`, for a file just made whose opening failed: takes it away with all that lies beside it.
    void discard();

    /// A further connection of the journal, which goes on anew while the file is the one that was opened.
    [[nodiscard]] sqlite::Connection connect();
    /// Runs `work`, which writes the main file and tells whether it did so to the end, with the note kept right. One
    /// program at a time: throws InUse when another is at it, or opening or closing, for longer than `wait`.
    void writeMain(LockFile::Milliseconds wait, const std::function<bool()>& work);

    /// Holds the journal alone at rest, lets `replace` put another file in its place, with `file` and `key` to match,
    /// and goes on. Throws InUse when another program holds it; what `replace` throws leaves all as it was.
    void replaceAlone(const std::function<void(sqlite::Connection&)>& replace);

    MainFile file;
    std::span<const KeySet> sets;
    bool readOnly = false;
    bool isProven = false;
    std::optional<Error> damage;
    sqlite::OnError onError;
    QString notice;
    std::optional<JournalKey> key;

  private:
    /// How a key goes with the first page: `Short` is the right key of a file with fewer pages than that page tells.
    enum class Fit { No, Yes, Short };
    [[nodiscard]] Fit fit(const JournalKey& candidate) const;
    [[nodiscard]] bool fitsMended(const JournalKey& candidate) const;
    [[nodiscard]] bool isNoted() const;
    void noteNow(LockFile& held, bool isBeingWritten);
    void afterCommit(sqlite3* db, int pages) noexcept;
    void finishAlone(LockFile& held);
    void comeToRest(LockFile& held);
    void leaveMoved();
    void keepLog();
    void goOnAlone();

    static constexpr int pagesToCheckpointAt = 1000;

    bool m_alone = false;
    bool m_isStarted = false;
    std::optional<LockFile> m_lock;  // none when read-only
    // The last connection to close moves the log in, unasked and without a note. One that only reads does not: it is
    // there before and after every other.
    std::optional<sqlite::Connection> m_logKeeper;
    std::optional<sqlite::Connection> m_keeper;  // what goes to the log and comes back from it
    std::mutex m_writingMain;
    std::atomic<int> m_checkpointAt = pagesToCheckpointAt;
};

}  // namespace tspace
