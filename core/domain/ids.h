// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace tspace {

struct Person;
struct Case;
struct Session;
struct Thread;
struct Challenge;
struct Feedback;
struct AgendaPoint;
struct Moment;
struct Action;
struct CheckIn;
struct InstrumentFile;
struct Measure;
struct Reading;
struct Addition;
struct DevelopmentEntry;
struct ChartNote;
struct LookBack;
struct SupportPlace;
struct Template;
struct Settings;
struct Disclosure;
struct AnyRecord;
struct RevisionTag;

using PersonId = Id<Person>;
using CaseId = Id<Case>;
using SessionId = Id<Session>;
using ThreadId = Id<Thread>;
using ChallengeId = Id<Challenge>;
using FeedbackId = Id<Feedback>;
using AgendaPointId = Id<AgendaPoint>;
using MomentId = Id<Moment>;
using ActionId = Id<Action>;
using CheckInId = Id<CheckIn>;
using MeasureId = Id<Measure>;
using ReadingId = Id<Reading>;

/// A record of whatever type.
using RecordId = Id<AnyRecord>;
using RevisionId = Id<RevisionTag>;

}  // namespace tspace
