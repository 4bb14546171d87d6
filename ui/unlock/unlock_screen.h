// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recovery.h"
#include "unlock/gate.h"

#include <memory>

class QLabel;
class QPushButton;

namespace tspace::unlock {

/// Asks for the passphrase of one journal. It tells the file's path and nothing of what is in it.
class UnlockScreen final : public Gate {
    Q_OBJECT
  public:
    explicit UnlockScreen(const QString& path, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() const override;

  protected:
    void setBusy(bool busy) override;
    void tellRefusal(const Error& error) override;

  private:
    void build();
    void buildNote();
    void open();
    [[nodiscard]] bool hasBackups() const;

    QString m_path;
    PassphraseField* m_passphrase;
    QPushButton* m_open;
    QPushButton* m_other;
    QPushButton* m_create;
    QPushButton* m_recover;
    QPushButton* m_salvage;  ///< shown once the file was told to be damaged
    QPushButton* m_change;
    std::shared_ptr<Verdict> m_verdict;  ///< of the last passphrase that was not accepted
    QPushButton* m_note;
};

}  // namespace tspace::unlock
