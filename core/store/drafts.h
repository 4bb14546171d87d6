// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/connection.h"
#include "store/changes.h"

#include <optional>
#include <vector>

namespace tspace {

/// The drafts of a journal over one connection. Functions throw `Error`.
class Drafts {
  public:
    explicit Drafts(sqlite::Connection& connection) : m_connection(connection) {}

    /// Puts it in place of the one kept for the same record.
    void keep(const Draft& draft);

    /// Removes the draft of `record` unless one was kept later than `upTo`.
    void remove(const RecordId& record, DraftToken upTo);

    [[nodiscard]] std::optional<Draft> of(const RecordId& record) const;
    /// Those of one kind, or all; newest first.
    [[nodiscard]] std::vector<Draft> all(std::optional<RecordKind> kind) const;
    [[nodiscard]] int count() const;

  private:
    sqlite::Connection& m_connection;
};

}  // namespace tspace
