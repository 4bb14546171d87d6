// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal_notes.h"
#include "kit/services.h"
#include "settings/section.h"

#include <functional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace tspace::kit {
class Card;
class ChoiceRow;
class LineField;
class MessageBar;
}  // namespace tspace::kit

namespace tspace::sheets {
class PaperRow;
}

namespace tspace::care {

/// When the journal locks by itself, its passphrase, and the emergency sheet.
class LockSection final : public settings::Section {
    Q_OBJECT
  public:
    explicit LockSection(const kit::Services& services, QWidget* parent = nullptr);

    void read() override;

    [[nodiscard]] sheets::PaperRow& emergencySheet() { return *m_sheet; }

  Q_SIGNALS:
    /// Lock, and change the passphrase.
    void passphraseChangeRequested();

  private:
    void addPassphrase(kit::Card& card);
    void addEmergencySheet(kit::Card& card);
    void change(const std::function<void(Settings&)>& change);

    kit::Services m_services;
    kit::ChoiceRow* m_choice;
    QCheckBox* m_minimise;
    QLabel* m_strongerKey;
    kit::MessageBar* m_bar;
    sheets::PaperRow* m_sheet;
};

/// How far the backups are from harm, where they and recently deleted records are seen, and the hold that stops
/// erasing.
class CareSection final : public settings::Section {
    Q_OBJECT
  public:
    explicit CareSection(const kit::Services& services, QWidget* parent = nullptr);

    void read() override;

  private:
    void toggleHold();

    kit::Services m_services;
    QLabel* m_backups;
    QLabel* m_state;
    kit::LineField* m_reason;
    QPushButton* m_hold;
    QPushButton* m_damage;  ///< shown of a damaged journal
    bool m_isHeld = false;
};

}  // namespace tspace::care
