// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cadence.h"
#include "domain/person.h"

#include <QByteArray>

#include <vector>

namespace tspace {

/// Reads one file of `resources/standards`. Throws `Error` (BadInput), naming what is wrong.
[[nodiscard]] Standard readStandard(const QByteArray& json);

/// The standards that come with the program, the usual one first. Reads them anew on every call. Throws `Error`.
[[nodiscard]] std::vector<Standard> bundledStandards();

/// What was agreed with someone: their own interval where there is one, else the standard named for them; empty where
/// neither is said, or the standard is not known here.
[[nodiscard]] Cadence cadenceOf(std::optional<int> cadenceWeeks, const QString& standard,
                                const std::vector<Standard>& standards);

/// The standard of that id; null where it is not known.
[[nodiscard]] const Standard* standardNamed(const QString& id, const std::vector<Standard>& standards);

}  // namespace tspace
