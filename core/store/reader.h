// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "sqlite/connection.h"
#include "store/changes.h"
#include "store/rows.h"
#include "store/search_query.h"

#include <memory>

namespace tspace {

/// A record in its newest version, and the revision that is.
template <class T>
struct Standing {
    T record;
    RevisionId revision;
};

/// Reads a journal through one connection, on one thread. Lists are plain indexed queries on projections. Functions
/// throw `Error`; one that reads a payload throws Damaged when its hash does not agree.
class JournalReader {
  public:
    explicit JournalReader(sqlite::Connection connection);
    JournalReader(JournalReader&&) noexcept;
    JournalReader& operator=(JournalReader&&) noexcept;
    JournalReader(const JournalReader&) = delete;
    JournalReader& operator=(const JournalReader&) = delete;
    ~JournalReader();

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
    /// The drafts of one kind, or all; newest first.
    [[nodiscard]] std::vector<Draft> drafts(std::optional<RecordKind> kind = std::nullopt) const;

    // Reading lists ------------------------------------------------------------------------------------------------

    [[nodiscard]] std::vector<SessionRow> sessions(const ListQuery& query = {}) const;
    [[nodiscard]] std::vector<MomentRow> moments(const ListQuery& query = {}) const;
    [[nodiscard]] std::vector<ActionRow> actions(const ListQuery& query = {}) const;
    /// The actions of one session, in the order they were agreed.
    [[nodiscard]] std::vector<Action> actionsOf(const SessionId& session) const;
    [[nodiscard]] std::vector<Standing<Action>> standingActionsOf(const SessionId& session) const;
    [[nodiscard]] std::vector<PersonRow> people(const ListQuery& query = {}) const;
    [[nodiscard]] std::vector<CaseRow> cases(const ListQuery& query = {}) const;
    [[nodiscard]] std::vector<CheckInRow> checkIns(const ListQuery& query = {}) const;
    /// The newest check-in of an instrument, or the newest before a point in time.
    [[nodiscard]] std::optional<CheckInRow> lastCheckIn(const QString& instrument,
                                                        std::optional<qint64> before = std::nullopt) const;
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

    /// The connection, for further lists in `store`; nothing outside `store` uses it.
    [[nodiscard]] sqlite::Connection& connection() const { return *m_connection; }

    /// Changes whenever another connection has written to the file.
    [[nodiscard]] qint64 dataVersion() const;

  private:
    // Queries change nothing that a caller can see, but stepping a statement is no const act.
    std::unique_ptr<sqlite::Connection> m_connection;
};

}  // namespace tspace
