// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"

#include <QJsonObject>
#include <QStringList>

namespace tspace::cli {

// How each row of a list is printed: as JSON, and as the cells of a line.

[[nodiscard]] QJsonObject json(const SessionRow& row);
[[nodiscard]] QJsonObject json(const MomentRow& row);
[[nodiscard]] QJsonObject json(const ActionRow& row);
[[nodiscard]] QJsonObject json(const PersonRow& row);
[[nodiscard]] QJsonObject json(const CaseRow& row);
[[nodiscard]] QJsonObject json(const CheckInRow& row);
[[nodiscard]] QJsonObject json(const MeasureRow& row);
[[nodiscard]] QJsonObject json(const LoopRow& row);

[[nodiscard]] QStringList cells(const SessionRow& row);
[[nodiscard]] QStringList cells(const MomentRow& row);
[[nodiscard]] QStringList cells(const ActionRow& row);
[[nodiscard]] QStringList cells(const PersonRow& row);
[[nodiscard]] QStringList cells(const CaseRow& row);
[[nodiscard]] QStringList cells(const CheckInRow& row);
[[nodiscard]] QStringList cells(const MeasureRow& row);
[[nodiscard]] QStringList cells(const LoopRow& row);

/// "2026-11-18 14:00": civil date and time where it was entered.
[[nodiscard]] QString dayAndTime(const Instant& instant);

}  // namespace tspace::cli
