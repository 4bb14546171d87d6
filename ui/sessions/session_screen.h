// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/theme.h"
#include "sessions/fields.h"

#include <memory>

class QPushButton;
class QVBoxLayout;

namespace tspace::kit {
class Page;
}

namespace tspace::sessions {

class ActionsCard;
class AfterwardsCard;
class SessionHeader;
class ThreadCard;
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
    void showExample() override;
    void startNew() override;
    void save() override;
    void leave(Leaving why) override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;

    [[nodiscard]] const SessionEditor& editor() const { return *m_editor; }

  private:
    void buildPage();
    void buildKeys();
    void connectEditor();
    void key(const QKeySequence& keys, void (SessionScreen::*slot)());
    void show(const editing::Cursor& cursor);
    void showThreads();
    void showTitle();
    void showProblems();
    void orderTabs();
    void sayChangedElsewhere();
    void removeEmptied(const QString& part);

    void addThread();
    void nextThread();
    void previousThread();
    void goThread(int step);
    void toPractice();
    void toChallenge();
    void toFeedback();
    void toPart(kit::Shape kind);
    /// The card the cursor stands in, else the last; null when there is none.
    [[nodiscard]] ThreadCard* currentCard() const;

    std::unique_ptr<SessionEditor> m_editor;
    Fields* m_fields;
    kit::Page* m_page;
    QPushButton* m_met = nullptr;
    SessionHeader* m_header = nullptr;
    QVBoxLayout* m_threads = nullptr;
    std::vector<ThreadCard*> m_cards;
    QPushButton* m_newThread = nullptr;
    ActionsCard* m_actions = nullptr;
    WorkCard* m_work = nullptr;
    AfterwardsCard* m_afterwards = nullptr;
    kit::GrowingTextEdit* m_note = nullptr;
};

}  // namespace tspace::sessions
