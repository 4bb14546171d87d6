// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "editing/loop_word.h"
#include "store/changes.h"
#include "store/reader.h"

#include <optional>
#include <vector>

namespace tspace {

/// Feedback that nothing was done with yet, and where it stands: in a thread, or in an addition to one.
struct HeardFeedback {
    SessionId session;
    ThreadId thread;
    FeedbackId id;  ///< of an addition: the addition's own
    std::optional<FeedbackSource> source;
    QString text;
};

/// A chain of threads that is still open, as it is shown where loops are listed: the newest of each part.
struct OpenLoop {
    SessionId session;  ///< that the last thread stands in
    ThreadId thread;    ///< the last of the chain
    QString title;
    Loop state = Loop::Practice;
    bool isLocked = false;  ///< its session is agreed: later words become additions
    std::vector<PersonId> people;
    QString practice;
    std::optional<Challenge> challenge;
    std::optional<HeardFeedback> heard;
};

/// The chain that ends with this thread; absent when there is none. Throws `Error`.
[[nodiscard]] std::optional<OpenLoop> openLoop(const JournalReader& read, const ThreadId& last);

/// The change that puts a word where it belongs. A challenge or feedback goes into the last thread, a line on acting
/// into the feedback it is about; in an agreed session each becomes an addition, with the id given. A thread is set
/// down in place, which the lock of an agreed session allows. Throws `Error`: Invalid for a word without a text (save
/// that one may be set down without), or for acting on what nobody has said.
[[nodiscard]] Change wordAdded(const JournalReader& read, const OpenLoop& loop, const editing::LoopWord& word,
                               Id<Addition> id, const Instant& now, Random& random);

/// The change that takes a thread up again that was set down. Throws `Error`.
[[nodiscard]] Change takenUp(const JournalReader& read, const SessionId& session, const ThreadId& thread);

/// A loop on the agenda of the next session.
struct TakenAlong {
    SessionId session;
    Instant held;
    std::optional<Change> change;  ///< absent when it is on its agenda already
};

/// Puts the loop on the agenda of the next planned session with anyone who was in its own; absent when none is planned.
/// Throws `Error`.
[[nodiscard]] std::optional<TakenAlong> takenAlong(const JournalReader& read, const OpenLoop& loop, const QDate& today,
                                                   Random& random);

}  // namespace tspace
