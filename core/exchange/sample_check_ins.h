// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check_in.h"
#include "exchange/sample_calendar.h"

#include <QJsonArray>

#include <vector>

namespace tspace {

/// The check-ins of the sample by the series of `resources/sample/check-ins.json`: for each instrument its days, the
/// weeks that were missed, and for each item the answers about which the random ones lie, from a day on. There are none
/// in July, which is leave. Oldest first within a series.
[[nodiscard]] std::vector<CheckIn> sampleCheckIns(const QJsonArray& series, SampleCalendar& calendar);

}  // namespace tspace
