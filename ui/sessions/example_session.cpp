// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/example_session.h"

#include "store/reader.h"

#include <algorithm>

namespace tspace::sessions {

std::optional<SessionId> exampleSession(const JournalReader& read) {
    const auto rows = read.sessions(ListQuery());
    const auto talkedThrough = std::find_if(rows.begin(), rows.end(), [](const SessionRow& row) {
        return row.threads > 1 && row.status != SessionStatus::Planned && row.status != SessionStatus::Cancelled;
    });
    if (talkedThrough != rows.end()) {
        return talkedThrough->id;
    }
    return rows.empty() ? std::nullopt : std::optional(rows.front().id);
}

}  // namespace tspace::sessions
