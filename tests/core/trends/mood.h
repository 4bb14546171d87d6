// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/rated.h"

#include <QString>

#include <map>
#include <vector>

namespace tspace::test {

/// A row of the real ratings, by the names of its columns.
using MoodRow = std::map<QString, QString>;

/// True, with a warning, where the real ratings are not there.
[[nodiscard]] bool isMoodAbsent();

/// The real ratings (shared/data/mood-esm.csv).
[[nodiscard]] std::vector<MoodRow> moodRows();

/// Those of one item, in the order of the file.
[[nodiscard]] std::vector<trends::Rating> moodRatings(const std::vector<MoodRow>& rows, const QString& item);

}  // namespace tspace::test
