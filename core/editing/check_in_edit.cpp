// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/check_in_edit.h"

#include "editing/draft_json.h"

namespace tspace::editing {

namespace {

constexpr QLatin1String keyCheckIn("check_in");

}  // namespace

CheckInEdit newCheckIn(CheckInId id, const QString& instrument, int version, const Instant& now) {
    CheckInEdit edit;
    edit.checkIn.id = id;
    edit.checkIn.at = now;
    edit.checkIn.instrument = instrument;
    edit.checkIn.version = version;
    return edit;
}

void rate(CheckInEdit& edit, const QString& item, int answer) {
    edit.checkIn.answers[item] = answer;
    edit.checkIn.skipped.removeAll(item);
}

void skip(CheckInEdit& edit, const QString& item) {
    takeBack(edit, item);
    edit.checkIn.skipped << item;
}

void takeBack(CheckInEdit& edit, const QString& item) {
    edit.checkIn.answers.erase(item);
    edit.checkIn.skipped.removeAll(item);
}

bool isEmpty(const CheckInEdit& edit) {
    return edit.checkIn.answers.empty() && edit.checkIn.skipped.isEmpty() && edit.checkIn.line.trimmed().isEmpty();
}

QJsonObject toJson(const CheckInEdit& edit) {
    return {{keyCheckIn, codec::toJson(Record(edit.checkIn))}, {draftKey::cursor, toJson(edit.cursor)}};
}

std::optional<CheckInEdit> checkInEditFromJson(const QJsonObject& object) {
    auto checkIn = recordIn<CheckIn>(object, keyCheckIn);
    return checkIn ? std::optional(CheckInEdit{*std::move(checkIn), cursorIn(object)}) : std::nullopt;
}

}  // namespace tspace::editing
