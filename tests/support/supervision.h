// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/open_journal.h"

namespace tspace::test {

// Records of supervision for tests. People and measures are saved, the rest is handed back to be completed.

Person someone(OpenJournal& open, const QString& name, PersonRole role);
/// Every four weeks since 7 September 2026, at that place in the owner's order.
Person supervisee(OpenJournal& open, const QString& name, int position);
Measure caseload(OpenJournal& open);
Case caseOf(OpenJournal& open, const QString& code, const std::optional<CaseId>& family = {},
            const std::optional<LevelOfNeed>& level = {});

/// One-to-one at 14:00 for 90 minutes; the owner supervises whom they supervise.
[[nodiscard]] Session session(OpenJournal& open, const Person& person, const QDate& day, SessionStatus status);
[[nodiscard]] Thread thread(OpenJournal& open, const QString& title);
[[nodiscard]] Action action(OpenJournal& open, const QString& text, const Session& session,
                            const std::optional<PersonId>& who, const std::optional<QDate>& due);
/// A moment to bring.
[[nodiscard]] Moment momentAbout(OpenJournal& open, const Person& person, const QString& text, const QDate& day);

}  // namespace tspace::test
