// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/action.h"
#include "domain/case.h"
#include "domain/check_in.h"
#include "domain/journal_notes.h"
#include "domain/measure.h"
#include "domain/moment.h"
#include "domain/person.h"
#include "domain/session.h"

#include <variant>

namespace tspace {

/// The types of record, in the order of an export and of `Record`'s alternatives.
enum class RecordKind {
    Settings,
    Person,
    Case,
    Measure,
    Instrument,
    Template,
    SupportPlace,
    Session,
    Addition,
    Moment,
    Action,
    CheckIn,
    Reading,
    DevelopmentEntry,
    ChartNote,
    LookBack,
    Disclosure,
};

template <>
std::span<const NameOf<RecordKind>> names<RecordKind>();

/// Any record.
using Record = std::variant<Settings, Person, Case, Measure, InstrumentFile, Template, SupportPlace, Session, Addition,
                            Moment, Action, CheckIn, Reading, DevelopmentEntry, ChartNote, LookBack, Disclosure>;

/// A record of that kind in which nothing is said yet, not even its id.
[[nodiscard]] Record emptyRecord(RecordKind kind);

[[nodiscard]] RecordKind kindOf(const Record& record);
[[nodiscard]] RecordId idOf(const Record& record);

/// The record's own time, by which it is listed and found: held, at, on, written. Records without one (a person, a
/// setting) have none.
[[nodiscard]] std::optional<Instant> timeOf(const Record& record);

/// The line a list shows for it: a title, a name, a code, the beginning of its text. At most 120 characters, one line.
[[nodiscard]] QString headline(const Record& record);

/// Every text a person wrote in it, for the search index, in reading order, without ids and names of enumerations.
[[nodiscard]] QStringList textsOf(const Record& record);

}  // namespace tspace
