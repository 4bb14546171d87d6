// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "domain/measure.h"
#include "editing/typed.h"

#include <QString>

#include <optional>

namespace tspace::editing {

/// A measure being defined or changed: the record as it was, and what is typed.
struct MeasureEdit {
    Measure kept;  ///< with its id
    QString name;
    QString unit;
    Better better = Better::Neither;
    bool decimals = false;
    QString limit;                   ///< a number, or empty
    std::optional<PersonId> person;  ///< whose it is; absent: the owner's

    friend bool operator==(const MeasureEdit&, const MeasureEdit&) = default;
};

/// A measure as its form shows it.
[[nodiscard]] MeasureEdit measureEdit(const Measure& measure, const Typing& typing);

/// What the form means: the measure, or what stands in the way, each at "/name" or "/limit".
struct MeasureRead {
    std::optional<Measure> measure;  ///< absent exactly when there are issues
    Issues issues;
};
[[nodiscard]] MeasureRead readMeasure(const MeasureEdit& edit, const Typing& typing);

/// What a row of a day and a value means. The texts are as they were typed; an empty day is today.
struct ReadingRead {
    std::optional<QDate> on;
    std::optional<double> value;
    QString problem;  ///< in words; empty exactly when both are there
};
[[nodiscard]] ReadingRead readReading(const QString& day, const QString& value, bool decimals, const Typing& typing);

}  // namespace tspace::editing
