// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/findings.h"

#include <QDate>
#include <QString>

#include <vector>

namespace tspace::trends {

/// One record rated on two dimensions at once: a conversation, by empathy and clarity of concern.
struct ScatterDot {
    RecordId id;
    QDate date;
    double x = 0;
    double y = 0;
    int among = 0;        ///< how many earlier dots lie at the same place, so that they can be set apart
    double strength = 1;  ///< above 0, up to 1 for the newest
    QString spoken;       ///< "3 August 2026: empathy 4, clarity of concern 2"

    friend bool operator==(const ScatterDot&, const ScatterDot&) = default;
};

/// Two dimensions against each other, a dot a record.
struct Scatter {
    QString xTitle;
    QString yTitle;
    Scale xScale;
    Scale yScale;
    std::vector<ScatterDot> dots;  ///< oldest first
    QString words;                 ///< how many lie in each corner, with their number

    friend bool operator==(const Scatter&, const Scatter&) = default;
};

/// Works it out of the records that have both ratings, in the range of `x`.
[[nodiscard]] Scatter scatterOf(const TrendInput& x, const TrendInput& y);

}  // namespace tspace::trends
