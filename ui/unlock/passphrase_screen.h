// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unlock/gate.h"

#include <memory>

class QLabel;
class QPushButton;

namespace tspace::kit {
class Card;
class ChoiceRow;
}  // namespace tspace::kit

namespace tspace::unlock {

class PassphraseField;

/// Changes the passphrase of a journal that is locked, then opens it. The present one is asked for again. Backups that
/// were made under it are put under the new one, left, or removed, as the person chooses.
class PassphraseScreen final : public Gate {
    Q_OBJECT
  public:
    /// The parts of `environment` must outlive it.
    PassphraseScreen(const QString& journal, const Environment& environment, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() const override;

    /// After `unlocked`: what became of the backups, in words; empty where there were none.
    [[nodiscard]] const QString& told() const { return *m_told; }

  protected:
    void setBusy(bool busy) override;

  private:
    void build();
    void addBackups(kit::Card& card);
    void judge();
    void change();

    QString m_journal;
    Environment m_environment;
    std::shared_ptr<QString> m_told = std::make_shared<QString>();
    int m_older;  ///< backups beside the journal under its present passphrase
    PassphraseField* m_old;
    PassphraseField* m_first;
    PassphraseField* m_second;
    QLabel* m_strength;
    QLabel* m_equal;
    kit::ChoiceRow* m_backups;
    QPushButton* m_change;
    QPushButton* m_back;
};

}  // namespace tspace::unlock
