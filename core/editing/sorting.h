// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "editing/session_edit.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace tspace::editing {

// A session can be one free note. Any passage of it can be sorted: its words are put where they belong, stay in the
// note, and are marked there.

/// Where a passage of the note can go.
enum class NotePart { Practice, Challenge, Feedback, ChildsVoice, Action };

/// As `SortedPassage::part` has it ("childs-voice").
[[nodiscard]] QLatin1String name(NotePart part);
/// Absent for a name that is none of them.
[[nodiscard]] std::optional<NotePart> notePartNamed(const QString& name);

/// Where a passage went.
struct SortedTo {
    QString part;                    ///< the text it stands in now (parts.h)
    std::optional<ThreadId> thread;  ///< absent for an action of the session itself

    friend bool operator==(const SortedTo&, const SortedTo&) = default;
};

/// Puts the `length` characters of the note from `begin` into a thread, after what stands there, and notes that they
/// were sorted. A passage goes without the spaces around it; a challenge or feedback becomes one of its own. Without
/// `thread`, or when there is no such thread, a new one is made; an action then is the session's own. `now` is when an
/// action was agreed. Absent, and nothing changed, when the passage is blank or reaches outside the note.
std::optional<SortedTo> sortPassage(SessionEdit& edit, int begin, int length, NotePart part,
                                    const std::optional<ThreadId>& thread, const Instant& now, Random& random);

/// A sorted passage as it stands in the note.
struct Marked {
    int begin = 0;
    int length = 0;
    std::size_t passage = 0;  ///< its place in `Session::sorted`

    friend bool operator==(const Marked&, const Marked&) = default;
};

/// Sorted passages whose words still stand in the note, in its order, none over another. One whose words were changed
/// since is not marked any more.
[[nodiscard]] std::vector<Marked> markedIn(const Session& session);

/// Forgets that a passage was sorted; what was made of it stays. Nothing happens when there is no such passage.
void unmark(SessionEdit& edit, std::size_t passage);

}  // namespace tspace::editing
