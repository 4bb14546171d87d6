// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv_reader.h"
#include "exchange/import_plan.h"

#include <algorithm>

namespace tspace::exchange {

/// Reads a CSV file whose first row names its columns. The planner says with `bool learn(QStringList header)` whether
/// the columns will do, gets each further row with `row(cells, place)`, as many cells as the first row has, and is told
/// what is refused: `refuse(Issues)` for one row, `refuseFile(Issue)` for the whole. Rows of empty cells, which
/// spreadsheets write below the last one, are passed over. Throws `Error` (Unreadable).
template <class Planner>
void readTable(QIODevice& in, Planner& planner) {
    try {
        CsvReader reader(in, largestImport);
        const auto header = reader.next();
        if (!header) {
            planner.refuseFile(
                {QStringLiteral("row 1"), Severity::Fault, QStringLiteral("is missing; it names the columns")});
            return;
        }
        if (!planner.learn(*header)) {
            return;
        }
        int rows = 0;
        while (const auto cells = reader.next()) {
            if (++rows > mostEntries) {
                throw CsvFault(reader.row(), QStringLiteral("is one too many; allowed are %1 rows").arg(mostEntries));
            }
            const QString place = QStringLiteral("row %1").arg(reader.row());
            const auto isBlank = [](const QString& cell) { return cell.trimmed().isEmpty(); };
            if (std::all_of(cells->begin(), cells->end(), isBlank)) {
                continue;
            }
            if (cells->size() == header->size()) {
                planner.row(*cells, place);
            } else {
                planner.refuse(
                    {{place, Severity::Fault,
                      QStringLiteral("has %1 cells; the first row has %2").arg(cells->size()).arg(header->size())}});
            }
        }
    } catch (const CsvFault& fault) {
        planner.refuseFile(fault.issue());
    }
}

}  // namespace tspace::exchange
