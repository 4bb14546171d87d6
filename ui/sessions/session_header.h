// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/prompt_sets.h"
#include "sessions/fields.h"

#include <QWidget>

class QLabel;
class QLayout;
class QPushButton;

namespace tspace::kit {
class ChipButton;
class FlowLayout;
}  // namespace tspace::kit

namespace tspace::sessions {

class ChoiceMenu;
class InlinePick;

/// The line under a session's title, every word of which is changed in place: when, how long, what kind, with whom, my
/// part in it, and its state.
class SessionHeader final : public QWidget {
    Q_OBJECT
  public:
    SessionHeader(SessionEditor& editor, Fields& fields, QWidget* parent = nullptr);

    void show();
    void showProblems();
    /// The sets of prompts to choose from.
    void setPromptSets(const std::vector<editing::PromptSet>& sets);
    /// In reading order.
    [[nodiscard]] std::vector<QWidget*> focusChain() const;
    /// To where a set of prompts is chosen.
    void takeFocusToPrompts();

  Q_SIGNALS:
    /// A set of the person's own is to be written, or the one the session goes by is to be changed.
    void ownPromptsWanted();
    void promptsEditWanted(const QString& key);

  private:
    void buildWhen();
    void buildKind();
    void buildPeople();
    void buildState();
    void buildPlace();
    void buildPrompts();
    void choosePrompts(int value);
    void showPrompts();
    void showLife();
    void showPeople();
    void makeChips(const std::vector<PersonId>& people);
    /// A place in the line whose widgets stay together where it wraps.
    QLayout* group();
    EditLine* line(QLayout& place, const QString& part, const QString& hint, const QString& name, const QString& least);

    SessionEditor& m_editor;
    Fields& m_fields;
    QWidget* m_row;
    kit::FlowLayout* m_flow;
    QLabel* m_written;
    QLabel* m_problem;
    std::vector<EditLine*> m_lines;
    QPushButton* m_kind = nullptr;
    ChoiceMenu* m_kindMenu = nullptr;
    QWidget* m_people = nullptr;
    QWidget* m_place = nullptr;
    QPushButton* m_prompts = nullptr;
    ChoiceMenu* m_promptsMenu = nullptr;
    std::vector<editing::PromptSet> m_sets;
    std::vector<kit::ChipButton*> m_chips;
    std::vector<PersonId> m_shownPeople;  ///< one for each chip
    InlinePick* m_person = nullptr;
    QPushButton* m_role = nullptr;
    ChoiceMenu* m_roleMenu = nullptr;
    kit::ChipButton* m_status = nullptr;
    ChoiceMenu* m_statusMenu = nullptr;
};

}  // namespace tspace::sessions
