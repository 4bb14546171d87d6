// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action_list_model.h"
#include "actions/action_view.h"
#include "editing/action_edit.h"
#include "kit/record_in_hand.h"
#include "kit/screen.h"
#include "kit/services.h"
#include "services/last_read.h"
#include "services/record_saver.h"

#include <memory>

class QComboBox;
class QLabel;

namespace tspace::kit {
class Card;
class ChoiceRow;
class EmptyState;
class Page;
}  // namespace tspace::kit

namespace tspace::actions {

class ActionForm;

/// Every action, by person and due date, open ones first. They are ticked off, dropped, changed and added here.
class ActionsScreen final : public kit::Screen, public kit::HasRecordInHand {
    Q_OBJECT
  public:
    explicit ActionsScreen(const kit::Services& services, QWidget* parent = nullptr);
    ~ActionsScreen() override;

    void enter() override;
    /// Chooses the action in the list, whose filters let it through.
    void showRecord(const RecordId& id) override;
    void leave(Leaving why) override;
    void refresh(const Committed& committed) override;
    void save() override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] std::optional<RecordId> recordInHand() const override { return m_view->recordInHand(); }

  private:
    void buildFilters(kit::Card& card);
    void buildKeys(kit::Card& card);
    void connectList();
    void read();
    void readPeople();
    [[nodiscard]] QModelIndex rowOf(const ActionId& id);
    void restore();
    [[nodiscard]] Whose whose() const;
    [[nodiscard]] Closing closing() const;

    // What is done with the row that is chosen.
    void tick(const QModelIndex& index);
    void drop(const QModelIndex& index);
    void change(const QModelIndex& index);
    void open(const QModelIndex& index);
    /// Takes back the last action that was closed or opened again here.
    void undo();

    void ask(const Action& action, ActionState state, const QString& typed, const std::optional<Draft>& draft);
    void typeEnding(const QString& text);
    void keepEnding(const QString& text);
    void leaveEnding();
    void commit(const Action& before, const Action& after);

    kit::Services m_services;
    LastRead m_read;
    kit::Page* m_page;
    ActionListModel* m_model;
    ActionView* m_view;
    ActionForm* m_form;
    kit::Card* m_card = nullptr;
    kit::EmptyState* m_empty;
    kit::ChoiceRow* m_closing = nullptr;
    QComboBox* m_person = nullptr;
    QLabel* m_none = nullptr;
    std::unique_ptr<RecordSaver> m_saver;  ///< of the action whose closing line is typed
    editing::ActionEdit m_ended;           ///< that action as it will be
    std::optional<Action> m_asked;         ///< as it was
    std::vector<Action> m_before;          ///< newest last
};

}  // namespace tspace::actions
