// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tspace::kit {

/// What "private" means here and what it does not, in paragraphs. Said once when a journal is made, and in the help.
[[nodiscard]] QStringList privateWords();

}  // namespace tspace::kit
