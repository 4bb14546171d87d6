// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "sqlite/connection.h"
#include "store/changes.h"
#include "store/drafts.h"
#include "store/environment.h"
#include "store/history.h"
#include "store/projector.h"

namespace tspace {

/// The one write path: a list of changes in one transaction, all or nothing. Functions throw `Error`, and then nothing
/// has changed.
class Committer {
  public:
    Committer(sqlite::Connection& connection, const Environment& environment)
        : m_connection(connection), m_environment(environment), m_history(connection), m_drafts(connection) {}

    /// For each record: a revision, its projection, its index row; the draft it was handed goes. A record equal to what
    /// is kept gets no revision. Throws AlreadyExists, Refused (erased, or changed since `base`) or Invalid (a rule of
    /// change, or a reference to a record that is not there). `progress` may cancel.
    Committed commit(const Changes& changes, Progress* progress);

    /// Makes projections and index anew from the newest revisions, in one transaction.
    void rebuild(Progress& progress);

  private:
    /// A revision to write, and the record as the one before has it, where that is there and not deleted.
    struct Next {
        Revision revision;
        std::optional<Record> before;
    };
    [[nodiscard]] std::optional<Next> nextFor(const Change& change, const Instant& at) const;
    void checkBase(const Change& change, const std::optional<Revision>& newest) const;
    void checkReferences(const Changes& changes) const;

    sqlite::Connection& m_connection;
    const Environment& m_environment;
    History m_history;
    Drafts m_drafts;
};

/// Ids of the records this one refers to, each with the place of the reference as a JSON pointer.
[[nodiscard]] std::vector<std::pair<QString, RecordId>> referencesOf(const Record& record);

}  // namespace tspace
