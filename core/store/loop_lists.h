// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <vector>

namespace tspace {

/// A chain of threads that is still open, listed at its last thread, with the session that thread stands in.
struct OpenLoopRow {
    ThreadId thread;
    SessionId session;
    Instant held;
    SessionStatus status = SessionStatus::Planned;
    QString title;
    QString caseCode;
    Loop loop = Loop::Practice;
    QStringList people;  ///< names of those in the session

    friend bool operator==(const OpenLoopRow&, const OpenLoopRow&) = default;
};

/// Which loops a list shows; all of them without either.
struct LoopFilter {
    std::optional<PersonId> with;
    std::optional<CaseId> caseId;

    friend bool operator==(const LoopFilter&, const LoopFilter&) = default;
};

/// What can be chosen in a filter: a person or a case by its name or code.
struct LoopChoice {
    QUuid id;
    QString words;

    friend bool operator==(const LoopChoice&, const LoopChoice&) = default;
};

// Lists of loops over the projections, nothing decoded. All throw `Error`.

/// What is still open, by state in the order of the loop, the oldest of each first.
[[nodiscard]] std::vector<OpenLoopRow> openLoops(const JournalReader& read, const LoopFilter& filter = {});

/// The people, and the cases, that something is still open with, by name or code.
[[nodiscard]] std::vector<LoopChoice> peopleWithOpenLoops(const JournalReader& read);
[[nodiscard]] std::vector<LoopChoice> casesWithOpenLoops(const JournalReader& read);

/// The threads of a chain, oldest first, up to and with this one, each with its session. Empty when there is no such
/// thread.
[[nodiscard]] std::vector<std::pair<SessionId, ThreadId>> chainUpTo(const JournalReader& read, const ThreadId& last);

/// The next session that is planned or under way, from this civil day on, with any of these people.
[[nodiscard]] std::optional<SessionId> nextSessionWith(const JournalReader& read, const std::vector<PersonId>& people,
                                                       const QDate& from);

}  // namespace tspace
