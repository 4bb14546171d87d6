// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unlock/gate.h"

class QLabel;
class QPushButton;

namespace tspace::unlock {

class PassphraseField;

/// Asks for the passphrase of one journal. It tells the file's path and nothing of what is in it.
class UnlockScreen final : public Gate {
    Q_OBJECT
  public:
    explicit UnlockScreen(const QString& path, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() const override;

  protected:
    void setBusy(bool busy) override;

  private:
    void build();
    void open();

    QString m_path;
    PassphraseField* m_passphrase;
    QPushButton* m_open;
    QPushButton* m_other;
    QPushButton* m_create;
};

}  // namespace tspace::unlock
