// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <QStringList>

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

/// Who agreed the record of a session beside its owner, and when the last word was said.
struct AgreedWith {
    QStringList names;  ///< without those who are not in the journal any more
    QDate on;           ///< invalid where nobody's word is kept
};

/// Absent for any other record, and for a session that is not agreed. Throws `Error`.
[[nodiscard]] std::optional<AgreedWith> agreedWith(const JournalReader& read, const Record& record);

}  // namespace tspace
