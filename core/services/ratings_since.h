// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/bundled.h"
#include "store/reader.h"

#include <QDate>
#include <QString>

namespace tspace {

/// How the owner's self-ratings went since a day, in words. The ratings of others are never part of it: a journal holds
/// its owner's alone.
struct RatingsSince {
    int checkIns = 0;
    QString words;  ///< "4 check-ins since then. Nothing stands out in the ratings."; empty where none were ever made
};

/// Judges every dimension that was rated by the rules of run charts over the year up to `today`, and tells those whose
/// newest signal reaches beyond `since`. Throws `Error`.
[[nodiscard]] RatingsSince ratingsSince(const JournalReader& read, const instruments::Catalogue& catalogue,
                                        const QDate& since, const QDate& today);

/// The trend of the last eight weeks in words, of the self-rating that was answered most often in them (profiles are
/// not followed so closely): how often, and what stands out of it about the median of the year. Empty where none was
/// answered in them. Throws `Error`.
[[nodiscard]] QString eightWeeksWords(const JournalReader& read, const instruments::Catalogue& catalogue,
                                      const QDate& today);

}  // namespace tspace
