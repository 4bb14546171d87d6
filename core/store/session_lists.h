// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

namespace tspace {

/// A session in a list, with what its kind of list tells beside it.
struct ListedSession {
    SessionRow row;
    QString place;
    QString cancelReason;  ///< why it was not held; empty unless it was cancelled
};

/// The sessions that are planned, the next one first, those whose day has passed included. Throws `Error`.
[[nodiscard]] std::vector<ListedSession> plannedSessions(const JournalReader& read);

/// All others, newest first, at most `limit` of those after `after`. Throws `Error`.
[[nodiscard]] std::vector<ListedSession> sessionsSoFar(const JournalReader& read, const std::optional<After>& after,
                                                       int limit);

/// The last session that was held or is under way; absent while there is none. Throws `Error`.
[[nodiscard]] std::optional<SessionId> lastSession(const JournalReader& read);

/// What was added to an agreed session, or to one thread of it, in the order it was written. Throws `Error`.
[[nodiscard]] std::vector<Addition> additionsOf(const JournalReader& read, const SessionId& session);
[[nodiscard]] std::vector<Addition> additionsTo(const JournalReader& read, const ThreadId& thread);

}  // namespace tspace
