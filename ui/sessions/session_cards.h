// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/fields.h"

#include <QFrame>
#include <QPushButton>
#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace tspace::kit {
class Card;
class RatingScale;
}  // namespace tspace::kit

namespace tspace::sessions {

class ActionRow;

/// The actions agreed in a session.
class ActionsCard final : public QWidget {
    Q_OBJECT
  public:
    ActionsCard(SessionEditor& editor, Fields& fields, QWidget* parent = nullptr);

    void show();
    void showProblems();
    /// Offers no way to the actions of other sessions, where the page stands alone.
    void standAlone() { m_all->hide(); }
    [[nodiscard]] std::vector<QWidget*> focusChain() const;
    /// The part of the row after `part`; empty when it is in no row or in the last.
    [[nodiscard]] QString partAfter(const QString& part) const;

  Q_SIGNALS:
    /// One was marked for the child's record.
    void markedForRecord();
    /// The person wants to see the actions of all sessions.
    void allWanted();

  private:
    SessionEditor& m_editor;
    Fields& m_fields;
    kit::Card* m_card;
    QVBoxLayout* m_list;
    QPushButton* m_all;
    std::vector<ActionRow*> m_rows;
};

/// How I am, the caseload beside its agreed limit, what went well.
class WorkCard final : public QWidget {
    Q_OBJECT
  public:
    WorkCard(SessionEditor& editor, Fields& fields, QWidget* parent = nullptr);

    void show();
    void showProblems();
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  private:
    QWidget* caseload();

    SessionEditor& m_editor;
    Fields& m_fields;
    kit::GrowingTextEdit* m_howIAm;
    EditLine* m_caseload;
    QLabel* m_unit;
    EditLine* m_limit;
    kit::GrowingTextEdit* m_wentWell;
    QLabel* m_problem;
};

/// The ratings after a session, for its owner alone.
class AfterwardsCard final : public QWidget {
    Q_OBJECT
  public:
    AfterwardsCard(SessionEditor& editor, Fields& fields, QWidget* parent = nullptr);

    void show();
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  private:
    SessionEditor& m_editor;
    std::vector<kit::RatingScale*> m_scales;  ///< one for each item of the instrument
    kit::GrowingTextEdit* m_line;
};

}  // namespace tspace::sessions
