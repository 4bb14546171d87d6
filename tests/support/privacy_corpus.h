// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/privacy_check.h"

#include <map>
#include <optional>

namespace tspace::test {

/// A line of which is known what a privacy check should find in it.
struct MarkedLine {
    QString text;
    std::vector<PrivacyFind> marks;
};

/// Lines, each a document of its own, and what the journal they are from knows.
struct PrivacyCorpus {
    std::vector<MarkedLine> lines;
    KnownNames known;
};

/// The invented notes of tests/data/privacy/fixtures.txt. Throws std::runtime_error when a line is not as the file
/// says.
[[nodiscard]] PrivacyCorpus privacyFixtures(const QString& file);

/// The sentences of the diary at `diary` that are marked in tests/data/privacy/diary.txt; absent where there is no
/// diary. Throws std::runtime_error when a sentence is not the one that was marked.
[[nodiscard]] std::optional<PrivacyCorpus> privacyDiary(const QString& marks, const QString& diary);

/// How a check did with one kind. Known names count as names.
struct PrivacyCount {
    int marks = 0;
    int missed = 0;  ///< of the marks: no find of the kind touches them
    int finds = 0;
    int falseAlarms = 0;  ///< of the finds: they touch no mark of any kind

    /// 0 where there is no mark.
    [[nodiscard]] double missedShare() const { return marks == 0 ? 0 : static_cast<double>(missed) / marks; }
};
using PrivacyCounts = std::map<PrivacyKind, PrivacyCount>;

struct PrivacyMeasure {
    PrivacyCounts counts;
    QStringList missed;       ///< "kind: text, in line"
    QStringList falseAlarms;  ///< likewise
};

/// Runs the privacy check over every line.
[[nodiscard]] PrivacyMeasure measurePrivacy(const PrivacyCorpus& corpus);

/// "name", as in the fixtures.
[[nodiscard]] QString nameOf(PrivacyKind kind);

/// A line a kind: marks, missed, finds, false alarms.
[[nodiscard]] QString tableOf(const PrivacyCounts& counts);

}  // namespace tspace::test
