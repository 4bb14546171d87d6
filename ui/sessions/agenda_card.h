// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/fields.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace tspace::kit {
class Card;
}

namespace tspace::sessions {

/// One point of an agenda: what about, what I want from it, how long. The last one stands empty and becomes a point
/// with the first letter.
class AgendaRow final : public QWidget {
    Q_OBJECT
  public:
    AgendaRow(SessionEditor& editor, Fields& fields, QWidget* parent = nullptr);

    /// Null: the empty row.
    void show(const editing::AgendaEdit* edit);
    void showProblem();
    [[nodiscard]] const AgendaPointId& point() const { return m_point; }
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  private:
    SessionEditor& m_editor;
    Fields& m_fields;
    AgendaPointId m_point;
    kit::GrowingTextEdit* m_title;
    kit::GrowingTextEdit* m_want;
    EditLine* m_minutes;
    QLabel* m_unit;
    QLabel* m_problem;
};

/// The agenda of a session as a short list that is written in place. Alt+Up and Alt+Down move the point one is in.
class AgendaCard final : public QWidget {
    Q_OBJECT
  public:
    AgendaCard(SessionEditor& editor, Fields& fields, QWidget* parent = nullptr);

    /// Shows the agenda; hides itself where there is none and none is being planned.
    void show();
    /// What the minutes add up to, which follows every key.
    void showSum();
    void showProblems();
    [[nodiscard]] std::vector<QWidget*> focusChain() const;
    /// The part of the row after `part`; empty when it is in no row or in the last.
    [[nodiscard]] QString partAfter(const QString& part) const;

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void move(int places);

    SessionEditor& m_editor;
    Fields& m_fields;
    kit::Card* m_card;
    QLabel* m_sum;
    QVBoxLayout* m_list;
    std::vector<AgendaRow*> m_rows;
};

}  // namespace tspace::sessions
