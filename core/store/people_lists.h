// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <optional>
#include <vector>

namespace tspace {

/// Someone the owner meets, and what stands with them. In the owner's own order, then by name.
struct PersonOverview {
    PersonId id;
    QString name;
    PersonRole role = PersonRole::MySupervisor;
    std::optional<int> cadenceWeeks;
    QString standard;
    std::optional<int> minutes;
    std::optional<QDate> from;
    std::optional<QDate> until;
    std::optional<QDate> lastHeld;
    std::optional<SessionId> nextSession;  ///< the first that is planned or under way
    std::optional<Instant> next;
    int openLoops = 0;               ///< last threads of chains, in sessions with them
    int openActions = 0;             ///< theirs, and those of sessions with them
    std::optional<double> caseload;  ///< of the newest session in which the owner supervised and it was said
    std::optional<double> limit;     ///< agreed then

    friend bool operator==(const PersonOverview&, const PersonOverview&) = default;
};

/// True for someone whose supervision is the owner's work.
[[nodiscard]] bool isSupervised(PersonRole role);

/// Everyone, also those whose supervision has ended. Throws `Error`.
[[nodiscard]] std::vector<PersonOverview> peopleOverview(const JournalReader& read);

/// One session as a date in a diary: nothing of what was said in it.
struct MeetingRow {
    SessionId id;
    Instant held;
    std::optional<int> minutes;
    SessionKind kind = SessionKind::OneToOne;
    MyRole myRole = MyRole::Supervisee;
    SessionStatus status = SessionStatus::Planned;
    QString cancelReason;
    QStringList people;  ///< names
};

/// What a list of meetings shows: with one person or everyone, on the civil days `from` to `until`.
struct MeetingQuery {
    std::optional<PersonId> with;
    std::optional<QDate> from;
    std::optional<QDate> until;
};

/// Sessions of every status, oldest first. Throws `Error`.
[[nodiscard]] std::vector<MeetingRow> meetings(const JournalReader& read, const MeetingQuery& query);

/// The sessions with someone that are planned for after `day`, oldest first. Throws `Error`.
[[nodiscard]] std::vector<MeetingRow> plannedAfter(const JournalReader& read, const PersonId& person, const QDate& day);

/// Something that waits on the owner for someone they supervise.
struct WaitingRow {
    enum class What {
        Action,  ///< an open action of the owner's, from a session with them
        Moment,  ///< a moment to bring that is about them, noted since they last met and in no session yet
    };

    What what = What::Action;
    RecordId record;
    std::optional<SessionId> session;  ///< an action's
    PersonId person;
    QString name;
    QString text;
    std::optional<QDate> due;  ///< of an action
    QDate since;               ///< the day of the session or moment
};

/// Actions by due date, then moments, oldest first. Each once, under the first of the people it is about whose
/// supervision has not ended before `today`. Throws `Error`.
[[nodiscard]] std::vector<WaitingRow> waitingOnOwner(const JournalReader& read, const QDate& today);

}  // namespace tspace
