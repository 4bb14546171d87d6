// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal_notes.h"
#include "store/reader.h"

#include <QDate>
#include <QString>

#include <unordered_set>
#include <vector>

namespace tspace {

/// A note of the person's own on the charts.
struct ChartNoteRow {
    Id<ChartNote> id;
    QDate on;
    QString text;  ///< its beginning, one line
};

/// All of them, oldest first. Throws `Error`.
[[nodiscard]] std::vector<ChartNoteRow> chartNotes(const JournalReader& read);

/// The check-ins of an instrument that were changed after they were first saved, by the text of their id. Throws
/// `Error`.
[[nodiscard]] std::unordered_set<QString> changedCheckIns(const JournalReader& read, const QString& instrument);

}  // namespace tspace
