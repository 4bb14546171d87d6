// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "domain/record.h"

namespace tspace::test {

/// A record of that kind with random content that passes `check()`: each optional thing is there in `percent` of cases,
/// keys of a newer program too, texts in many scripts. The fields come from the codec's own descriptions, so a new one
/// is covered by itself.
[[nodiscard]] Record randomRecord(RecordKind kind, SeededRandom& random, int percent = 50);

}  // namespace tspace::test
