// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup_files.h"
#include "unlock/gate.h"

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace tspace {
class Random;
}

namespace tspace::unlock {

class PassphraseField;

/// Makes a journal from a backup, for when the journal's own file does not open: which backup, its passphrase, what it
/// holds, and then a new file beside the journal, which is opened. Nothing is ever overwritten.
class RecoverScreen final : public Gate {
    Q_OBJECT
  public:
    /// `random` must outlive it.
    RecoverScreen(const QString& journal, Random& random, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() const override;

    /// A backup that lies somewhere else.
    void add(const QString& path);

  protected:
    void setBusy(bool busy) override;

  private:
    void build();
    void look();
    void recoverShown();
    void choose();
    [[nodiscard]] QString chosen() const;

    QString m_journal;
    Random& m_random;
    QComboBox* m_backups;
    PassphraseField* m_passphrase;
    QLabel* m_inside;
    QPushButton* m_look;
    QPushButton* m_recover;
    QPushButton* m_other;
    QPushButton* m_salvage;
    QPushButton* m_back;
    kit::Background m_looker;
};

}  // namespace tspace::unlock
