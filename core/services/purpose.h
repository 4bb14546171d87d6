// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal_notes.h"
#include "store/reader.h"

#include <vector>

namespace tspace {

/// What a journal is for, as its owner said when it was made or later. What it is not for is out of sight.
enum class Purpose { Both, Supervision, Wellbeing };

[[nodiscard]] constexpr bool hasSupervision(Purpose purpose) {
    return purpose != Purpose::Wellbeing;
}
[[nodiscard]] constexpr bool hasWellbeing(Purpose purpose) {
    return purpose != Purpose::Supervision;
}

/// Both while nothing is said, and where a file says that it is for neither.
[[nodiscard]] Purpose purposeOf(const Settings& settings);
/// The same, read from a journal. Throws `Error`.
[[nodiscard]] Purpose purposeOf(const JournalReader& read);

/// The kinds of records that belong only to what the journal is not for. What lists records of every kind passes them
/// over; where a thing is about to be erased they are shown all the same.
[[nodiscard]] std::vector<RecordKind> outOfSight(Purpose purpose);

/// Says it in the settings. Everything else in them stays.
void setPurpose(Settings& settings, Purpose purpose);

}  // namespace tspace
