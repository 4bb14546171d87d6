// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/series.h"

#include <QDate>
#include <QString>

#include <vector>

namespace tspace::trends {

/// Where a gap lies in the chosen range.
enum class GapPlace { Start, Middle, End };

/// Neighbouring periods without a rating, each of them over.
struct Gap {
    Period first;
    Period last;  ///< included
    GapPlace place = GapPlace::Middle;
    QDate before;  ///< the rating before it; not valid at the start
    QDate after;   ///< the rating after it; not valid at the end

    /// Periods missed, from 1.
    [[nodiscard]] qint64 count() const { return last.after(first) + 1; }

    friend bool operator==(const Gap&, const Gap&) = default;
};

/// What gaps are looked for in.
struct GapQuestion {
    Per per = Per::Day;    ///< the periods that should have ratings
    QDate from;            ///< the range
    QDate to;              ///< included
    QDate today;           ///< a period that is not over by then is not missed
    bool earlier = false;  ///< there are ratings before the range; without them it begins with the first one
};

/// Whether no period is missed between two values that follow each other.
[[nodiscard]] bool areNeighbours(const PeriodValue& earlier, const PeriodValue& later, Per per);

/// All gaps, in the order of time. None where there are no values.
[[nodiscard]] std::vector<Gap> gapsOf(const std::vector<PeriodValue>& values, const GapQuestion& question);

/// When it was, to follow "none": "in July", "from 6 to 19 July", "since 8 April"; "after 8 April" where `later`
/// ratings stand beyond the range.
[[nodiscard]] QString gapWords(const Gap& gap, const QDate& today, bool later);

}  // namespace tspace::trends
