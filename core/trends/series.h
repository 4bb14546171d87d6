// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "trends/period.h"

#include <QDate>

#include <cstddef>
#include <optional>
#include <vector>

namespace tspace::trends {

/// What the numbers of a series are called: what a person rated of themselves, or read off something else.
enum class Noun { Rating, Reading };

/// One dated number of a series: the score of a check-in for a dimension, or a reading of a measure.
struct Rating {
    QDate date;            ///< civil date where it was given; valid; decides the period
    qint64 utc = 0;        ///< milliseconds; decides the order
    RecordId id;           ///< of the record it lives in; decides the order of equal instants
    double value = 0;      ///< finite
    int version = 1;       ///< of the instrument
    int scoring = 1;       ///< group of versions whose scores may be compared; grows with the version
    bool changed = false;  ///< it was changed after it was first saved

    friend bool operator==(const Rating&, const Rating&) = default;
};

/// The range of possible values.
struct Scale {
    double min = 1;  ///< below `max`
    double max = 7;

    friend bool operator==(const Scale&, const Scale&) = default;
};

/// What the run-chart rules judge: the median of a period's ratings, or a single rating.
struct PeriodValue {
    Period period;
    double value = 0;
    int scoring = 1;
    QDate first;                       ///< civil date of its earliest rating
    QDate last;                        ///< and of its latest
    std::vector<std::size_t> ratings;  ///< indices into the ordered ratings; never empty

    /// How many ratings it is the median of, from 1.
    [[nodiscard]] int n() const { return static_cast<int>(ratings.size()); }

    friend bool operator==(const PeriodValue&, const PeriodValue&) = default;
};

/// The middle of the sorted values, the lower and the upper middle averaged. Absent without values.
[[nodiscard]] std::optional<double> medianOf(std::vector<double> values);

/// Sorts by instant, then by id: the order of ratings, whatever order they were stored in.
void putInOrder(std::vector<Rating>& ratings);

/// One value for each period that has ratings, in the order of time; under `Per::Rating` one for each rating. `ratings`
/// are in order. Ratings of two scorings are never mixed: a period in which the scoring changed has a value for each,
/// the one that goes on from the period before first.
[[nodiscard]] std::vector<PeriodValue> periodValues(const std::vector<Rating>& ratings, Per per);

}  // namespace tspace::trends
