// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/thread_chain.h"

namespace tspace {

/// A thread of an earlier session as it is read where a later one goes on from it.
struct EarlierThread {
    SessionId session;
    Instant held;
    Thread thread;
    std::vector<Addition> additions;  ///< made to it after its session was agreed, oldest first
};

/// The threads that lead to `last`, itself included, oldest first, whole. One whose session is not there any more is
/// left out. Reads each session's record. Throws `Error`.
[[nodiscard]] std::vector<EarlierThread> earlierThreads(const JournalReader& read, const ThreadId& last);

/// True when `thread` stands in the line that leads to `candidate`, or is it: going on from it would make a circle.
/// Throws `Error`.
[[nodiscard]] bool wouldCircle(const JournalReader& read, const ThreadId& thread, const ThreadId& candidate);

/// The loop of a thread as it stands in an editor, `before` being how far the loop came in the threads it continues:
/// set down if it is; else the furthest reached anywhere. Additions to the thread itself count in `before`.
[[nodiscard]] Loop loopAfter(const Thread& thread, Loop before);

}  // namespace tspace
