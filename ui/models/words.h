// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/record.h"

#include <QString>
#include <QStringList>

namespace tspace::models {

/// The words a person reads for a value of the domain, always the same ones.
[[nodiscard]] QString words(MomentKind kind);
[[nodiscard]] QString words(RecordKind kind);
/// For a part of a moment, by its name in `partsOf`.
[[nodiscard]] QString wordsForPart(QLatin1String part);

/// The parts that are not empty, one after another, as a row is read aloud.
[[nodiscard]] QString spoken(QStringList parts);

/// "1 statement", "10 statements".
[[nodiscard]] QString statements(int count);

/// "Fri 13 Nov", with the year where it is not this one.
[[nodiscard]] QString listDate(const QDate& date, const QDate& today);

/// "Monday 16 November 2026", in the locale's order.
[[nodiscard]] QString longDate(const QDate& date);

/// "09:20", where it was entered.
[[nodiscard]] QString timeText(const Instant& at);

}  // namespace tspace::models
