// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "editing/session_edit.h"

#include <optional>

namespace tspace::editing {

// What a person does to a session before it is held and after: its plan and agenda, and the words of those who agree
// its record. Each takes the editor's state and changes it; an id that is not there changes nothing.

/// A planned session with nothing in it yet. After `last`, the last one held, it takes over the kind, place, length,
/// prompts and time of day, and the people where the owner is the one supervised; it falls on the agreed interval after
/// it, or on the first such weekday after today when that has passed. Without one: in a week, at ten.
[[nodiscard]] SessionEdit planSession(SessionId id, const Instant& now, const QLocale& locale,
                                      const std::optional<Session>& last, std::optional<int> cadenceWeeks);

/// A new, empty point at the end of the agenda.
AgendaPointId addPoint(SessionEdit& edit, Random& random);
/// Removes the point whose title this part is (parts.h). False if it is the title of none.
bool removePoint(SessionEdit& edit, const QString& titlePart);
/// Moves a point up (negative) or down by so many places. Returns where it stands now, from 0; absent if it stayed.
std::optional<int> movePoint(SessionEdit& edit, const AgendaPointId& id, int places);
/// What the minutes of the agenda add up to, those that cannot be understood left out.
[[nodiscard]] int agendaMinutes(const SessionEdit& edit);

/// A party's word on the record; begun, dated today and with nothing said, where there is none yet.
[[nodiscard]] AgreementEdit& wordOf(SessionEdit& edit, const QString& party);
/// Null where the party has not spoken.
[[nodiscard]] const AgreementEdit* findWord(const SessionEdit& edit, const QString& party);
void setAccepted(SessionEdit& edit, const QString& party, bool accepted);
void setGiven(SessionEdit& edit, const QString& party, std::optional<Given> given);
void removeWord(SessionEdit& edit, const QString& party);

/// "Held 18 November, written 20 November", with years where they differ; empty unless it was held and written down.
[[nodiscard]] QString heldAndWritten(const Session& session, const QLocale& locale);

}  // namespace tspace::editing
