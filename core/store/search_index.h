// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "sqlite/connection.h"

namespace tspace {

/// The full-text index over one connection. A row's docid is its time in milliseconds × 4,096 plus the first free slot,
/// so that newest first is the index's own order. Functions throw `Error`.
class SearchIndex {
  public:
    explicit SearchIndex(sqlite::Connection& connection) : m_connection(connection) {}

    /// Puts the record's texts in place of what was indexed for it. A record without a time of its own comes after all
    /// that have one; among these the one `written` last, in milliseconds since 1970, comes first.
    void put(const Record& record, qint64 written);
    void remove(const RecordId& id);

  private:
    /// Puts a text in place of the one that is indexed, if there is one and it stays in its millisecond: false if not.
    [[nodiscard]] bool replace(const RecordId& id, qint64 utc, const QString& text);
    [[nodiscard]] qint64 freePlace(qint64 utc, const RecordId& id) const;

    sqlite::Connection& m_connection;
};

/// Whether a line of `PRAGMA integrity_check` tells of a damaged file. SQLite from 3.44 on also says there when the
/// index does not agree with its texts; that can be made anew, and `verify` tells it as that.
[[nodiscard]] bool isOfDamage(const QString& line);

}  // namespace tspace
