// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <vector>

namespace tspace {

/// A thread, action or moment that is ticked for the organisation to hear.
struct OrganisationRow {
    QUuid id;         ///< of the thread, else of the record itself
    RecordId record;  ///< the session of a thread, else the record itself
    RecordKind kind = RecordKind::Session;
    QDate date;  ///< invalid where the record has none
    QString words;
    std::optional<OrganisationArea> area;

    friend bool operator==(const OrganisationRow&, const OrganisationRow&) = default;
};

/// An entry of the development record.
struct DevelopmentRow {
    Id<DevelopmentEntry> id;
    QDate date;
    DevelopmentType type = DevelopmentType::Reflection;
    QString what;  ///< how it begins
    bool withPeer = false;

    friend bool operator==(const DevelopmentRow&, const DevelopmentRow&) = default;
};

// Lists over the projections, nothing decoded. All throw `Error`.

/// What is ticked, of the days from `from` to `until`, newest first; without a first day also what has no date.
[[nodiscard]] std::vector<OrganisationRow> tickedForOrganisation(const JournalReader& read, std::optional<QDate> from,
                                                                 std::optional<QDate> until);

/// The entries of the days from `from` to `until`, newest first.
[[nodiscard]] std::vector<DevelopmentRow> developmentEntries(const JournalReader& read, const QDate& from,
                                                             const QDate& until);

/// The day of the oldest entry; absent when there is none.
[[nodiscard]] std::optional<QDate> firstDevelopmentDay(const JournalReader& read);

/// The newest entry that was written from this session, thread or moment.
[[nodiscard]] std::optional<Id<DevelopmentEntry>> developmentFrom(const JournalReader& read, const QUuid& source);

}  // namespace tspace
