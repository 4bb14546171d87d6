// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace tspace::kit {

/// What a person reads when something went wrong. `safe` and `todo` may be empty.
struct Words {
    QString happened;  ///< what happened
    QString safe;      ///< what is safe
    QString todo;      ///< what to do

    friend bool operator==(const Words&, const Words&) = default;
};

/// Translated words for an error. Technical detail is added only where it tells a person something: an invalid record.
[[nodiscard]] Words wordsFor(const Error& error);

/// The same for a kind of error alone.
[[nodiscard]] Words wordsFor(ErrorCode code);

}  // namespace tspace::kit
