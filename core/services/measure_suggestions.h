// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace tspace {

/// A measure that a person may want to define, from the data file that comes with the program. No way is called better
/// in any of them: that is for the owner to say.
struct MeasureSuggestion {
    QString name;
    QString unit;
    QString about;  ///< one or two sentences
    bool decimals = false;

    friend bool operator==(const MeasureSuggestion&, const MeasureSuggestion&) = default;
};

/// All of them, in the order they are offered. Throws `Error` (Internal) when the file in the program is broken.
[[nodiscard]] std::vector<MeasureSuggestion> measureSuggestions();

}  // namespace tspace
