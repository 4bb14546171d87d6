// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changes.h"
#include "store/gathered_lists.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace tspace {

/// What the organisation should hear, of the days from `from` to `until`: what is not sorted yet first, then by area in
/// the order of its names, the newest of each first. Throws `Error`.
[[nodiscard]] std::vector<OrganisationRow> organisationList(const JournalReader& read, std::optional<QDate> from,
                                                            std::optional<QDate> until);

/// The change that puts one under an area, or back among what is not sorted. The record itself is changed, an
/// agreed session's too: the area of a thread is the owner's own order and no word of what was agreed. Hand it over
/// before the next one is made. Throws `Error`.
[[nodiscard]] Change sortedUnder(const JournalReader& read, const OrganisationRow& row,
                                 std::optional<OrganisationArea> area);

/// The list as a text, under a heading for each area; no case codes are added to what was written.
[[nodiscard]] QString organisationText(const std::vector<OrganisationRow>& rows, std::optional<QDate> from,
                                       std::optional<QDate> until);

/// The list as comma-separated values by RFC 4180: area, date, what.
[[nodiscard]] QByteArray organisationCsv(const std::vector<OrganisationRow>& rows);

/// "1 September 2026 to 25 November 2026", "until 25 November 2026", "all of the journal".
[[nodiscard]] QString periodWords(std::optional<QDate> from, std::optional<QDate> until);

}  // namespace tspace
