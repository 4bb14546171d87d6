// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "editing/session_edit.h"

#include <optional>

namespace tspace::editing {

// What a person does to the shape of a session. Each takes the editor's state and changes it; an id that is not there
// changes nothing.

/// A new, empty thread at the end.
ThreadId addThread(SessionEdit& edit, Random& random);
/// A thread that was made elsewhere, of a moment for example: at the end, or in the place of a last one that is empty.
void addThread(SessionEdit& edit, const Thread& thread);
/// What was sorted into it is not marked in the note any more; actions of it become the session's own.
void removeThread(SessionEdit& edit, const ThreadId& id);
/// Moves a thread up (negative) or down by so many places. Returns where it stands now, from 0; absent if it stayed.
std::optional<int> moveThread(SessionEdit& edit, const ThreadId& id, int places);

/// A new challenge at the end of a thread, by whom one usually comes in this session. Absent if there is no such
/// thread.
std::optional<ChallengeId> addChallenge(SessionEdit& edit, const ThreadId& thread, Random& random);
void removeChallenge(SessionEdit& edit, const ChallengeId& id);
void setBy(SessionEdit& edit, const ChallengeId& id, std::optional<ChallengeBy> by);

/// New feedback at the end of a thread, with no source yet. Absent if there is no such thread.
std::optional<FeedbackId> addFeedback(SessionEdit& edit, const ThreadId& thread, Random& random);
void removeFeedback(SessionEdit& edit, const FeedbackId& id);
void setSource(SessionEdit& edit, const FeedbackId& id, std::optional<FeedbackSource> source);

void setCase(SessionEdit& edit, const ThreadId& thread, std::optional<CaseId> id);
void setStage(SessionEdit& edit, const ThreadId& thread, std::optional<Stage> stage);
void setOrganisation(SessionEdit& edit, const ThreadId& thread, bool organisation);
/// Marks a thread as worth coming back to, or takes the mark away.
void setKeep(SessionEdit& edit, const ThreadId& thread, bool keep);
/// Marks a thread as still to be copied to the child's record, or takes the mark away. One that was copied stays so
/// while it is marked.
void setForRecord(SessionEdit& edit, const ThreadId& thread, bool wanted);
/// Lets a thread go on from one of an earlier session, from which it takes title, case and stage where it has none. The
/// caller makes sure that `earlier` does not lead back to it.
void continueThread(SessionEdit& edit, const ThreadId& thread, const Thread& earlier);
/// The thread begins by itself again.
void endContinuing(SessionEdit& edit, const ThreadId& thread);
/// Sets a thread down today, or takes it up again.
void setDown(SessionEdit& edit, const ThreadId& thread, bool down);

/// A new action at the end, agreed at `made`, the owner's own.
ActionId addAction(SessionEdit& edit, const Instant& made, Random& random);
void removeAction(SessionEdit& edit, const ActionId& id);
void setWho(SessionEdit& edit, const ActionId& id, std::optional<PersonId> who);
/// Ticks an open action off today, or opens it again.
void setDone(SessionEdit& edit, const ActionId& id, bool done);
/// An action that is not needed any more, since today.
void drop(SessionEdit& edit, const ActionId& id);
void setOrganisation(SessionEdit& edit, const ActionId& id, bool organisation);
/// As for a thread.
void setForRecord(SessionEdit& edit, const ActionId& id, bool wanted);
/// The thread an action came from, whose case it takes; absent: it is the session's own.
void setThread(SessionEdit& edit, const ActionId& id, const std::optional<ThreadId>& thread);

void addPerson(SessionEdit& edit, const PersonId& id);
void removePerson(SessionEdit& edit, const PersonId& id);
/// Someone new, in the role that fits the owner's in this session; not yet of the session.
PersonId makePerson(SessionEdit& edit, const QString& name, Random& random);
/// A new case; made once however often it is asked for.
CaseId makeCase(SessionEdit& edit, const CaseCode& code, Random& random);

/// Rates one item of the instrument answered after a session; absent takes the rating back.
void rate(SessionEdit& edit, const QString& instrument, int version, const QString& item, std::optional<int> value);

/// Makes what a box stands for that is not there yet (`part::newChallenge` and its like), agreed at `now` if it is an
/// action, and names it; the name of anything else is handed back.
[[nodiscard]] QString beginPart(SessionEdit& edit, const QString& name, const Instant& now, Random& random);

/// Removes the challenge, feedback or action whose text this is. False if it is the text of nothing that can go.
bool removePart(SessionEdit& edit, const QString& name);

/// To another status; when it was written down is noted with the first time it is held.
void setStatus(SessionEdit& edit, SessionStatus status, const Instant& now);

}  // namespace tspace::editing
