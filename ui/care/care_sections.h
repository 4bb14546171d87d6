// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/services.h"
#include "settings/section.h"

class QLabel;
class QPushButton;

namespace tspace::kit {
class ChoiceRow;
class LineField;
}  // namespace tspace::kit

namespace tspace::care {

/// When the journal locks by itself, and its passphrase.
class LockSection final : public settings::Section {
    Q_OBJECT
  public:
    explicit LockSection(const kit::Services& services, QWidget* parent = nullptr);

    void read() override;

  Q_SIGNALS:
    /// Lock, and change the passphrase.
    void passphraseChangeRequested();

  private:
    void choose(int minutes);

    kit::Services m_services;
    kit::ChoiceRow* m_choice;
};

/// Where backups and recently deleted records are seen, and the hold that stops erasing.
class CareSection final : public settings::Section {
    Q_OBJECT
  public:
    explicit CareSection(const kit::Services& services, QWidget* parent = nullptr);

    void read() override;

  private:
    void toggleHold();

    kit::Services m_services;
    QLabel* m_state;
    kit::LineField* m_reason;
    QPushButton* m_hold;
    bool m_isHeld = false;
};

}  // namespace tspace::care
