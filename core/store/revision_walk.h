// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "sqlite/connection.h"
#include "store/history.h"

#include <QDate>

#include <functional>
#include <map>
#include <optional>

namespace tspace {

/// Visits every revision of a journal of which pages may be damaged, each by itself, so that what cannot be read hides
/// nothing of what can. Not within a transaction: a damaged page spoils the rest of it.
class RevisionWalk {
  public:
    /// A revision that was written and cannot be read, or is not as it was written.
    struct Lost {
        qint64 seq = 0;
        std::optional<RecordId> record;  ///< absent when that cannot be known any more
        std::optional<RecordKind> kind;  ///< likewise
        QDate date;                      ///< the record's own, else that of saving; null when neither is known

        /// Its record, as far as it is known, in words: "moment <id> of 2026-11-16".
        [[nodiscard]] QString words() const;
    };

    explicit RevisionWalk(sqlite::Connection& connection) : m_connection(connection) {}

    /// In the order of writing. `whole` gets those whose hash agrees. Throws only `Cancelled` and what the callbacks
    /// throw.
    void visit(const std::function<void(const Revision&)>& whole, const std::function<void(const Lost&)>& lost,
               Progress& progress);

  private:
    void findNumbers();
    bool collect(const char* sql);
    void collectHeads();
    void look(qint64 seq, const std::function<void(const Revision&)>& whole,
              const std::function<void(const Lost&)>& lost);
    [[nodiscard]] Lost lostAt(qint64 seq, const std::optional<Revision>& found) const;

    /// What the lists say of a record.
    struct Head {
        RecordKind kind = RecordKind::Moment;
        QDate date;  ///< null for records without a time
    };

    sqlite::Connection& m_connection;
    std::map<qint64, std::optional<RecordId>> m_known;
    bool m_isComplete = false;  ///< there is no revision beside the known ones
    std::map<RecordId, Head> m_heads;
};

}  // namespace tspace
