// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/source_tree.h"

namespace tspace::architecture {

/// As in includes.h, each lists what is wrong, one line a finding.

/// Statements of SQL written in core, ui or app outside core/store and core/sqlite. Looks for upper-case keywords in
/// their order, so prose with "select" and "from" is none.
[[nodiscard]] QStringList sqlOutsideStore(const SourceTree& tree);

/// Files of 400 lines or more.
[[nodiscard]] QStringList longFiles(const SourceTree& tree);

/// Notes to come back to something: a file that is kept has none.
[[nodiscard]] QStringList leftovers(const SourceTree& tree);

/// Files without a licence line at the top, and headers without #pragma once.
[[nodiscard]] QStringList withoutOpeningLines(const SourceTree& tree);

}  // namespace tspace::architecture
