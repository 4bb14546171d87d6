// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/mood.h"

#include "base/instant.h"
#include "support/catch.h"

#include <QFile>

namespace tspace::test {

namespace {

QString moodFile() {
    return QStringLiteral(TSPACE_SHARED_DATA "/mood-esm.csv");
}

}  // namespace

bool isMoodAbsent() {
    if (QFile::exists(moodFile())) {
        return false;
    }
    WARN("skipped: the real ratings (shared/data/mood-esm.csv) are not here");
    return true;
}

std::vector<MoodRow> moodRows() {
    return rowsOf(moodFile());
}

std::vector<trends::Rating> moodRatings(const std::vector<MoodRow>& rows, const QString& item) {
    std::vector<trends::Rating> ratings;
    quint16 number = 0;
    for (const MoodRow& row : rows) {
        const auto at = Instant::parse(row.at(QStringLiteral("answered_at")), QStringLiteral("UTC"));
        REQUIRE(at.has_value());
        trends::Rating rating;
        rating.date = at->date;
        rating.utc = at->utc;
        rating.id = recordId(number++);
        rating.value = row.at(item).toDouble();
        ratings.push_back(rating);
    }
    return ratings;
}

}  // namespace tspace::test
