// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/findings.h"

#include <QString>
#include <QStringList>

namespace tspace::trends {

/// What a trend shows, in plain sentences; the same on the screen, to a screen reader and on the command line.
struct TrendWords {
    QString finding;    ///< what was found or why nothing is told, with its numbers; never empty
    QString headline;   ///< the words within `finding` to stress ("shift upwards since August"); may be empty
    QString basis;      ///< how many ratings it rests on and when there were none; empty without ratings
    QStringList notes;  ///< a change of scoring, a warning on going by single ratings; mostly none
    QString reminder;   ///< the standing one on self-ratings; never empty

    /// All of it as one paragraph.
    [[nodiscard]] QString text() const;

    friend bool operator==(const TrendWords&, const TrendWords&) = default;
};

/// Composes the sentences. They speak of the newest part alone where the scoring changed, and say so.
[[nodiscard]] TrendWords wordsOf(const Findings& found);

/// What stands over the shaded part of the chart: "14 in a row above the median".
[[nodiscard]] QString runLabel(const Run& run);

}  // namespace tspace::trends
