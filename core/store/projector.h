// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/connection.h"
#include "store/chains.h"
#include "store/history.h"
#include "store/record_rows.h"
#include "store/search_index.h"

namespace tspace {

/// Keeps the projections in step with the newest revisions, over one connection. Functions throw `Error`.
class Projector {
  public:
    explicit Projector(sqlite::Connection& connection)
        : m_connection(connection), m_index(connection), m_chains(connection) {}

    /// Replaces the rows of the record by those of this revision, whose record is handed in decoded. With `before`, the
    /// record as the revision before has it and not deleted there, only tables are written whose rows differ. Loops of
    /// the chains it touches are stale until `finish`.
    void project(const Revision& revision, const Record& record, const Record* before = nullptr);

    /// Takes away every row of a record, as if it had never been. Loops as above.
    void forget(const RecordId& id, RecordKind kind);

    /// Brings the loops of all touched chains up to date. Throws Invalid when threads continue each other in a circle.
    void finish();

  private:
    void putHead(const Revision& revision, const Record& record);
    void moveHead(const Revision& revision, const Record& record, const Record& before);
    void dropHead(const RecordId& id);
    void replaceRows(const RecordTable& table, const RecordId& id, RecordKind kind, const RecordRows& rows);
    /// Notes the chains through the threads that the record has or adds to, as the projection stands now.
    void touchChains(const RecordId& id, RecordKind kind);

    sqlite::Connection& m_connection;
    SearchIndex m_index;
    Chains m_chains;
};

}  // namespace tspace
