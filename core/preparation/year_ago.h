// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <optional>

namespace tspace::preparation {

/// A line to look back at, and the record it stands in.
struct OldLine {
    RecordKind kind = RecordKind::Session;
    RecordId record;
    QDate date;
    QString text;
};

/// A line of a session held in the week that a year ago was this one, else of a moment of that week; absent where there
/// is none. Throws `Error`.
[[nodiscard]] std::optional<OldLine> aYearAgo(const JournalReader& read, const QDate& today);

/// The line of a session that is worth coming back to: the last sentences of a thread kept for looking back, else of
/// the first one that was not set down, else what went well, else of its note. Empty where nothing was written.
[[nodiscard]] QString lineOf(const Session& session);
/// Likewise: of its text, else of the last part that was written.
[[nodiscard]] QString lineOf(const Moment& moment);

/// The last sentences of a text's last paragraph, whole ones, as many as fit into a line or two.
[[nodiscard]] QString lastSentences(const QString& text);

}  // namespace tspace::preparation
