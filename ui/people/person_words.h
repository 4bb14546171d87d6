// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/supervision_overview.h"

#include <QString>

namespace tspace::people {

// The words a person reads about people, the same on every page.

/// "I supervise them", "my supervisor".
[[nodiscard]] QString words(PersonRole role);

/// "4 weeks", "1 week", "month"; "not agreed" without one.
[[nodiscard]] QString words(const std::optional<Interval>& interval);

/// "21 Oct", with the year where it is not this one; "not yet" without a day.
[[nodiscard]] QString shortDay(const std::optional<QDate>& date, const QDate& today);

/// "21 Oct, 2 not held".
[[nodiscard]] QString lastHeldWords(const PersonStanding& stands, const QDate& today);

/// "Wed 18 Nov", "today 14:00", "not planned".
[[nodiscard]] QString nextWords(const std::optional<Instant>& next, const QDate& today);

/// "11 of 12" where something is agreed, else "9 held".
[[nodiscard]] QString yearWords(const Glance& year);

/// The whole of a year in a sentence: how often they met, and each time they did not, with its reason.
[[nodiscard]] QString yearSentence(const Glance& year, const QDate& today);

/// "17, limit 16", "17"; empty where nothing was said.
[[nodiscard]] QString caseloadWords(const PersonOverview& person);

/// What is waiting, in a sentence.
[[nodiscard]] QString words(const Waiting& waiting);

/// "was due Fri 6 Nov", "by Fri 27 Nov", "since 21 Oct", "plan one".
[[nodiscard]] QString endWords(const Waiting& waiting, const QDate& today);

}  // namespace tspace::people
