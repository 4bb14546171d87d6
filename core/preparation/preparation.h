// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "preparation/agenda.h"
#include "store/preparation_lists.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace tspace::preparation {

/// The workload as it was last said, against the limit agreed.
struct WorkloadNow {
    double value = 0;
    QString unit;  ///< "children"; may be empty
    std::optional<double> limit;
    QDate on;

    friend bool operator==(const WorkloadNow&, const WorkloadNow&) = default;
};

/// Everything since the last session held with the same people.
struct Preparation {
    std::optional<Session> session;  ///< what it is for; absent while nothing is planned
    std::vector<PersonId> people;
    QStringList names;                   ///< of the people
    std::optional<int> cadenceWeeks;     ///< agreed with the first of them
    std::optional<int> minutes;          ///< planned length, or the one agreed
    std::optional<HeldSession> last;     ///< the newest one held before it
    std::vector<LoopRow> open;           ///< threads still open, oldest first
    std::vector<LoopRow> settled;        ///< threads of the last session that are settled and may still be gone on with
    std::vector<MomentRow> toBring;      ///< newest first; those left from before the last session stay until brought
    std::vector<CarriedAction> actions;  ///< open, by due date: they carry by themselves
    std::vector<CarriedAction> closed;   ///< done or dropped since the last session
    std::optional<WorkloadNow> workload;
};

/// The session that comes next: one under way within the last week, else the nearest one planned for `today` or later,
/// else the newest one that was planned and never held. Absent when there is none. Throws `Error`.
[[nodiscard]] std::optional<SessionId> nextSession(const JournalReader& read, const std::optional<PersonId>& with,
                                                   const QDate& today);

/// What the session that is planned goes on from. Throws `Error`.
[[nodiscard]] Preparation prepareFor(const JournalReader& read, const Session& session);

/// The same for the next meeting with someone, or with anyone, before it is planned. Throws `Error`.
[[nodiscard]] Preparation prepareUnplanned(const JournalReader& read, const std::optional<PersonId>& with,
                                           const Instant& now);

/// The three things that are ticked to begin with, so that ten minutes are enough: how I am, the oldest thread still
/// open, the newest moment to bring. Empty without a session.
[[nodiscard]] std::vector<AgendaPoint> firstAgenda(const Preparation& preparation, Random& random);

}  // namespace tspace::preparation
