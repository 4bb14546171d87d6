// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/case_lists.h"

#include <QDate>
#include <QString>

namespace tspace::cases {

// The words a person reads about cases, the same on every page. Levels and stages are those of models/session_words.h.

/// "Intensive", at the beginning of a line.
[[nodiscard]] QString titleOf(LevelOfNeed level);
/// "Middle", where it is said of what.
[[nodiscard]] QString shortTitleOf(Stage stage);
/// "open", "closed", "handed over".
[[nodiscard]] QString words(CaseState state);
/// "Open", "Closed", "Handed over".
[[nodiscard]] QString titleOf(CaseState state);
/// "children", "families".
[[nodiscard]] QString words(CaseloadUnit unit);
/// "38 children", "1 family".
[[nodiscard]] QString counted(int count, CaseloadUnit unit);
/// "21 Oct", with the year where it is not this one.
[[nodiscard]] QString shortDay(const QDate& date, const QDate& today);

}  // namespace tspace::cases
