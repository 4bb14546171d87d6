// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/names.h"

#include <QDate>
#include <QString>

namespace tspace::plain {

// The words a person reads for the domain's names: plain, and the same on the screen, on paper and in a file.

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
/// "on paper".
[[nodiscard]] QString words(Given given);
/// "acted on".
[[nodiscard]] QString words(AdditionKind kind);
/// "structure".
[[nodiscard]] QString words(OrganisationArea area);
/// "Talking with a peer".
[[nodiscard]] QString words(DevelopmentType type);

/// "Supervision", "Group supervision": what such a session is called in a title.
[[nodiscard]] QString titleOf(SessionKind kind);

/// "18 November 2026".
[[nodiscard]] QString dayWords(const QDate& date);
/// "18 November", with the year where it is not `besides`' year.
[[nodiscard]] QString dayWords(const QDate& date, const QDate& besides);

}  // namespace tspace::plain
