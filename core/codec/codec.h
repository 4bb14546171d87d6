// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "base/random.h"
#include "domain/record.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace tspace::codec {

/// What reading gave: the record, or every fault found, as JSON pointers and words that quote nothing of what was read.
struct [[nodiscard]] Decoded {
    std::optional<Record> record;  ///< absent when there is a fault
    Issues issues;
};

/// The form of 9-records.md: keys in `snake_case`, what is not said left out, unknown keys written back. Records that
/// compare equal give equal objects.
[[nodiscard]] QJsonObject toJson(const Record& record);

/// `{ "utc", "date", "zone" }`.
[[nodiscard]] QJsonObject toJson(const Instant& instant);

/// Reads that form: faults are a missing or wrong `record` or id, a value of a wrong type, a name that is not known, a
/// null or an empty text, a day that does not exist, a point in time whose parts disagree, and objects nested deeper
/// than 64. Rules of the domain are `check()`'s.
Decoded fromJson(const QJsonObject& object);

/// The same, but missing ids of the record and of its parts (threads, challenges, feedback, agenda points) are made.
Decoded fromNewJson(const QJsonObject& object, Random& random);

/// Compact UTF-8 bytes with keys in a fixed order: equal records give equal bytes. Throws `Error` (Invalid) for a
/// record that could not be read back, such as one with a null id or an invalid date.
[[nodiscard]] QByteArray encode(const Record& record);

/// Reads the bytes of `encode()`, or any JSON text of one record.
Decoded decode(const QByteArray& bytes);

/// `decode()` where the record must be good: throws `Error` (Damaged) naming the first fault.
[[nodiscard]] Record read(const QByteArray& bytes);

/// Indented, one key a line, with a newline at the end.
[[nodiscard]] QByteArray pretty(const Record& record);

}  // namespace tspace::codec
