// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "kit/services.h"
#include "store/case_lists.h"

#include <QWidget>

class QLabel;

namespace tspace::kit {
class ChoiceRow;
}

namespace tspace::cases {

class Windscreen;

/// What the owner's caseload counts, by the journal's settings.
[[nodiscard]] CaseloadUnit caseloadUnitOf(const JournalReader& read);

/// The windscreen of the open caseload with its sentence, and the choice of what it counts.
class CaseloadCard final : public QWidget {
    Q_OBJECT
  public:
    explicit CaseloadCard(const kit::Services& services, QWidget* parent = nullptr);

    /// Throws `Error`.
    void read();

    /// Lets go of the level that is chosen, without a signal.
    void clearLevel();

  Q_SIGNALS:
    /// Absent when the level was let go.
    void levelChosen(const std::optional<tspace::LevelOfNeed>& level);
    void failed(const tspace::Error& error);

  private:
    void chooseUnit(CaseloadUnit unit);

    kit::Services m_services;
    Windscreen* m_windscreen;
    kit::ChoiceRow* m_unit;
    QLabel* m_words;
};

}  // namespace tspace::cases
