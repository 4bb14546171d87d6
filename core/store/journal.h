// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/task.h"
#include "store/changes.h"
#include "store/environment.h"
#include "store/journal_file.h"
#include "store/rows.h"
#include "store/search_query.h"

#include <QObject>

#include <memory>

namespace tspace {

/// An open journal: reads on the thread that made it, one writer thread behind it for every write. Reads are plain
/// indexed queries on projections. Signals are sent on the journal's own thread, after what they tell is on disk.
/// Functions throw `Error` unless they say otherwise; a function that reads a payload throws Damaged when its hash does
/// not agree.
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
    [[nodiscard]] bool isReadOnly() const;
    /// What the person should be told about the opening; empty almost always.
    [[nodiscard]] QString notice() const;
    [[nodiscard]] const Environment& environment() const;

    // Writing ------------------------------------------------------------------------------------------------------

    /// Validates, then hands the changes to the writer: one transaction, all or nothing. Returns a ticket that
    /// `committed` or `commitFailed` will carry. Throws Invalid when a record breaks a rule; nothing is written then.
    qint64 commit(Changes changes);

    /// The same, waiting for the end; throws what `commitFailed` would have told. For the command line, imports in a
    /// worker, and closing.
    Committed commitAndWait(Changes changes, Progress* progress = nullptr);

    /// Hands a draft to the writer, which replaces the one kept for the same record. `draftKept` tells when it is on
    /// disk.
    DraftToken keepDraft(Draft draft);

    /// Forgets the draft of a record (the person undid everything, or left an empty new record).
    void dropDraft(const RecordId& record);

    /// Waits until everything handed over so far is on disk, or failed.
    void flush();

    /// Flushes, ends the writer and closes the file: afterwards the journal is one file at rest.
    void close();

    // Reading records ----------------------------------------------------------------------------------------------

    /// The newest version; absent when there is none or it is deleted.
    [[nodiscard]] std::optional<Record> find(const RecordId& id) const;

    template <class T>
    [[nodiscard]] std::optional<T> find(const Id<T>& id) const {
        const std::optional<Record> record = find(id.template as<AnyRecord>());
        return record && std::holds_alternative<T>(*record) ? std::optional(std::get<T>(*record)) : std::nullopt;
    }

    /// The newest revision of a record; absent when there is none.
    [[nodiscard]] std::optional<RevisionId> revisionOf(const RecordId& id) const;
    [[nodiscard]] std::vector<RevisionRow> history(const RecordId& id) const;
    [[nodiscard]] Record atRevision(const RevisionId& id) const;

    [[nodiscard]] std::optional<Draft> draft(const RecordId& record) const;
    /// All drafts, newest first.
    [[nodiscard]] std::vector<Draft> drafts() const;

    // Reading lists ------------------------------------------------------------------------------------------------

    [[nodiscard]] std::vector<SessionRow> sessions(const ListQuery& query = {}) const;
    [[nodiscard]] std::vector<MomentRow> moments(const ListQuery& query = {}) const;
    [[nodiscard]] std::vector<ActionRow> actions(const ListQuery& query = {}) const;
    /// The actions of one session, in the order they were agreed.
    [[nodiscard]] std::vector<Action> actionsOf(const SessionId& session) const;
    [[nodiscard]] std::vector<PersonRow> people(const ListQuery& query = {}) const;
    [[nodiscard]] std::vector<CaseRow> cases(const ListQuery& query = {}) const;
    [[nodiscard]] std::vector<CheckInRow> checkIns(const ListQuery& query = {}) const;
    [[nodiscard]] std::vector<InstrumentRow> instruments() const;
    [[nodiscard]] std::vector<MeasureRow> measures() const;
    [[nodiscard]] std::vector<ReadingRow> readings(const MeasureId& measure, const ListQuery& query = {}) const;
    [[nodiscard]] std::vector<LoopRow> loops(const ListQuery& query = {}) const;
    /// Answers to the items of one instrument, all versions; only `items` unless that is empty.
    [[nodiscard]] std::vector<AnswerRow> answers(const QString& instrument, const QStringList& items,
                                                 const ListQuery& query = {}) const;
    /// Ids of instruments that have at least one answer.
    [[nodiscard]] QStringList answeredInstruments() const;
    /// Records of a kind by time, then id, oldest first; for exports and for kinds without a list of their own.
    [[nodiscard]] std::vector<RecordRow> records(RecordKind kind) const;

    [[nodiscard]] int count(RecordKind kind) const;
    [[nodiscard]] JournalInfo info() const;

    /// The record that was imported from this entry, if any.
    [[nodiscard]] std::optional<RecordId> importedFrom(const Origin& origin) const;

    /// The person or case of exactly this name, alias or code, or of this id. More than one: throws WrongUse.
    [[nodiscard]] std::optional<PersonId> personNamed(const QString& name) const;
    [[nodiscard]] std::optional<CaseId> caseCoded(const QString& code) const;
    [[nodiscard]] std::optional<MeasureId> measureNamed(const QString& name) const;

    // Searching ----------------------------------------------------------------------------------------------------

    /// One page of hits, newest first; `below` is the `place` of the last hit of the page before.
    [[nodiscard]] std::vector<SearchHit> search(const SearchQuery& query, int limit,
                                                std::optional<qint64> below = std::nullopt) const;

    // Care ---------------------------------------------------------------------------------------------------------

    /// Checks everything (cipher and pages, foreign keys, every payload's hash and decoding, projections and index
    /// against a rebuild). Every fault found, none when all is well. Long: reports and can be cancelled.
    [[nodiscard]] Issues verify(Progress& progress) const;

    /// Makes projections and index anew from the newest revisions. Waits for the end.
    void rebuild(Progress& progress);

    /// True once after another program has written to the file; the caller then reads its screen again.
    [[nodiscard]] bool changedElsewhere();

    /// A further connection for a worker that reads. Hand it to a `JournalReader` of its own (see reader.h).
    [[nodiscard]] sqlite::Connection connect() const;

  Q_SIGNALS:
    void committed(qint64 ticket, const tspace::Committed& committed);
    void commitFailed(qint64 ticket, const tspace::Error& error);
    void draftKept(const tspace::RecordId& record, qint64 token, const tspace::Instant& at);
    void draftFailed(const tspace::RecordId& record, const tspace::Error& error);

  private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace tspace
