// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/fields.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace tspace::sessions {

class InlinePick;

/// One action: ticked off with Space, what is to be done, by whom, by when; once ticked, how it ended. The last row of
/// the list stands empty and becomes an action with the first letter.
class ActionRow final : public QWidget {
    Q_OBJECT
  public:
    ActionRow(SessionEditor& editor, Fields& fields, QWidget* parent = nullptr);

    /// Null: the empty row.
    void show(const editing::ActionEdit* edit);
    void showProblems();
    /// In reading order.
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  private:
    void buildWho();
    void tick(bool done);

    SessionEditor& m_editor;
    Fields& m_fields;
    ActionId m_action;
    QCheckBox* m_done;
    kit::GrowingTextEdit* m_text;
    InlinePick* m_who;
    EditLine* m_due;
    EditLine* m_closing;
    QLabel* m_problem;
};

}  // namespace tspace::sessions
