// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "domain/answers.h"
#include "instruments/instrument.h"

#include <QStringList>

#include <map>
#include <optional>

namespace tspace::instruments {

/// Score by dimension id, of those that have one.
using Scores = std::map<QString, double>;

/// What an item contributes: the answer, or min + max - answer where the item is reversed.
[[nodiscard]] int turned(const Item& item, int answer);

/// The score of one dimension under the instrument's rule: `sum` adds what was answered and makes nothing up for what
/// was not; `median` averages the two middle values. Absent when fewer items were answered than the instrument asks
/// for, or when there is no such dimension. Answers beyond the scale, and to items it does not have, do not count.
[[nodiscard]] std::optional<double> score(const Instrument& instrument, const QString& dimension,
                                          const Answers& answers);

/// The scores of all dimensions.
[[nodiscard]] Scores scores(const Instrument& instrument, const Answers& answers);

/// What is wrong with answers to an instrument, each at "/answers/ITEM" or "/skipped": an item it does not have, an
/// answer outside the scale, an item both answered and skipped. An item left out of both is no fault.
[[nodiscard]] Issues checkAnswers(const Instrument& instrument, const Answers& answers, const QStringList& skipped);

}  // namespace tspace::instruments
