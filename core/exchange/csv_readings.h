// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "base/random.h"
#include "domain/measure.h"
#include "editing/typed.h"
#include "store/rows.h"

#include <vector>

class QIODevice;

namespace tspace::exchange {

/// What an import of readings would do. Nothing is done yet.
struct ReadingsPlan {
    std::vector<Reading> fresh;  ///< to be added, in the order of the file, with ids of their own
    int same = 0;                ///< the journal or the file has that value on that day already
    int refused = 0;             ///< rows with a fault
    Issues issues;               ///< each at its row and column, with what is wrong and what is allowed; at most 100
    bool readable = true;        ///< false: the file is refused whole, and `fresh` is empty
};

/// Plans the import of a CSV file (see `CsvReader`) into a measure. The first row names the columns: one is "date",
/// "day" or "on", one is "value", "reading" or the measure's name, and one may be "line" or "note"; in any case and
/// order, and further ones are passed over. A file of two columns may name them as it likes: the day, then the value.
/// Days are ISO dates or what `typing` understands; numbers are plain or in its locale, whole unless the measure has
/// decimals. `kept` are the measure's readings. Throws `Error` (Unreadable).
[[nodiscard]] ReadingsPlan planReadings(QIODevice& in, const Measure& measure, const std::vector<ReadingRow>& kept,
                                        const editing::Typing& typing, Random& random);

}  // namespace tspace::exchange
