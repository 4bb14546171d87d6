// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/session_edit.h"

#include <QLatin1String>
#include <QString>

#include <optional>

namespace tspace::editing {

// The text parts of a session's editor by name, so that fields, cursor, undo and issues speak of the same places: the
// names below, or "thread/<id>/practice".

namespace part {
inline constexpr QLatin1String date{"date"};
inline constexpr QLatin1String time{"time"};
inline constexpr QLatin1String minutes{"minutes"};
inline constexpr QLatin1String person{"person"};
inline constexpr QLatin1String place{"place"};
inline constexpr QLatin1String howIAm{"how-i-am"};
inline constexpr QLatin1String wentWell{"went-well"};
inline constexpr QLatin1String caseload{"caseload"};
inline constexpr QLatin1String limit{"limit"};
inline constexpr QLatin1String note{"note"};
inline constexpr QLatin1String afterwards{"afterwards"};
inline constexpr QLatin1String cancelReason{"cancel-reason"};

[[nodiscard]] QString title(const ThreadId& id);
[[nodiscard]] QString practice(const ThreadId& id);
[[nodiscard]] QString childsVoice(const ThreadId& id);
[[nodiscard]] QString caseOf(const ThreadId& id);
[[nodiscard]] QString setDown(const ThreadId& id);
[[nodiscard]] QString challenge(const ChallengeId& id);
[[nodiscard]] QString feedback(const FeedbackId& id);
[[nodiscard]] QString actedOn(const FeedbackId& id);
[[nodiscard]] QString action(const ActionId& id);
[[nodiscard]] QString who(const ActionId& id);
[[nodiscard]] QString due(const ActionId& id);
[[nodiscard]] QString closing(const ActionId& id);
[[nodiscard]] QString pointTitle(const AgendaPointId& id);
[[nodiscard]] QString pointMinutes(const AgendaPointId& id);
[[nodiscard]] QString pointWant(const AgendaPointId& id);
/// Of one party's word on the record; the word begins with what is first written.
[[nodiscard]] QString comment(const QString& party);
[[nodiscard]] QString agreedOn(const QString& party);

// Boxes that stand empty for what is not there yet; `beginPart` makes it with the first letter.
inline constexpr QLatin1String newAction{"new-action"};
inline constexpr QLatin1String newPoint{"new-point"};
[[nodiscard]] QString newChallenge(const ThreadId& id);
[[nodiscard]] QString newFeedback(const ThreadId& id);
}  // namespace part

/// The text of a part; absent when there is no such part.
[[nodiscard]] std::optional<QString> textOf(const SessionEdit& edit, const QString& name);

/// Sets the text of a part; a line that has a date of its own (acted on, set down, closed) gets today's when it is
/// begun. Does nothing when there is no such part.
void setText(SessionEdit& edit, const QString& name, const QString& text);

/// The thread a part stands in; absent for the parts of the session itself and of its actions.
[[nodiscard]] std::optional<ThreadId> threadOf(const SessionEdit& edit, const QString& name);

}  // namespace tspace::editing
