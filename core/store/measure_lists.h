// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <QDate>
#include <QString>

#include <vector>

namespace tspace {

/// One value of a measure in its table.
struct ReadingLineRow {
    RecordId record;
    QDate on;
    double value = 0;
    bool ofSession = false;  ///< the workload line of a session, which is changed there
    QString line;            ///< the reading's own, or what the session was about
};

/// All of them, newest first. Throws `Error`.
[[nodiscard]] std::vector<ReadingLineRow> readingLines(const JournalReader& read, const MeasureId& measure);

/// The newest value of each measure, by the id of the measure. Throws `Error`.
[[nodiscard]] std::vector<std::pair<MeasureId, ReadingRow>> newestReadings(const JournalReader& read);

}  // namespace tspace
