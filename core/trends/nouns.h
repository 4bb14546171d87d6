// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/findings.h"

#include <QString>

namespace tspace::trends {

/// "44 ratings", or "44 readings".
[[nodiscard]] QString ratingCount(Noun noun, qint64 count);

/// "ratings" or "readings", whatever they are medians of.
[[nodiscard]] QString manyOf(Noun noun);

/// "44 ratings", or "44 weekly values" where a value is the median of several ratings.
[[nodiscard]] QString valueCount(const Findings& found, qint64 count);

/// "37 useful ratings".
[[nodiscard]] QString usefulCount(const Findings& found, qint64 count);

/// "12 weeks", "1 month".
[[nodiscard]] QString periodCount(Per per, qint64 count);

/// "44 weekly ratings".
[[nodiscard]] QString cadencedRatingCount(const Findings& found, qint64 count);

/// "a week".
[[nodiscard]] QString onePeriod(Per per);

/// "Week": the heading of the column of periods; "Day" by rating.
[[nodiscard]] QString periodHeading(Per per);

}  // namespace tspace::trends
