// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/trend_state.h"

#include <QString>

namespace tspace::trends {

/// What a picture or a table of a trend says below it: what is shown, of which days, and the sentence.
[[nodiscard]] QString captionOf(const TrendState& state);

/// The table of a trend as CSV (RFC 4180): the headings, one row a value or gap, then an empty row and the caption.
[[nodiscard]] QString csvOf(const TrendState& state);

}  // namespace tspace::trends
