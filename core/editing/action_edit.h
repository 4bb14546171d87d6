// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/session_edit.h"

namespace tspace::editing {

/// The parts of an action's own editor that can have an issue.
namespace actionPart {
inline constexpr QLatin1String text("text");
inline constexpr QLatin1String who("who");
inline constexpr QLatin1String due("due");
}  // namespace actionPart

/// What an action's texts come to.
struct [[nodiscard]] ActionRecord {
    Action action;
    Issues issues;  ///< `place` is a part's name, `words` are for the person
};

/// The owner's own, agreed at `now`, with nothing in it, of no session.
[[nodiscard]] ActionEdit newAction(ActionId id, const Instant& now);
/// The editor's state of a record; `toRecord` of it gives the same record back, unknown fields and all.
[[nodiscard]] ActionEdit fromRecord(const Action& action, const Typing& typing);

/// A text that cannot be understood is a fault at its part, and the record keeps what it had there. A due date before
/// the day it was agreed is a warning, and so is somebody typed who is not in the journal yet.
ActionRecord toRecord(const ActionEdit& edit, const Typing& typing);

/// Whoever is typed for it and not picked, as a person to keep with it: a peer until the owner says otherwise. Absent
/// when nobody is typed.
[[nodiscard]] std::optional<Person> typedPerson(const ActionEdit& edit, PersonId id);

/// The action ended, done or dropped, on `today` with a line on how; an empty line is none. Open: it is open again.
[[nodiscard]] Action closed(Action action, ActionState state, const QString& line, const QDate& today);

/// For a draft. `actionEditFromJson` gives it back; absent when the object is none.
[[nodiscard]] QJsonObject toJson(const ActionEdit& edit);
[[nodiscard]] std::optional<ActionEdit> actionEditFromJson(const QJsonObject& object);

}  // namespace tspace::editing
