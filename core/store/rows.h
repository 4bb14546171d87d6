// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QStringList>

#include <optional>

namespace tspace {

// Rows that screens and lists read from the projections. Nothing here is decoded from a payload.

/// Where a list goes on: the time and id of the last row shown.
struct After {
    qint64 utc = 0;
    RecordId id;
};

/// What a list shows. Newest first, unless the row says otherwise.
struct ListQuery {
    std::optional<QDate> from;   ///< first civil day
    std::optional<QDate> until;  ///< last civil day
    std::optional<PersonId> with;
    std::optional<CaseId> caseId;
    bool openOnly = false;  ///< open actions, open cases, people still met, open loops, sessions not yet held
    std::optional<After> after;
    int limit = -1;  ///< at most so many rows; -1: all
};

struct SessionRow {
    SessionId id;
    Instant held;
    std::optional<int> minutes;
    SessionKind kind = SessionKind::OneToOne;
    MyRole myRole = MyRole::Supervisee;
    SessionStatus status = SessionStatus::Planned;
    QString headline;    ///< titles of its threads, or the beginning of its note
    QStringList people;  ///< names
    int threads = 0;
};

struct MomentRow {
    MomentId id;
    Instant at;
    MomentKind kind = MomentKind::Free;
    QString headline;
    QString caseCode;
    bool bring = false;
};

/// Open ones first by due date, those without one last; then closed ones, newest first.
struct ActionRow {
    ActionId id;
    QString text;
    QString who;  ///< a name; empty: the owner
    std::optional<QDate> due;
    ActionState state = ActionState::Open;
    std::optional<SessionId> session;
    std::optional<ThreadId> thread;
    QString caseCode;
};

/// By name.
struct PersonRow {
    PersonId id;
    QString name;
    PersonRole role = PersonRole::MySupervisor;
    std::optional<int> cadenceWeeks;
    std::optional<QDate> until;
};

/// By code.
struct CaseRow {
    CaseId id;
    QString code;
    std::optional<CaseId> family;
    std::optional<LevelOfNeed> level;  ///< newest
    std::optional<Stage> stage;        ///< newest
    CaseState state = CaseState::Open;
};

struct CheckInRow {
    CheckInId id;
    Instant at;
    QString instrument;
    int version = 1;
    int answered = 0;
    QString line;
};

struct InstrumentRow {
    Id<InstrumentFile> id;
    QString instrument;
    int version = 1;
    QString title;
};

/// By name.
struct MeasureRow {
    MeasureId id;
    QString name;
    QString unit;
    Better better = Better::Neither;
    bool decimals = false;
    std::optional<double> limit;
    int readings = 0;
    std::optional<PersonId> person;  ///< whose it is; absent: the owner's
    QString personName;              ///< empty for the owner's, and where the person is no longer there
};

/// One dated value of a measure, from a reading or from the workload line of a session. Oldest first.
struct ReadingRow {
    RecordId record;
    QDate on;
    double value = 0;
};

/// The state of a chain of threads, listed at its last thread, with the session it stands in. Oldest first.
struct LoopRow {
    ThreadId thread;
    SessionId session;
    Instant held;
    QString title;
    QString caseCode;
    Loop loop = Loop::Practice;
};

/// One answer to one item, from a check-in, a session afterwards or a conversation. Oldest first.
struct AnswerRow {
    RecordId record;
    qint64 utc = 0;
    QDate date;
    int version = 1;
    QString item;
    int value = 0;
};

/// One revision of a record, newest first.
struct RevisionRow {
    RevisionId id;
    std::vector<RevisionId> parents;
    QUuid device;
    Instant at;
    bool deleted = false;
};

/// Any record in a list: what `head` knows of it.
struct RecordRow {
    RecordId id;
    RecordKind kind = RecordKind::Moment;
    std::optional<qint64> utc;  ///< the record's own time
    QString headline;
};

/// What `info` tells.
struct JournalInfo {
    int format = 0;
    QString cipherVersion;
    QString sqliteVersion;
    qint64 bytes = 0;
    std::vector<std::pair<RecordKind, int>> counts;  ///< kinds with at least one record
    int drafts = 0;
    int revisions = 0;
    std::optional<QDate> first;  ///< earliest civil day of a session, moment or check-in
    std::optional<QDate> last;
};

}  // namespace tspace
