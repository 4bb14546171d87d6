// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "exchange/import_plan.h"

#include <utility>

class QIODevice;

namespace tspace::exchange {

/// Which column of a spreadsheet holds the answers to which item.
using ColumnMap = std::vector<std::pair<QString, QString>>;

/// Reads "COLUMN=ITEM,COLUMN=ITEM"; absent when it is anything else. An item is what follows the last "=".
[[nodiscard]] std::optional<ColumnMap> parseColumnMap(const QString& text);

/// How a spreadsheet of ratings is to be read.
struct CsvRatings {
    QString timeColumn;  ///< ISO 8601: with an offset as given, without one in `zone`, a date alone at noon
    ColumnMap map;       ///< at least one
    QString zone;
};

/// Plans the import of a CSV file (see `CsvReader`) whose first row names the columns: one row, one check-in of the
/// instrument. An empty cell skips its item; a row of nothing but empty cells is passed over, one with a time and no
/// rating is left out with a warning. Ratings are whole
/// numbers of the item's scale ("5", "-1", also "5.0"). Columns that are not mapped are passed over.
///
/// A file that is no CSV, lacks a column, or names one twice is refused whole; a row with another number of cells than
/// the first, without a time, or with a value outside the scale is refused with row and column. Rows are counted as a
/// spreadsheet does: the names are row 1. Read row by row, at most `largestImport` bytes and `mostEntries` rows. Throws
/// `Error` (WrongUse) when the map is empty, names no item of the instrument, or an item or a column twice;
/// `Cancelled`; `Error` (Unreadable).
[[nodiscard]] ImportPlan planCsvRatings(QIODevice& in, const instruments::Instrument& instrument,
                                        const CsvRatings& options, const FindImported& find, Random& random,
                                        Progress& progress);

}  // namespace tspace::exchange
