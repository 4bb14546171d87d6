// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace tspace::checkin {

/// A pause before rating: a quiet card with one question, no clock and nothing to fill in. It ends when the person
/// wants it to, by Enter, Space or Escape.
class PauseCard final : public QWidget {
    Q_OBJECT
  public:
    explicit PauseCard(QWidget* parent = nullptr);

    /// Takes the focus.
    void begin();

  Q_SIGNALS:
    void ended();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QPushButton* m_go;
};

}  // namespace tspace::checkin
