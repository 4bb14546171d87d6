// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "domain/moment.h"
#include "store/changes.h"
#include "store/reader.h"

#include <QDate>

#include <optional>

namespace tspace {

/// What bringing a moment to supervision comes to, and the changes that do it.
struct BringPlan {
    enum class End {
        IntoSession,   ///< it becomes a thread of `session`
        ThereAlready,  ///< `session` has a thread of it; nothing to change
        OnlyMarked,    ///< no session is under way or planned: it is marked to bring, and waits
        BeingWritten,  ///< `session` has words that are not saved yet; nothing to change
    };
    End end = End::OnlyMarked;
    std::optional<SessionRow> session;
    Changes changes;
};

/// The session under way; without one the next that is planned for today or later, else the last that was planned
/// before and neither held nor cancelled. Throws `Error`.
[[nodiscard]] std::optional<SessionRow> sessionToComeNext(const JournalReader& read, const QDate& today);

/// Plans to make the moment, as the journal holds it, a thread of that session. The moment itself is marked to bring
/// where it was not. Throws `Error`: NotFound when there is no such moment.
[[nodiscard]] BringPlan planToBring(const JournalReader& read, const MomentId& id, Random& random, const QDate& today);

}  // namespace tspace
