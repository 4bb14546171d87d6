// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure.h"
#include "editing/session_edit.h"
#include "kit/pick_or_make.h"
#include "store/reader.h"

#include <optional>
#include <vector>

namespace tspace::sessions {

/// The people, cases and the caseload measure of a journal, as an editor names and offers them, with those made in
/// place that are no records yet.
class Directory {
  public:
    /// Reads them. Throws `Error`.
    void read(const JournalReader& reader);

    /// Adds what an editor made in place.
    void add(const editing::SessionEdit& edit);

    [[nodiscard]] bool has(const PersonId& id) const;
    [[nodiscard]] bool has(const CaseId& id) const;
    /// Empty for one that is not known.
    [[nodiscard]] QString nameOf(const PersonId& id) const;
    [[nodiscard]] QString codeOf(const CaseId& id) const;
    /// The newest level of need; absent when there is none.
    [[nodiscard]] std::optional<LevelOfNeed> levelOf(const CaseId& id) const;
    [[nodiscard]] std::optional<CaseId> caseCoded(const QString& code) const;

    /// Those still met first.
    [[nodiscard]] const std::vector<kit::PickOrMake::Choice>& peopleToPick() const { return m_peopleToPick; }
    /// Open ones first.
    [[nodiscard]] const std::vector<kit::PickOrMake::Choice>& casesToPick() const { return m_casesToPick; }

    /// The measure that a workload line reads; absent while there is none.
    [[nodiscard]] const std::optional<MeasureRow>& caseload() const { return m_caseload; }

  private:
    void offerPeople();
    void offerCases();

    std::vector<kit::PickOrMake::Choice> m_peopleToPick;
    std::vector<kit::PickOrMake::Choice> m_casesToPick;
    std::vector<PersonRow> m_people;
    std::vector<CaseRow> m_cases;
    std::vector<Person> m_madePeople;
    std::vector<Case> m_madeCases;
    std::optional<MeasureRow> m_caseload;
};

}  // namespace tspace::sessions
