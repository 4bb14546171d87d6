// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/privacy_check.h"
#include "store/people_lists.h"

#include <QByteArray>

namespace tspace::exchange {

/// Sessions that came to something, held or not held: those planned or under way are left out. Oldest first. Throws
/// `Error`.
[[nodiscard]] std::vector<MeetingRow> supervisionRecord(const JournalReader& read, const MeetingQuery& query);

/// The reasons in it, the only text; dates and who was there are what it is for.
[[nodiscard]] LeavingTexts reasonsOf(const std::vector<MeetingRow>& rows);

/// The record of supervision as CSV (RFC 4180, UTF-8, CR LF): date, time, with, kind, my_part, minutes, held (yes, no),
/// reason. Dates and reasons, nothing of what was said. Minutes only of sessions held. A cell that a spreadsheet would
/// take for a formula begins with an apostrophe.
[[nodiscard]] QByteArray supervisionRecordCsv(const std::vector<MeetingRow>& rows);

}  // namespace tspace::exchange
