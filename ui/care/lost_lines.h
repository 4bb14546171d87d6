// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "care/line_model.h"
#include "store/salvage.h"

#include <QDate>

#include <vector>

namespace tspace::care {

/// What a damaged journal has lost, a line each: the day, the kind of record, what of it is lost, and its number.
[[nodiscard]] std::vector<Line> linesFor(const std::vector<LostPart>& lost, const QDate& today);

}  // namespace tspace::care
