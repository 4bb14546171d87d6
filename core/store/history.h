// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/connection.h"
#include "store/payload.h"
#include "store/rows.h"

#include <functional>
#include <optional>

namespace tspace {

/// A revision as it is stored.
struct Revision {
    qint64 seq = 0;  ///< set when it is appended
    RevisionId id;
    RecordId record;
    RecordKind kind = RecordKind::Moment;
    std::vector<RevisionId> parents;
    QUuid device;
    Instant at;
    bool deleted = false;
    Payload payload;
};

/// The revisions of records over one connection: the truth of a journal. Functions throw `Error`.
class History {
  public:
    explicit History(sqlite::Connection& connection) : m_connection(connection) {}

    /// Writes a revision and returns its place in the order of writing.
    qint64 append(const Revision& revision);

    [[nodiscard]] std::optional<Revision> newest(const RecordId& record) const;
    [[nodiscard]] std::optional<Revision> revision(const RevisionId& id) const;
    /// By its place in the order of writing.
    [[nodiscard]] std::optional<Revision> at(qint64 seq) const;
    /// Newest first, without payloads.
    [[nodiscard]] std::vector<RevisionRow> rows(const RecordId& record) const;

    [[nodiscard]] bool isErased(const RecordId& record) const;

    /// Calls `visit` with the newest revision of every record, in the order of writing.
    void visitNewest(const std::function<void(const Revision&)>& visit) const;
    /// Calls `visit` with every revision, in the order of writing.
    void visitAll(const std::function<void(const Revision&)>& visit) const;
    [[nodiscard]] int count() const;

  private:
    sqlite::Connection& m_connection;
};

}  // namespace tspace
