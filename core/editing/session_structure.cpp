// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/session_structure.h"

#include "editing/parts.h"
#include "editing/session_life.h"

#include <algorithm>

namespace tspace::editing {

namespace {

Thread* partIn(SessionEdit& edit, const ThreadId& id) {
    for (ThreadEdit& thread : edit.threads) {
        if (thread.thread.id == id) {
            return &thread.thread;
        }
    }
    return nullptr;
}

Challenge* partIn(SessionEdit& edit, const ChallengeId& id) {
    for (ThreadEdit& thread : edit.threads) {
        for (Challenge& challenge : thread.thread.challenges) {
            if (challenge.id == id) {
                return &challenge;
            }
        }
    }
    return nullptr;
}

Feedback* partIn(SessionEdit& edit, const FeedbackId& id) {
    for (ThreadEdit& thread : edit.threads) {
        for (Feedback& feedback : thread.thread.feedback) {
            if (feedback.id == id) {
                return &feedback;
            }
        }
    }
    return nullptr;
}

/// Whose challenge it usually is, as seen from the owner's part in the session.
ChallengeBy usualBy(MyRole role) {
    return role == MyRole::Supervisee || role == MyRole::Supervisor ? ChallengeBy::Supervisor : ChallengeBy::Group;
}

PersonRole usualRole(const Session& session) {
    if (session.kind == SessionKind::Peer) {
        return PersonRole::Peer;
    }
    switch (session.myRole) {
        case MyRole::Supervisee:
            return PersonRole::MySupervisor;
        case MyRole::Supervisor:
            return PersonRole::Supervisee;
        case MyRole::Member:
        case MyRole::Facilitator:
            return PersonRole::GroupMember;
    }
    return PersonRole::MySupervisor;
}

}  // namespace

ThreadId addThread(SessionEdit& edit, Random& random) {
    ThreadEdit added;
    added.thread.id = ThreadId::make(random);
    edit.threads.push_back(added);
    return added.thread.id;
}

void addThread(SessionEdit& edit, const Thread& thread) {
    if (!edit.threads.empty() && isEmpty(edit.threads.back()) &&
        !edit.cameEmpty.contains(edit.threads.back().thread.id.uuid())) {
        edit.threads.pop_back();
    }
    edit.threads.push_back({thread, {}});
}

void removeThread(SessionEdit& edit, const ThreadId& id) {
    std::erase_if(edit.threads, [&](const ThreadEdit& thread) { return thread.thread.id == id; });
    std::erase_if(edit.session.sorted, [&](const SortedPassage& passage) { return passage.thread == id; });
    for (ActionEdit& action : edit.actions) {
        if (action.action.thread == id) {
            action.action.thread.reset();
        }
    }
}

std::optional<int> moveThread(SessionEdit& edit, const ThreadId& id, int places) {
    const auto at = std::find_if(edit.threads.begin(), edit.threads.end(),
                                 [&](const ThreadEdit& thread) { return thread.thread.id == id; });
    if (at == edit.threads.end()) {
        return std::nullopt;
    }
    const auto from = static_cast<int>(at - edit.threads.begin());
    const int to = std::clamp(from + places, 0, static_cast<int>(edit.threads.size()) - 1);
    if (to == from) {
        return std::nullopt;
    }
    ThreadEdit moved = std::move(*at);
    edit.threads.erase(at);
    edit.threads.insert(edit.threads.begin() + to, std::move(moved));
    return to;
}

std::optional<ChallengeId> addChallenge(SessionEdit& edit, const ThreadId& thread, Random& random) {
    Thread* const place = partIn(edit, thread);
    if (place == nullptr) {
        return std::nullopt;
    }
    Challenge& added = place->challenges.emplace_back();
    added.id = ChallengeId::make(random);
    added.by = usualBy(edit.session.myRole);
    return added.id;
}

void removeChallenge(SessionEdit& edit, const ChallengeId& id) {
    for (ThreadEdit& thread : edit.threads) {
        std::erase_if(thread.thread.challenges, [&](const Challenge& challenge) { return challenge.id == id; });
    }
}

void setBy(SessionEdit& edit, const ChallengeId& id, std::optional<ChallengeBy> by) {
    if (Challenge* const challenge = partIn(edit, id)) {
        challenge->by = by;
    }
}

std::optional<FeedbackId> addFeedback(SessionEdit& edit, const ThreadId& thread, Random& random) {
    Thread* const place = partIn(edit, thread);
    if (place == nullptr) {
        return std::nullopt;
    }
    Feedback& added = place->feedback.emplace_back();
    added.id = FeedbackId::make(random);
    return added.id;
}

void removeFeedback(SessionEdit& edit, const FeedbackId& id) {
    for (ThreadEdit& thread : edit.threads) {
        std::erase_if(thread.thread.feedback, [&](const Feedback& feedback) { return feedback.id == id; });
    }
}

void setSource(SessionEdit& edit, const FeedbackId& id, std::optional<FeedbackSource> source) {
    if (Feedback* const feedback = partIn(edit, id)) {
        feedback->source = source;
    }
}

void setCase(SessionEdit& edit, const ThreadId& thread, std::optional<CaseId> id) {
    for (ThreadEdit& candidate : edit.threads) {
        if (candidate.thread.id == thread) {
            candidate.thread.caseId = id;
            candidate.caseText.clear();
        }
    }
}

void setStage(SessionEdit& edit, const ThreadId& thread, std::optional<Stage> stage) {
    if (Thread* const place = partIn(edit, thread)) {
        place->stage = stage;
    }
}

void setOrganisation(SessionEdit& edit, const ThreadId& thread, bool organisation) {
    if (Thread* const place = partIn(edit, thread)) {
        place->organisation = organisation;
    }
}

void setKeep(SessionEdit& edit, const ThreadId& thread, bool keep) {
    if (Thread* const place = partIn(edit, thread)) {
        place->keep = keep;
    }
}

void setForRecord(SessionEdit& edit, const ThreadId& thread, bool wanted) {
    if (Thread* const place = partIn(edit, thread)) {
        std::optional<ChildsRecord>& mark = place->childsRecord;
        if (!wanted) {
            mark.reset();
        } else if (!mark) {
            mark = ChildsRecord{};
        }
    }
}

void continueThread(SessionEdit& edit, const ThreadId& thread, const Thread& earlier) {
    Thread* const place = partIn(edit, thread);
    if (place == nullptr || earlier.id == thread) {
        return;
    }
    place->continues = earlier.id;
    if (place->title.trimmed().isEmpty()) {
        place->title = earlier.title;
    }
    if (!place->caseId) {
        place->caseId = earlier.caseId;
    }
    if (!place->stage) {
        place->stage = earlier.stage;
    }
}

void endContinuing(SessionEdit& edit, const ThreadId& thread) {
    if (Thread* const place = partIn(edit, thread)) {
        place->continues.reset();
    }
}

void setDown(SessionEdit& edit, const ThreadId& thread, bool down) {
    Thread* const place = partIn(edit, thread);
    if (place != nullptr && place->setDown.has_value() != down) {
        place->setDown =
            down ? std::optional(DatedLine{.date = edit.typing.today, .text = {}, .unknown = {}}) : std::nullopt;
    }
}

void addPerson(SessionEdit& edit, const PersonId& id) {
    auto& people = edit.session.people;
    if (std::find(people.begin(), people.end(), id) == people.end()) {
        people.push_back(id);
    }
    edit.person.clear();
}

void removePerson(SessionEdit& edit, const PersonId& id) {
    std::erase(edit.session.people, id);
}

PersonId makePerson(SessionEdit& edit, const QString& name, Random& random) {
    Person made;
    made.id = PersonId::make(random);
    made.name = name.trimmed();
    made.role = usualRole(edit.session);
    edit.madePeople.push_back(made);
    return made.id;
}

CaseId makeCase(SessionEdit& edit, const CaseCode& code, Random& random) {
    for (const Case& made : edit.madeCases) {
        if (made.code == code) {
            return made.id;
        }
    }
    Case made;
    made.id = CaseId::make(random);
    made.code = code;
    edit.madeCases.push_back(made);
    return made.id;
}

void rate(SessionEdit& edit, const QString& instrument, int version, const QString& item, std::optional<int> value) {
    auto& ratings = edit.session.afterwards;
    if (!ratings) {
        ratings = Ratings{.instrument = instrument, .version = version, .answers = {}, .line = {}, .unknown = {}};
    }
    if (value) {
        ratings->answers[item] = *value;
    } else {
        ratings->answers.erase(item);
    }
}

QString beginPart(SessionEdit& edit, const QString& name, const Instant& now, Random& random) {
    if (name == part::newAction) {
        return part::action(addAction(edit, now, random));
    }
    if (name == part::newPoint) {
        return part::pointTitle(addPoint(edit, random));
    }
    const auto thread = threadOf(edit, name);
    if (thread && name == part::newChallenge(*thread)) {
        const auto id = addChallenge(edit, *thread, random);
        return id ? part::challenge(*id) : name;
    }
    if (thread && name == part::newFeedback(*thread)) {
        const auto id = addFeedback(edit, *thread, random);
        return id ? part::feedback(*id) : name;
    }
    return name;
}

bool removePart(SessionEdit& edit, const QString& name) {
    for (ThreadEdit& thread : edit.threads) {
        const auto challenges = std::erase_if(thread.thread.challenges,
                                              [&](const Challenge& each) { return part::challenge(each.id) == name; });
        const auto feedback = std::erase_if(thread.thread.feedback,
                                            [&](const Feedback& each) { return part::feedback(each.id) == name; });
        if (challenges + feedback > 0) {
            return true;
        }
    }
    for (const ActionEdit& action : edit.actions) {
        if (part::action(action.action.id) == name) {
            removeAction(edit, ActionId(action.action.id));
            return true;
        }
    }
    return removePoint(edit, name);
}

void setStatus(SessionEdit& edit, SessionStatus status, const Instant& now) {
    edit.session.status = status;
    if (status == SessionStatus::Held && !edit.session.written) {
        edit.session.written = now;
    }
}

}  // namespace tspace::editing
