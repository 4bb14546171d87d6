// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace tspace {

/// How much an issue matters.
enum class Severity { Note, Warning, Fault };

/// One thing found in input from outside, or in a record: where, how bad, and in words what is wrong and what is
/// allowed.
struct Issue {
    QString place;  ///< JSON pointer ("/items/3/scale"), or "row 12, column mood_down"
    Severity severity = Severity::Fault;
    QString words;

    friend bool operator==(const Issue&, const Issue&) = default;
};

using Issues = std::vector<Issue>;

/// True if any of them is a fault, which refuses the whole.
[[nodiscard]] bool hasFault(const Issues& issues);

void addFault(Issues& issues, const QString& place, const QString& words);

/// One line an issue, "place: words".
[[nodiscard]] QString text(const Issues& issues);

}  // namespace tspace
