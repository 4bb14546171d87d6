// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <vector>

namespace tspace {

// What was left open and has come up since a session was held. Each is one indexed query on projections; all throw
// `Error`. Without a person they ask about everyone.

/// A session that took place, as far as going on from it needs.
struct HeldSession {
    SessionId id;
    Instant held;

    friend bool operator==(const HeldSession&, const HeldSession&) = default;
};

/// Sessions held with `with` before the point in time `before`, newest first, at most `limit`.
[[nodiscard]] std::vector<HeldSession> heldBefore(const JournalReader& read, const std::optional<PersonId>& with,
                                                  qint64 before, int limit);

/// The threads of one session that nothing continues yet and that are settled.
[[nodiscard]] std::vector<LoopRow> settledThreads(const JournalReader& read, const SessionId& session);

/// Moments marked to bring that lie after `after` and that no thread was made from yet, save in `apart`; newest first.
/// With a person only those that name them.
[[nodiscard]] std::vector<MomentRow> momentsToBring(const JournalReader& read, qint64 after, const SessionId& apart,
                                                    const std::optional<PersonId>& with);

/// Moments noted after `after`, whether to bring or not, newest first, at most `limit`.
[[nodiscard]] std::vector<MomentRow> momentsSince(const JournalReader& read, qint64 after, int limit);
[[nodiscard]] int countMomentsSince(const JournalReader& read, qint64 after);

/// An action with the day it was closed.
struct CarriedAction {
    ActionRow action;
    std::optional<QDate> closed;

    [[nodiscard]] bool isOpen() const { return action.state == ActionState::Open; }
};

/// Actions still open, by due date, those without one last: agreed in a session with `with`, or theirs to do. `own`
/// adds the owner's actions that came from no session.
[[nodiscard]] std::vector<CarriedAction> openActions(const JournalReader& read, const std::optional<PersonId>& with,
                                                     bool own);
/// Those closed on `since` or later, newest first.
[[nodiscard]] std::vector<CarriedAction> closedActions(const JournalReader& read, const std::optional<PersonId>& with,
                                                       const QDate& since);

/// The newest reading of the caseload measure up to a day, those of sessions that the owner supervised in left out.
struct CaseloadReading {
    QDate on;
    double value = 0;
    QString unit;
    std::optional<double> limit;  ///< agreed limit of the measure
};
[[nodiscard]] std::optional<CaseloadReading> newestCaseload(const JournalReader& read, const QDate& until);

/// What a point of an agenda is about, as far as questions about it need to know.
struct Subject {
    QString title;
    std::optional<MomentKind> moment;
    std::optional<Stage> stage;  ///< of the relationship on its case
    std::optional<Loop> loop;
};
/// Absent when it is not there any more.
[[nodiscard]] std::optional<Subject> subjectOf(const JournalReader& read, const AgendaSource& source);

/// The session that a thread stands in.
[[nodiscard]] std::optional<SessionId> sessionOf(const JournalReader& read, const ThreadId& thread);

}  // namespace tspace
