// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/fields.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QMenu;
class QPushButton;

namespace tspace::sessions {

class InlinePick;

/// One action: ticked off with Space, what is to be done, by whom, by when; once ticked, how it ended; its marks. The
/// last row of the list stands empty and becomes an action with the first letter.
class ActionRow final : public QWidget {
    Q_OBJECT
  public:
    ActionRow(SessionEditor& editor, Fields& fields, QWidget* parent = nullptr);

    /// Null: the empty row.
    void show(const editing::ActionEdit* edit);
    void showProblems();
    /// In reading order.
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  Q_SIGNALS:
    /// It was marked for the child's record.
    void markedForRecord();

  private:
    void layOut();
    void buildWho();
    void tick(bool done);
    /// The names of its box and button follow what is typed.
    void nameButtons();
    void openMenu();
    void addMarks(QMenu& menu, const Action& action);
    void addThreads(QMenu& menu, const Action& action);
    void showClosing(bool isClosed);
    void showMarks(const Action& action);
    [[nodiscard]] const Action* action() const;

    SessionEditor& m_editor;
    Fields& m_fields;
    ActionId m_action;
    QCheckBox* m_done;
    kit::GrowingTextEdit* m_text;
    InlinePick* m_who;
    EditLine* m_due;
    kit::GrowingTextEdit* m_closing = nullptr;  ///< made when it is wanted first
    QPushButton* m_more;
    QLabel* m_marks;
    QLabel* m_problem;
};

}  // namespace tspace::sessions
