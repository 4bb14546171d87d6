// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/prompt_sets.h"
#include "editing/sorting.h"
#include "kit/screen.h"
#include "sessions/fields.h"

#include <functional>
#include <memory>
#include <optional>

class QPushButton;

namespace tspace::kit {
class Page;
}  // namespace tspace::kit

namespace tspace::sessions {

class ActionsCard;
class AgendaCard;
class NoteCard;
class ThreadList;

/// A session alone on the screen, for two people who look at it together: its agenda, threads, actions and note, which
/// are written as on its own page, and nothing else. No navigation, no numbers, no ratings, nothing for one of them
/// alone. Escape or its button ends it.
class BetweenUsScreen final : public kit::Screen {
    Q_OBJECT
  public:
    /// `alarm` is the draft keeper's; without one it goes by the event loop.
    explicit BetweenUsScreen(const kit::Services& services, std::unique_ptr<Alarm> alarm = nullptr);
    ~BetweenUsScreen() override;

    void showRecord(const RecordId& id) override;
    void showExample() override;
    void save() override;
    void leave(Leaving why) override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] bool standsAlone() const override { return true; }

    [[nodiscard]] const SessionEditor& editor() const { return *m_editor; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void buildKeys();
    void connectEditor();
    void show(const editing::Cursor& cursor);
    void showHead();
    /// The hints of the boxes that are there, and their order.
    void showOrder();
    void orderTabs();
    /// Sorts what is selected in the note; with nothing selected there the key means something else.
    void sortOr(editing::NotePart sorted, const std::function<void()>& otherwise);
    void end();

    std::unique_ptr<SessionEditor> m_editor;
    Fields* m_fields;
    kit::Page* m_page;
    AgendaCard* m_agenda = nullptr;
    ThreadList* m_threads = nullptr;
    ActionsCard* m_actions = nullptr;
    NoteCard* m_note = nullptr;
    std::optional<editing::PromptSet> m_prompts;  ///< the session goes by it
    QPushButton* m_end = nullptr;
};

}  // namespace tspace::sessions
