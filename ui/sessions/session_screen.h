// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/prompt_sets.h"
#include "kit/screen.h"
#include "kit/tab_chain.h"
#include "services/last_read.h"
#include "sessions/fields.h"

#include <memory>

namespace tspace::kit {
class Card;
class Page;
}  // namespace tspace::kit

namespace tspace::sessions {

class ActionsCard;
class Additions;
class AgendaCard;
class AgreementCard;
class CancelRow;
class PromptSetCard;
class SessionActions;
class AfterwardsCard;
class NoteCard;
class SessionHeader;
class ThreadList;
class WorkCard;

/// A session as a page of thread cards, written in place from end to end.
class SessionScreen final : public kit::Screen {
    Q_OBJECT
  public:
    /// `alarm` is the draft keeper's; without one it goes by the event loop.
    explicit SessionScreen(const kit::Services& services, std::unique_ptr<Alarm> alarm = nullptr);
    ~SessionScreen() override;

    void enter() override;
    void showRecord(const RecordId& id) override;
    void enterAt(const RecordId& id) override { showRecord(id); }
    void enterNew() override;
    void showPart(const QUuid& part) override;
    void showExample() override;
    void startNew() override;
    void save() override;
    void leave(Leaving why) override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;

    /// The next new session is the plan of one.
    void planNext() { m_plansNext = true; }

    [[nodiscard]] const SessionEditor& editor() const { return *m_editor; }

  private:
    void buildPage();
    // The life of a session: its plan, the words of both, what is added later (session_screen_life.cpp).
    void buildLife();
    void connectLife();
    void connectPrompts();
    void showLife();
    void showHints();
    void readPromptSets();
    void begin(bool isPlan);
    /// Takes leave of what was only opened on the page, and says whether that and all else can stay as it is.
    [[nodiscard]] bool stays(const SessionId& id);
    void sayState();
    void meet();
    void goBetweenUs();
    void showAdditions();
    void makeAdditions();
    void restoreAdditions();
    Additions* makeAdditions(const std::optional<Thread>& thread, QWidget& place);
    void addToSession();
    void addSheet();
    void addThreadTabs(std::vector<QWidget*>& chain) const;
    void buildKeys();
    void connectEditor();
    void connectThreads();
    void key(const QKeySequence& keys, void (SessionScreen::*slot)());
    void show(const editing::Cursor& cursor);
    void showTitle();
    void showProblems();
    void orderTabs();
    void sayChangedElsewhere();
    void removeEmptied(const QString& part);

    /// What is marked for the child's record for the first time in this journal says why.
    void explainRecord();

    // What the keys do. In the note, with something selected there, they sort it.
    void addThread();
    void offerThreads();
    void nextThread();
    void previousThread();
    void moveThreadUp();
    void moveThreadDown();
    void toPractice();
    void toChallenge();
    void toFeedback();
    void toVoice();
    void toAction();

    std::unique_ptr<SessionEditor> m_editor;
    LastRead m_read;
    const std::vector<editing::PromptSet> m_bundledPrompts = editing::bundledPrompts();
    Fields* m_fields;
    kit::Page* m_page;
    bool m_plansNext = false;
    SessionActions* m_life = nullptr;
    SessionHeader* m_header = nullptr;
    CancelRow* m_cancel = nullptr;
    PromptSetCard* m_ownPrompts = nullptr;
    std::vector<editing::PromptSet> m_promptSets;
    AgendaCard* m_agenda = nullptr;
    AgreementCard* m_agreement = nullptr;
    kit::Card* m_added = nullptr;
    std::vector<Additions*> m_additions;  ///< those of threads in their order, then those of the session
    SessionId m_additionsOf;
    ThreadList* m_threads = nullptr;
    ActionsCard* m_actions = nullptr;
    WorkCard* m_work = nullptr;
    AfterwardsCard* m_afterwards = nullptr;
    NoteCard* m_note = nullptr;
    kit::TabChain m_tabs;
};

}  // namespace tspace::sessions
