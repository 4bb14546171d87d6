// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QString>

namespace tspace::unlock {

/// How hard a passphrase is to guess.
enum class Strength { None, VeryWeak, Weak, Fair, Strong, VeryStrong };

/// Judged by zxcvbn from the guesses it takes. `None` when it is empty. The first hundred bytes are looked at.
[[nodiscard]] Strength strengthOf(const Secret& passphrase);

/// In words.
[[nodiscard]] QString words(Strength strength);

/// True from `Fair` on; a weaker one is taken too, after a warning in words.
[[nodiscard]] bool isEnough(Strength strength);

}  // namespace tspace::unlock
