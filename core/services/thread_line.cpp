// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/thread_line.h"

#include "domain/loop.h"
#include "store/session_lists.h"

#include <algorithm>

namespace tspace {

std::vector<EarlierThread> earlierThreads(const JournalReader& read, const ThreadId& last) {
    std::vector<EarlierThread> earlier;
    for (const ChainLink& link : chainTo(read, last)) {
        const std::optional<Session> session = read.find(link.session);
        if (!session) {
            continue;
        }
        for (const Thread& thread : session->threads) {
            if (thread.id == link.thread) {
                earlier.push_back({link.session, session->held, thread, additionsTo(read, link.thread)});
            }
        }
    }
    return earlier;
}

bool wouldCircle(const JournalReader& read, const ThreadId& thread, const ThreadId& candidate) {
    const std::vector<ChainLink> chain = chainTo(read, candidate);
    return thread == candidate ||
           std::any_of(chain.begin(), chain.end(), [&](const ChainLink& link) { return link.thread == thread; });
}

Loop loopAfter(const Thread& thread, Loop before) {
    return thread.setDown ? Loop::SetDown : std::max(before, reached(thread));
}

}  // namespace tspace
