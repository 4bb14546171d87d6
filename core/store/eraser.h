// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "sqlite/connection.h"

#include <optional>
#include <vector>

namespace tspace {

/// How long a deleted record lies in recently deleted before it is erased by itself.
inline constexpr int daysInRecentlyDeleted = 30;

/// While someone has asked for the records: nothing is erased, by hand or by itself. It stands in the journal's
/// settings under `hold`, so that its beginning and end are in their history.
struct Hold {
    Instant since;
    QString reason;
};

/// What stands under `hold` in the settings, if anything. Throws `Error`.
[[nodiscard]] std::optional<Hold> holdOf(const sqlite::Connection& connection);

/// Removes records beyond recovery, over one connection: every revision, draft, row and index entry. What is left is
/// the id and, of an imported one, the hash of where it came from, so that no import or merge brings it back. Functions
/// throw `Error`, and then nothing has changed.
class Eraser {
  public:
    explicit Eraser(sqlite::Connection& connection) : m_connection(connection) {}

    /// In one transaction, with the index written anew; freed pages are overwritten. An erased session takes its
    /// additions along. Returns what was erased, with its kind. The log must be emptied afterwards
    /// (`JournalFile::checkpoint`). Throws Refused while there is a hold and for settings, NotFound for what is not
    /// here.
    std::vector<std::pair<RecordId, RecordKind>> erase(const std::vector<RecordId>& records);

    /// Records deleted before `utc`, unless there is a hold.
    [[nodiscard]] std::vector<RecordId> dueForPurge(qint64 utc) const;

  private:
    [[nodiscard]] RecordKind kindOf(const RecordId& record) const;
    [[nodiscard]] std::vector<RecordId> withAdditions(const std::vector<RecordId>& records) const;

    sqlite::Connection& m_connection;
};

}  // namespace tspace
