// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/open_loop.h"

#include "base/error.h"
#include "domain/loop.h"
#include "domain/session_status.h"
#include "store/loop_lists.h"
#include "store/session_lists.h"

#include <algorithm>

namespace tspace {

using editing::LoopStep;
using editing::LoopWord;

namespace {

Thread* threadIn(Session& session, const ThreadId& id) {
    const auto found = std::find_if(session.threads.begin(), session.threads.end(),
                                    [&](const Thread& thread) { return thread.id == id; });
    return found == session.threads.end() ? nullptr : &*found;
}

Session sessionOf(const JournalReader& read, const SessionId& id) {
    auto session = read.find(id);
    if (!session) {
        throw Error(ErrorCode::NotFound, QStringLiteral("the session of this thread is not in the journal"));
    }
    return *std::move(session);
}

/// The change that saves a session over the version it was read from, and no other.
Change saved(const JournalReader& read, const Session& session) {
    Change change;
    change.record = session;
    change.base = read.revisionOf(session.id.as<AnyRecord>());
    return change;
}

/// Takes what a thread and its additions say into the loop; what is newer replaces what is older.
void take(OpenLoop& loop, const Session& session, const Thread& thread, const std::vector<Addition>& additions) {
    if (!thread.practice.trimmed().isEmpty()) {
        loop.practice = thread.practice;
    }
    if (!thread.challenges.empty()) {
        loop.challenge = thread.challenges.back();
    }
    for (const Feedback& feedback : thread.feedback) {
        if (!feedback.actedOn) {
            loop.heard = HeardFeedback{session.id, thread.id, feedback.id, feedback.source, feedback.text};
        }
    }
    for (const Addition& addition : additions) {
        if (addition.thread != thread.id) {
            continue;
        }
        if (addition.kind == AdditionKind::Challenge) {
            loop.challenge = Challenge{addition.id.as<Challenge>(), addition.by, addition.text, {}};
        } else if (addition.kind == AdditionKind::Feedback) {
            loop.heard =
                HeardFeedback{session.id, thread.id, addition.id.as<Feedback>(), addition.source, addition.text};
        }
    }
}

AdditionKind kindOf(LoopStep step) {
    return step == LoopStep::Challenge  ? AdditionKind::Challenge
           : step == LoopStep::Feedback ? AdditionKind::Feedback
                                        : AdditionKind::ActedOn;
}

Change addition(const OpenLoop& loop, const LoopWord& word, Id<Addition> id, const Instant& now) {
    Addition added;
    added.id = id;
    added.session = loop.session;
    added.thread = loop.thread;
    added.written = now;
    added.kind = kindOf(word.step);
    added.text = word.text.trimmed();
    if (word.step == LoopStep::ActedOn) {
        added.session = loop.heard->session;
        added.thread = loop.heard->thread;
        added.feedback = loop.heard->id;
    } else if (word.step == LoopStep::Challenge) {
        added.by = word.by;
    } else {
        added.source = word.source;
    }
    Change change;
    change.record = added;
    change.mustBeNew = true;
    return change;
}

/// False when what was heard stands in an addition, which stays as it was written.
bool actOn(Thread& thread, const FeedbackId& heard, const DatedLine& line) {
    for (Feedback& feedback : thread.feedback) {
        if (feedback.id == heard) {
            feedback.actedOn = line;
            return true;
        }
    }
    return false;
}

void refuseEmpty(const OpenLoop& loop, const LoopWord& word) {
    if (word.step != LoopStep::SetDown && word.text.trimmed().isEmpty()) {
        throw Error(ErrorCode::Invalid, QStringLiteral("a word on a thread needs a text"));
    }
    if (word.step == LoopStep::ActedOn && !loop.heard) {
        throw Error(ErrorCode::Invalid, QStringLiteral("nothing was heard yet that could be acted on"));
    }
}

}  // namespace

std::optional<OpenLoop> openLoop(const JournalReader& read, const ThreadId& last) {
    std::optional<OpenLoop> loop;
    std::vector<Thread> threads;
    std::vector<Addition> additions;
    for (const auto& [id, threadId] : chainUpTo(read, last)) {
        auto session = read.find(id);
        const Thread* const thread = session ? threadIn(*session, threadId) : nullptr;
        if (thread == nullptr) {
            continue;
        }
        if (!loop) {
            loop.emplace();
        }
        const std::vector<Addition> own = additionsOf(read, id);
        take(*loop, *session, *thread, own);
        threads.push_back(*thread);
        additions.insert(additions.end(), own.begin(), own.end());
        loop->session = id;
        loop->thread = threadId;
        loop->title = thread->title;
        loop->isLocked = isLocked(session->status);
        loop->people = session->people;
    }
    if (loop) {
        loop->state = loopOf(threads, additions);
    }
    return loop;
}

Change wordAdded(const JournalReader& read, const OpenLoop& loop, const LoopWord& word, Id<Addition> id,
                 const Instant& now, Random& random) {
    refuseEmpty(loop, word);
    const bool isActing = word.step == LoopStep::ActedOn;
    Session session = sessionOf(read, isActing ? loop.heard->session : loop.session);
    Thread* const thread = threadIn(session, isActing ? loop.heard->thread : loop.thread);
    if (thread == nullptr) {
        throw Error(ErrorCode::NotFound, QStringLiteral("the thread is no longer in its session"));
    }
    const QString text = word.text.trimmed();
    if (word.step == LoopStep::SetDown) {
        thread->setDown = DatedLine{now.date, text, {}};
        return saved(read, session);
    }
    if (isLocked(session.status)) {
        return addition(loop, word, id, now);
    }
    if (word.step == LoopStep::Challenge) {
        thread->challenges.push_back({ChallengeId::make(random), word.by, text, {}});
    } else if (word.step == LoopStep::Feedback) {
        thread->feedback.push_back({FeedbackId::make(random), word.source, text, std::nullopt, {}});
    } else if (!actOn(*thread, loop.heard->id, {now.date, text, {}})) {
        return addition(loop, word, id, now);
    }
    return saved(read, session);
}

Change takenUp(const JournalReader& read, const SessionId& id, const ThreadId& thread) {
    Session session = sessionOf(read, id);
    if (Thread* const found = threadIn(session, thread)) {
        found->setDown.reset();
    }
    return saved(read, session);
}

std::optional<TakenAlong> takenAlong(const JournalReader& read, const OpenLoop& loop, const QDate& today,
                                     Random& random) {
    const auto next = nextSessionWith(read, loop.people, today);
    if (!next) {
        return std::nullopt;
    }
    Session session = sessionOf(read, *next);
    TakenAlong taken{session.id, session.held, std::nullopt};
    const auto isIt = [&](const AgendaPoint& point) {
        return point.from && point.from->record == QLatin1String("thread") && point.from->id == loop.thread.uuid();
    };
    const bool isIn = std::any_of(session.threads.begin(), session.threads.end(), [&](const Thread& thread) {
        return thread.id == loop.thread || thread.continues == loop.thread;
    });
    if (isIn || std::any_of(session.agenda.begin(), session.agenda.end(), isIt)) {
        return taken;
    }
    session.agenda.push_back({AgendaPointId::make(random),
                              loop.title,
                              std::nullopt,
                              {},
                              AgendaSource{QStringLiteral("thread"), loop.thread.uuid(), {}},
                              {}});
    taken.change = saved(read, session);
    return taken;
}

}  // namespace tspace
