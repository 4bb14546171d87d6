// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <array>

namespace tspace::trends {

/// Of 100 series of 24 values in which nothing happens, how many the rules signal all the same, rounded.
struct ChanceShare {
    double kept;         ///< correlation of each value with the one before
    int ofHundred;       ///< of values without steps
    int ofHundredRated;  ///< of ratings in whole numbers from 1 to 7
};

/// As simulated in tests/data/trends/false_alarms.py, and again by the tests.
inline constexpr std::array<ChanceShare, 3> chanceShares{{{0, 3, 7}, {0.3, 16, 19}, {0.6, 47, 48}}};

/// What a signal is, and how often chance alone gives one, in sentences for the help.
[[nodiscard]] QStringList chanceWords();

}  // namespace tspace::trends
