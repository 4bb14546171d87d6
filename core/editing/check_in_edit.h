// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check_in.h"
#include "editing/cursor.h"

#include <QJsonObject>

#include <optional>

namespace tspace::editing {

/// A check-in being answered: the record as it stands, and where the person is in it.
struct CheckInEdit {
    CheckIn checkIn;
    Cursor cursor;  ///< its part is an item's id, or "line"

    friend bool operator==(const CheckInEdit&, const CheckInEdit&) = default;
};

/// A check-in of an instrument with no answer yet.
[[nodiscard]] CheckInEdit newCheckIn(CheckInId id, const QString& instrument, int version, const Instant& now);

/// Answers an item, which is then no longer skipped. The scale is the caller's to keep to.
void rate(CheckInEdit& edit, const QString& item, int answer);
/// Passes an item over on purpose; an answer it had goes.
void skip(CheckInEdit& edit, const QString& item);
/// Neither answered nor skipped.
void takeBack(CheckInEdit& edit, const QString& item);

/// True while nothing was answered, skipped or written.
[[nodiscard]] bool isEmpty(const CheckInEdit& edit);

/// For a draft. `checkInEditFromJson` gives it back; absent when the object is none.
[[nodiscard]] QJsonObject toJson(const CheckInEdit& edit);
[[nodiscard]] std::optional<CheckInEdit> checkInEditFromJson(const QJsonObject& object);

}  // namespace tspace::editing
