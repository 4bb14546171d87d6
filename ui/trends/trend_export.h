// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/trend_state.h"

#include <QString>

namespace tspace::kit {
class Theme;
}

namespace tspace::trends {

/// Write what is shown to a file, with the sentence below it as a caption: a picture of fixed size in the colours of
/// the theme, a drawing, or the table as CSV. An existing file is replaced. Throw `Error` (WriteFailed).
void writePng(const TrendState& state, const kit::Theme& theme, const QString& path);
void writeSvg(const TrendState& state, const kit::Theme& theme, const QString& path);
void writeCsv(const TrendState& state, const QString& path);

}  // namespace tspace::trends
