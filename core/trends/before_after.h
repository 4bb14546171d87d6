// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/findings.h"

#include <QDate>
#include <QString>

#include <optional>

namespace tspace::trends {

/// One side of a mark.
struct SideMedian {
    int n = 0;                     ///< values
    std::optional<double> median;  ///< from 3 values on

    friend bool operator==(const SideMedian&, const SideMedian&) = default;
};

/// The values before and after a day, a median for each side, and the honest sentence about it.
struct BeforeAfter {
    QDate at;       ///< the first day after
    QString label;  ///< what happened there; may be empty
    SideMedian before;
    SideMedian after;
    int across = 0;  ///< values left out: their period has ratings of both sides
    QString words;   ///< never empty

    friend bool operator==(const BeforeAfter&, const BeforeAfter&) = default;
};

/// Cuts the values of the newest part at a day. Nothing is tested: a day chosen from a chart would make any test say
/// too much.
[[nodiscard]] BeforeAfter beforeAfter(const Findings& found, const SplitAt& at);

/// "Before: median 3 (n = 12), from then on: median 5 (n = 9)".
[[nodiscard]] QString sidesInShort(const BeforeAfter& sides);

}  // namespace tspace::trends
