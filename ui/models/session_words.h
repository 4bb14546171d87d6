// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/names.h"

#include <QString>

#include <optional>

namespace tspace::sessions {

// The words of the screen for the domain's names: plain, and the same everywhere.

[[nodiscard]] QString words(SessionStatus status);
[[nodiscard]] QString words(SessionKind kind);
/// "the supervisee", after "I am".
[[nodiscard]] QString words(MyRole role);
[[nodiscard]] QString words(ChallengeBy by);
/// "from the family".
[[nodiscard]] QString words(FeedbackSource source);
[[nodiscard]] QString words(Stage stage);
[[nodiscard]] QString words(LevelOfNeed level);
[[nodiscard]] QString words(Loop loop);
/// "by e-mail".
[[nodiscard]] QString words(Given given);
/// "acted on".
[[nodiscard]] QString words(AdditionKind kind);

/// "Supervision", "Group supervision": what such a session is called in a title.
[[nodiscard]] QString titleOf(SessionKind kind);

}  // namespace tspace::sessions
