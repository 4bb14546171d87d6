// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/answers.h"
#include "domain/ids.h"
#include "domain/names.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace tspace {

/// Whether something that belongs on the child's record has been copied there.
struct ChildsRecord {
    CopyState state = CopyState::ToCopy;
    std::optional<QDate> date;  ///< when it was copied; present exactly when it was
    QJsonObject unknown;

    friend bool operator==(const ChildsRecord&, const ChildsRecord&) = default;
};

/// A line with the date it was written: how feedback was acted on, why a thread was set down.
struct DatedLine {
    QDate date;
    QString text;
    QJsonObject unknown;

    friend bool operator==(const DatedLine&, const DatedLine&) = default;
};

/// What someone put to the person about their practice.
struct Challenge {
    ChallengeId id;
    std::optional<ChallengeBy> by;
    QString text;
    QJsonObject unknown;

    friend bool operator==(const Challenge&, const Challenge&) = default;
};

/// What came back, from whom, and what was done with it.
struct Feedback {
    FeedbackId id;
    std::optional<FeedbackSource> source;
    QString text;
    std::optional<DatedLine> actedOn;  ///< its text is never empty
    QJsonObject unknown;

    friend bool operator==(const Feedback&, const Feedback&) = default;
};

/// Where an agenda point or a thread came from: a record, or a thread of one.
struct AgendaSource {
    QString record;  ///< kind ("moment", "action", "session") or "thread"
    QUuid id;
    QJsonObject unknown;

    friend bool operator==(const AgendaSource&, const AgendaSource&) = default;
};

/// One subject in a session: practice, challenges and feedback in any order, none required.
struct Thread {
    ThreadId id;
    QString title;
    std::optional<CaseId> caseId;
    std::optional<Stage> stage;
    QString practice;
    std::vector<Challenge> challenges;
    std::vector<Feedback> feedback;
    QString childsVoice;
    std::optional<ThreadId> continues;  ///< a thread of an earlier session
    bool organisation = false;          ///< for the organisation to hear
    std::optional<OrganisationArea> organisationArea;
    std::optional<ChildsRecord> childsRecord;
    bool keep = false;                 ///< worth coming back to when looking back
    std::optional<AgendaSource> from;  ///< the moment that was brought
    std::optional<DatedLine> setDown;  ///< its text may be empty
    QJsonObject unknown;

    friend bool operator==(const Thread&, const Thread&) = default;
};

struct AgendaPoint {
    AgendaPointId id;
    QString title;
    std::optional<int> minutes;
    QString want;  ///< what I want from it
    std::optional<AgendaSource> from;
    QJsonObject unknown;

    friend bool operator==(const AgendaPoint&, const AgendaPoint&) = default;
};

/// The workload line of a session: a reading of a measure, with the limit agreed at the time.
struct Workload {
    MeasureId measure;
    double value = 0;
    std::optional<double> limit;
    QJsonObject unknown;

    friend bool operator==(const Workload&, const Workload&) = default;
};

/// One party's word on the record of a session, typed by the owner.
struct Agreement {
    QString party;  ///< "me" or a person's id
    QDate date;
    bool accepted = false;
    QString comment;
    std::optional<Given> given;
    QJsonObject unknown;

    friend bool operator==(const Agreement&, const Agreement&) = default;
};

/// A passage of the free note that was sorted: its words as they stood, and where they went.
struct SortedPassage {
    QString text;                    ///< never empty
    QString part;                    ///< "practice", "challenge", "feedback", "childs-voice", "action"
    std::optional<ThreadId> thread;  ///< absent for an action of the session itself
    QJsonObject unknown;

    friend bool operator==(const SortedPassage&, const SortedPassage&) = default;
};

/// One supervision meeting.
struct Session {
    SessionId id;
    Instant held;                    ///< when it is planned for, or was held
    std::optional<Instant> written;  ///< when it was written down
    std::optional<int> minutes;      ///< 1 to 1,440
    SessionKind kind = SessionKind::OneToOne;
    MyRole myRole = MyRole::Supervisee;
    std::vector<PersonId> people;
    SessionStatus status = SessionStatus::Planned;
    QString place;
    QString cancelReason;  ///< never empty when cancelled, else empty
    std::vector<AgendaPoint> agenda;
    QString note;  ///< one free note, Markdown
    std::vector<SortedPassage> sorted;
    QString prompts;  ///< the set of prompts it is written by: the name of a bundled one, or a template's id
    std::vector<Thread> threads;
    QString howIAm;
    QString wentWell;
    std::optional<Workload> workload;
    std::optional<Ratings> afterwards;
    std::vector<Agreement> agreements;
    QJsonObject unknown;

    friend bool operator==(const Session&, const Session&) = default;
};

/// A later word on an agreed session. A record of its own.
struct Addition {
    Id<Addition> id;
    SessionId session;
    std::optional<ThreadId> thread;
    Instant written;
    AdditionKind kind = AdditionKind::Comment;
    QString text;
    std::optional<ChallengeBy> by;         ///< of a challenge
    std::optional<FeedbackSource> source;  ///< of feedback
    std::optional<FeedbackId> feedback;    ///< which feedback was acted on
    QJsonObject unknown;

    friend bool operator==(const Addition&, const Addition&) = default;
};

}  // namespace tspace
