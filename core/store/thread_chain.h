// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

namespace tspace {

/// One thread of a line of continued threads.
struct ChainLink {
    ThreadId thread;
    SessionId session;
    Instant held;
    QString title;
    Loop reached = Loop::Practice;  ///< how far the loop came in it alone, additions included, setting down not
};

/// The line that leads to a thread, itself last, oldest first. Empty when the journal has no such thread; it begins
/// where the one before is not there (deleted). Throws `Error`.
[[nodiscard]] std::vector<ChainLink> chainTo(const JournalReader& read, const ThreadId& last);

/// How far the loop came anywhere in such a line. Practice for an empty one.
[[nodiscard]] Loop furthest(const std::vector<ChainLink>& chain);

/// How far the additions to one thread brought its loop. Throws `Error`.
[[nodiscard]] Loop reachedByAdditions(const JournalReader& read, const ThreadId& thread);

/// A thread that another one may go on from.
struct ContinuableRow {
    ThreadId thread;
    SessionId session;
    Instant held;
    QString title;
    QString caseCode;
    Loop loop = Loop::Practice;
};

/// Threads of sessions held before `session` that no thread of another session continues yet: those still open first,
/// then newest first. Of sessions with at least one of its people, when it has any. Throws `Error`.
[[nodiscard]] std::vector<ContinuableRow> continuable(const JournalReader& read, const Session& session);

}  // namespace tspace
