// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/findings.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <vector>

namespace tspace::trends {

/// A line of the table, which says what the chart shows.
struct TableRow {
    enum class Kind { Value, Gap, ScoringChange };

    Kind kind = Kind::Value;
    QString period;  ///< "3 to 9 August 2026", "scoring changed on 3 March 2026"
    QString value;   ///< "4.5"; "no ratings" in a gap; empty where the scoring changed
    int n = 0;       ///< ratings
    QString side;    ///< "above", "on the median", "below"; empty without a median

    friend bool operator==(const TableRow&, const TableRow&) = default;
};

/// The headings of the four columns.
[[nodiscard]] QStringList tableHeadings(const Findings& found);

/// The values, the gaps between them and the changes of scoring, in the order of time.
[[nodiscard]] std::vector<TableRow> tableRows(const Findings& found);

/// A value as a screen reader says it: "3 August 2026, 5, above the median". `place` is its index among all values.
[[nodiscard]] QString spokenValue(const Findings& found, const Part& part, std::size_t place);

}  // namespace tspace::trends
