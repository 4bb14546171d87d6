// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/bringing.h"

#include <QString>

namespace tspace::moments {

/// Says where a moment that was brought went, in a sentence. `today` decides how dates are written.
[[nodiscard]] QString wordsFor(const BringPlan& plan, const QDate& today);

}  // namespace tspace::moments
