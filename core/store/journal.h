// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/task.h"
#include "store/changes.h"
#include "store/environment.h"
#include "store/journal_file.h"
#include "store/reader.h"

#include <QObject>

#include <memory>

namespace tspace {

/// An open journal: reads on the thread that made it, one writer thread behind it for every write. Signals are sent on
/// the journal's own thread, after what they tell is on disk. Functions throw `Error` unless they say otherwise.
class Journal : public QObject {
    Q_OBJECT

  public:
    /// Makes a new journal file with its tables. Slow (key derivation): run it in a worker.
    [[nodiscard]] static JournalFile make(const QString& path, const Secret& passphrase, Random& random);

    /// Unlocks a journal file and brings its tables to this program's format. Slow: run it in a worker.
    [[nodiscard]] static JournalFile unlock(const QString& path, const Secret& passphrase, Progress& progress);

    /// Fast. Starts the writer thread.
    Journal(JournalFile file, Environment environment);
    /// Closes as `close` does; what fails then is lost without a word, so close first.
    ~Journal() override;

    [[nodiscard]] const QString& path() const;
    /// From the opening, or since it was found damaged. What is handed to a damaged journal is refused as one that was
    /// moved refuses it: with a second journal beside it that holds all that is whole, and what was refused.
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool isDamaged() const;
    /// True when everything in it was read at its opening: small journals at rest are.
    [[nodiscard]] bool isProven() const;
    /// The second journal that refused changes are in; empty while there is none. After `flush`.
    [[nodiscard]] QString secondJournal() const;
    /// What the person should be told about the opening; empty almost always.
    [[nodiscard]] QString notice() const;
    [[nodiscard]] const Environment& environment() const;
    /// False where a change of passphrase, also one to the same, would take up stronger parameters for its key.
    [[nodiscard]] bool hasNewestKeySet() const;

    // Writing ------------------------------------------------------------------------------------------------------

    /// Validates, then hands the changes to the writer: one transaction, all or nothing. Returns a ticket that
    /// `committed` or `commitFailed` will carry. Throws Invalid when a record breaks a rule; nothing is written then.
    qint64 commit(Changes changes);

    /// The same, waiting for the end; throws what `commitFailed` would have told. For the command line, imports in a
    /// worker, and closing.
    Committed commitAndWait(Changes changes, Progress* progress = nullptr);

    /// Erases records beyond recovery, with their drafts and every trace in the index, and empties the log. Returns a
    /// ticket that `committed` (whose revisions are null) or `commitFailed` will carry: Refused while there is a hold.
    qint64 erase(std::vector<RecordId> records);

    /// The same, waiting for the end; throws what `commitFailed` would have told.
    Committed eraseAndWait(std::vector<RecordId> records);

    /// Erases what has been in recently deleted for longer than `daysInRecentlyDeleted`, unless there is a hold. Done
    /// by the writer; `committed` tells if there was any. What fails is tried again the next time.
    void purge();

    /// Hands a draft to the writer, which replaces the one kept for the same record. `draftKept` tells when it is on
    /// disk.
    DraftToken keepDraft(Draft draft);

    /// Forgets the draft of a record (the person undid everything, or left an empty new record).
    void dropDraft(const RecordId& record);

    /// Waits until everything handed over so far is on disk, or failed.
    void flush();

    /// Flushes, ends the writer and closes the file: afterwards the journal is one file at rest.
    void close();

    // Reading and care ---------------------------------------------------------------------------------------------

    /// Every read, on the journal's own connection and thread.
    [[nodiscard]] const JournalReader& read() const;

    /// A further reader with a connection of its own, for a worker.
    [[nodiscard]] JournalReader readerForWorker() const;

    /// Copies of this journal, by a connection of its own, for a worker.
    [[nodiscard]] Copier copier() const;

    /// Makes projections and index anew from the newest revisions. Waits for the end.
    void rebuild(Progress& progress);

    /// Reads everything on a connection of its own, from any thread. Returns the damage it found, if any; throws
    /// Unreadable where the disk does not give a page, and `Cancelled`.
    [[nodiscard]] std::optional<Error> findDamage(Progress& progress) const;

    /// Something met damage: `damageSuspected` asks to look whether it is so.
    void suspectDamage();

    /// Takes no more writes from now on: `findDamage` found it damaged. `damageFound` tells, once.
    void stopWriting();

    /// Looks whether another program has written to the file since the last look; `changedElsewhere` tells if so.
    void lookElsewhere();

  Q_SIGNALS:
    void committed(qint64 ticket, const tspace::Committed& committed);
    void commitFailed(qint64 ticket, const tspace::Error& error);
    void draftKept(const tspace::RecordId& record, qint64 token, const tspace::Instant& at);
    void draftFailed(const tspace::RecordId& record, const tspace::Error& error);
    /// A draft was refused for good and is in the second journal, as `why` tells. Said once; it is told as kept, too.
    void draftKeptElsewhere(const tspace::Error& why);
    /// A read, or a copy, met what is not as it was written.
    void damageSuspected();
    /// It is damaged, and takes no more writes.
    void damageFound();
    /// Another program has written: what a screen shows may be old.
    void changedElsewhere();

  private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace tspace
