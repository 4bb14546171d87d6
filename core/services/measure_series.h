// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trend_choices.h"
#include "store/reader.h"
#include "trends/findings.h"

#include <QDate>
#include <QLatin1String>
#include <QString>

#include <optional>
#include <vector>

namespace tspace {

/// What stands in the place of an instrument's id where measures are charted.
inline constexpr QLatin1String measuresChoice{"measures"};
/// The measure that is worked out from the sessions that were held.
inline constexpr QLatin1String daysSinceSupervision{"days-since-supervision"};

/// What there is to chart of measures: those with a reading, by name, then the days since supervision where a session
/// was held. Absent where there is none. Throws `Error`.
[[nodiscard]] std::optional<InstrumentChoice> measureChoices(const JournalReader& read);

/// The period that most readings come in: the median number of days between the days that have one, as a day (up to 3),
/// a week (up to 10), a month (up to 45) or a quarter. A month for fewer than 3 such days.
[[nodiscard]] trends::Per usualPer(const std::vector<trends::Rating>& readings);

/// Days since the last session that was held, one value at the end of each week from the first session to `today`, and
/// one for today. `held` in any order; the values carry no record's id.
[[nodiscard]] std::vector<trends::Rating> daysSince(std::vector<QDate> held, const QDate& today);

/// What is asked of a measure, by its id, its title ("caseload, Amina" where it is someone else's) or its name, or of
/// the days since supervision, over all its readings; range and period are left to the caller, sessions and notes are
/// not filled in. It goes by the period its readings come in. Throws `Error` (NotFound when there is none, WrongUse
/// when several are called so).
[[nodiscard]] trends::TrendInput measureInput(const JournalReader& read, const QString& measure, const QDate& today);

}  // namespace tspace
