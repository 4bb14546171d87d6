// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/findings.h"

#include <QString>

namespace tspace::trends {

/// What was found, in a sentence or three, and the words in it to stress.
struct FindingWords {
    QString text;      ///< never empty
    QString headline;  ///< a part of `text`; empty where nothing stands out
};

/// Says it of the newest part. Every branch of the rules has its own words: a shift under way or past, several of them,
/// a drift, both, neither, and each reason why nothing is told.
[[nodiscard]] FindingWords findingWords(const Findings& found);

/// The same in a word or three, for a list: "shift up", "was lower", "slow drift", "nothing stands out".
[[nodiscard]] QString findingInBrief(const Findings& found);

}  // namespace tspace::trends
