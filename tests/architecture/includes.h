// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/source_tree.h"

namespace tspace::architecture {

/// The folders of core from the bottom up: each includes only itself and those before it.
[[nodiscard]] QStringList coreOrder();

/// Each of these lists what is wrong, one line a finding, beginning with the path; an empty list is a healthy tree.

/// Folders that core's CMakeLists.txt builds in another order than `coreOrder()`, or that the order does not know.
[[nodiscard]] QStringList foldersOutOfOrder(const SourceTree& tree);

/// Includes that go up: from a folder of core to a later one, from core to ui or app, from ui to app, from app/cli to
/// ui or app/desktop; and quoted includes that are not rooted at core, ui or app, or that name two files.
[[nodiscard]] QStringList includesThatGoUp(const SourceTree& tree);

/// Qt headers in core that are not Qt Core's, whose headers stand in `qtCoreHeaders`. `core/paper` may use Qt Gui's.
[[nodiscard]] QStringList foreignQtHeaders(const SourceTree& tree, const QString& qtCoreHeaders);

/// Network and SQL modules of Qt, included anywhere.
[[nodiscard]] QStringList forbiddenQtHeaders(const SourceTree& tree);

/// sqlite3.h outside core/sqlite.
[[nodiscard]] QStringList sqliteOutsideItsFolder(const SourceTree& tree);

}  // namespace tspace::architecture
