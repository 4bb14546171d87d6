// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/fields.h"

#include <QWidget>

#include <utility>

class QLabel;
class QPushButton;

namespace tspace::kit {
class Card;
}

namespace tspace::sessions {

/// Why a planned session was not held. Out of sight until it is wanted; Enter says that it was not.
class CancelRow final : public QWidget {
    Q_OBJECT
  public:
    CancelRow(SessionEditor& editor, Fields& fields, QWidget* parent = nullptr);

    void show();
    void showProblem();
    /// Shows the line and puts the cursor into it.
    void open();
    /// Another session is shown: it is out of sight again. True where it had been asked for.
    bool close() { return std::exchange(m_isWanted, false); }
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  private:
    void cancel();
    void leavePlanned();

    SessionEditor& m_editor;
    Fields& m_fields;
    QLabel* m_words;
    EditLine* m_reason;
    QPushButton* m_cancel;
    QPushButton* m_leave;
    QLabel* m_problem;
    bool m_isWanted = false;
};

}  // namespace tspace::sessions
