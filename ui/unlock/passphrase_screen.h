// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unlock/gate.h"

class QLabel;
class QPushButton;

namespace tspace {
class Random;
}

namespace tspace::unlock {

class PassphraseField;

/// Changes the passphrase of a journal that is locked, then opens it. The present one is asked for again.
class PassphraseScreen final : public Gate {
    Q_OBJECT
  public:
    /// `random` must outlive it.
    PassphraseScreen(const QString& journal, Random& random, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() const override;

  protected:
    void setBusy(bool busy) override;

  private:
    void build();
    void judge();
    void change();

    QString m_journal;
    Random& m_random;
    PassphraseField* m_old;
    PassphraseField* m_first;
    PassphraseField* m_second;
    QLabel* m_strength;
    QLabel* m_equal;
    QPushButton* m_change;
    QPushButton* m_back;
};

}  // namespace tspace::unlock
