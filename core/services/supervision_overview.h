// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/standards.h"
#include "store/people_lists.h"

namespace tspace {

/// Someone, and how the agreed interval has been kept with them.
struct PersonStanding {
    PersonOverview person;
    std::optional<Interval> interval;  ///< the one that holds today; absent when nothing is agreed
    std::optional<QDate> due;          ///< the last day of the agreed interval
    Glance year;                       ///< the last twelve months, or since it began
    QStringList notHeldSince;          ///< why sessions were not held since they last met

    /// True unless the agreed interval has passed without a session.
    [[nodiscard]] bool isAsAgreed(const QDate& today) const { return !due || *due >= today; }

    friend bool operator==(const PersonStanding&, const PersonStanding&) = default;
};

/// Something that waits on the owner: what is open for someone, or a session that nobody has planned.
struct Waiting {
    enum class What { Action, Moment, Plan };

    What what = What::Plan;
    PersonId person;
    QString name;
    QString text;                      ///< of an action or a moment
    RecordId record;                   ///< the action or the moment
    std::optional<SessionId> session;  ///< an action's
    std::optional<QDate> due;          ///< of an action, or the last day of the agreed interval
    QDate since;                       ///< of a moment: the day; of a plan: the last day they met, or it began
    QStringList notHeld;               ///< of a plan: why sessions since then were not held

    friend bool operator==(const Waiting&, const Waiting&) = default;
};

/// The page of a supervisor, or of someone who supervises nobody.
struct SupervisionOverview {
    std::vector<PersonStanding> supervised;  ///< in the owner's own order
    std::vector<PersonStanding> others;      ///< people the owner meets otherwise
    std::vector<PersonStanding> ended;       ///< supervision has ended
    std::vector<Waiting> waiting;            ///< actions by due date, moments, then what is to be planned

    /// How many of those supervised were met as agreed: nothing due has passed.
    [[nodiscard]] int asAgreed(const QDate& today) const;
    /// The next session with anyone still met; absent when none is planned.
    [[nodiscard]] std::optional<Instant> next() const;
};

/// Reads it. Someone counts as ended from the day after `until`. Throws `Error`.
[[nodiscard]] SupervisionOverview supervisionOverview(const JournalReader& read, const std::vector<Standard>& standards,
                                                      const QDate& today);

/// The same for one person; absent when there is none. Throws `Error`.
[[nodiscard]] std::optional<PersonStanding> standingOf(const JournalReader& read, const PersonId& person,
                                                       const std::vector<Standard>& standards, const QDate& today);

/// The people in their new order when the one at `from` goes to `to`, with their new positions: what is to be saved.
/// Empty when nothing moves.
[[nodiscard]] std::vector<std::pair<PersonId, int>> moved(const std::vector<PersonStanding>& people, int from, int to);

}  // namespace tspace
