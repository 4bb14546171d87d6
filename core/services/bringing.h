// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "domain/moment.h"
#include "store/changes.h"
#include "store/reader.h"

#include <QDate>

#include <optional>

namespace tspace {

/// The session that a moment is brought to, as it is told to the person.
struct BroughtTo {
    SessionId id;
    Instant held;
    SessionStatus status = SessionStatus::Planned;
    QStringList people;  ///< names
};

/// What bringing a moment to supervision comes to, and the changes that do it.
struct BringPlan {
    enum class End {
        IntoSession,   ///< it becomes a thread of `session`, and a point of its agenda while that is planned
        ThereAlready,  ///< it is a thread of `session`, whichever that is; nothing to change
        OnlyMarked,    ///< no session is under way or planned: it is marked to bring, and waits
        BeingWritten,  ///< `session` has words that are not saved yet; nothing to change
    };
    End end = End::OnlyMarked;
    std::optional<BroughtTo> session;
    Changes changes;
};

/// Where a moment would be brought to: the session under way; without one the next that is planned for today or later,
/// else the last that was planned before and neither held nor cancelled. A session in which the owner supervises counts
/// only for a moment that names somebody who is met there. Throws `Error`.
[[nodiscard]] std::optional<SessionId> sessionToComeNext(const JournalReader& read, const Moment& moment,
                                                         const QDate& today);

/// Plans to make the moment, as the journal holds it, a thread of that session, once in a journal. The moment itself is
/// marked to bring where it was not. Throws `Error`: NotFound when there is no such moment.
[[nodiscard]] BringPlan planToBring(const JournalReader& read, const MomentId& id, Random& random, const QDate& today);

/// Puts the moment on an agenda as the preparation would; nothing where it stands on it. Throws `Error`.
void putOnAgenda(std::vector<AgendaPoint>& agenda, const JournalReader& read, const Moment& moment, Random& random);

}  // namespace tspace
