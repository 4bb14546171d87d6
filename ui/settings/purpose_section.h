// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/services.h"
#include "services/purpose.h"
#include "settings/section.h"

class QLabel;

namespace tspace::kit {
class ChoiceRow;
}

namespace tspace::settings {

/// What the journal is for. What it is not for goes out of sight at once; nothing is deleted.
class PurposeSection final : public Section {
    Q_OBJECT
  public:
    explicit PurposeSection(const kit::Services& services, QWidget* parent = nullptr);

    void read() override;
    [[nodiscard]] QWidget* firstFocus() override;

  private:
    void choose(Purpose purpose);

    kit::Services m_services;
    kit::ChoiceRow* m_choice;
};

/// The three choices, in the order they are offered.
[[nodiscard]] std::vector<Purpose> offeredPurposes();
/// "Supervision and wellbeing".
[[nodiscard]] QString words(Purpose purpose);

}  // namespace tspace::settings
