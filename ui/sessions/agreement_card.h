// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/fields.h"

#include <QWidget>

#include <utility>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tspace::kit {
class Card;
class ChipButton;
}  // namespace tspace::kit

namespace tspace::sessions {

class ChoiceMenu;

/// One party's word on the record: agrees or sees it differently, a comment, how it was given and when. Once the record
/// is agreed, the same as sentences.
class WordRow final : public QWidget {
    Q_OBJECT
  public:
    WordRow(SessionEditor& editor, Fields& fields, QString party, QWidget* parent = nullptr);

    void show();
    void showProblem();
    [[nodiscard]] const QString& party() const { return m_party; }
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  private:
    void buildChoice();
    void buildGiven();
    void say(bool accepted);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString sentence() const;

    SessionEditor& m_editor;
    Fields& m_fields;
    QString m_party;
    QWidget* m_choice;
    QLabel* m_name;
    kit::ChipButton* m_agrees;
    kit::ChipButton* m_differs;
    QPushButton* m_given;
    ChoiceMenu* m_givenMenu = nullptr;
    EditLine* m_date;
    kit::GrowingTextEdit* m_comment;
    QLabel* m_problem;
};

/// The record of a held session as both sides agree it: their words, and the button that locks it. Out of sight until
/// it is wanted.
class AgreementCard final : public QWidget {
    Q_OBJECT
  public:
    AgreementCard(SessionEditor& editor, Fields& fields, QWidget* parent = nullptr);

    void show();
    void showProblems();
    /// Shows the card and puts the focus where the first word is still to be said.
    void open();
    /// Another session is shown: it is out of sight again. True where it had been asked for.
    bool close() { return std::exchange(m_isWanted, false); }
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  private:
    void showRows();
    void agree();
    /// What is still missing, in words; empty when nothing is.
    [[nodiscard]] QString missing() const;

    SessionEditor& m_editor;
    Fields& m_fields;
    kit::Card* m_card;
    QVBoxLayout* m_list;
    std::vector<WordRow*> m_rows;
    QLabel* m_missing;
    QWidget* m_end;
    QPushButton* m_agree;
    bool m_isWanted = false;
};

}  // namespace tspace::sessions
