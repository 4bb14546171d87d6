// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/open_journal.h"

#include <vector>

namespace tspace::test {

/// What the journal holds, decoded record by record and without any of the lists that screens read.
struct Ledger {
    explicit Ledger(const JournalReader& read);

    std::vector<Session> sessions;  ///< oldest first, as all of these
    std::vector<Moment> moments;
    std::vector<Action> actions;
    std::vector<Person> people;
    std::vector<Case> cases;
    std::vector<Addition> additions;
    std::vector<DevelopmentEntry> entries;

    [[nodiscard]] const Person& person(const QString& name) const;
    [[nodiscard]] QString nameOf(const PersonId& id) const;
    [[nodiscard]] QString codeOf(const std::optional<CaseId>& id) const;
    /// The words with the code of a case before them.
    [[nodiscard]] QString coded(const std::optional<CaseId>& id, const QString& words) const;
    /// The sessions with this person, oldest first.
    [[nodiscard]] std::vector<Session> with(const QString& name) const;
    /// The threads of these sessions whose loop is open, each the last of its chain over all sessions.
    [[nodiscard]] std::vector<Thread> openThreads(const std::vector<Session>& among) const;
    /// The open actions, the first due first, those without a day last.
    [[nodiscard]] std::vector<Action> openActions() const;
    /// Those of this person and of the sessions with them, also of their own.
    [[nodiscard]] std::vector<Action> openActions(const QString& name) const;
    /// The session that is still to come; fails the test when there is not exactly one.
    [[nodiscard]] const Session& planned() const;
};

/// "Wed 14 Oct", with the year instead of the weekday where it is another one.
[[nodiscard]] QString dayInList(const QDate& day, const QDate& today);

}  // namespace tspace::test
