// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/error_words.h"
#include "sessions/fields.h"
#include "sessions/thread_parts.h"

#include <QFrame>

#include <array>

class QLabel;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace tspace::sessions {

class DragHandle;
class ThreadChips;
class ThreadLine;

/// One thread: number, title, chips and the word of its loop, what it goes on from, over practice, challenges and
/// feedback side by side; below them the child's voice and why it was set down, where they are wanted.
class ThreadCard final : public QFrame {
    Q_OBJECT
  public:
    ThreadCard(SessionEditor& editor, Fields& fields, const ThreadId& thread, QWidget* parent = nullptr);

    [[nodiscard]] const ThreadId& thread() const { return m_thread; }
    /// Shows the thread as it stands at `place`, counted from 1.
    void show(const editing::ThreadEdit& edit, int place, int count);
    /// The word at the right, which follows every key.
    void showLoop(const editing::ThreadEdit& edit);
    void showProblems();
    /// In reading order.
    [[nodiscard]] std::vector<QWidget*> focusChain() const;
    [[nodiscard]] PartColumn& column(kit::Shape kind) const { return *m_columns[static_cast<std::size_t>(kind)]; }

    /// Shows the child's voice and puts the cursor into it.
    void toVoice();
    /// Moves it up (negative) or down by so many places, and says where it stands now.
    void move(int places);

  Q_SIGNALS:
    /// It was marked for the child's record.
    void markedForRecord();
    /// The person wants to see a session that it goes on from.
    void sessionRequested(const tspace::SessionId& id);
    void refused(const tspace::kit::Words& words);
    /// "2 of 5".
    void said(const QString& words);
    /// A box has come to it that was not there before.
    void rearranged();
    void dragged(const QPoint& place);
    void dropped(const QPoint& place);

  private:
    void buildHeader(QVBoxLayout& column);
    /// Return was pressed in the box of that name: after the title comes what happened.
    void goOnFrom(const QString& name);
    void buildParts(QVBoxLayout& column);
    void showVoice(const QString& text);
    void buildVoice();
    void showSetDown(bool isDown);
    void buildSetDown();
    void insertAfter(QWidget& before, QWidget& row);
    void openMenu();
    void addMarks(QMenu& menu, const Thread& thread);
    void addLife(QMenu& menu, const Thread& thread);
    void change(const std::function<void(editing::SessionEdit&)>& change);
    [[nodiscard]] const editing::ThreadEdit* edit() const;

    SessionEditor& m_editor;
    Fields& m_fields;
    ThreadId m_thread;
    DragHandle* m_handle = nullptr;
    QLabel* m_number = nullptr;
    kit::GrowingTextEdit* m_title = nullptr;
    ThreadChips* m_chips = nullptr;
    QLabel* m_loop = nullptr;
    QPushButton* m_more = nullptr;
    QLabel* m_problem = nullptr;
    ThreadLine* m_line = nullptr;
    QWidget* m_parts = nullptr;
    std::array<PartColumn*, 3> m_columns{};
    QWidget* m_voiceRow = nullptr;  ///< made when it is wanted first, as the row below
    kit::GrowingTextEdit* m_voice = nullptr;
    QWidget* m_setDownRow = nullptr;
    EditLine* m_setDown = nullptr;
    bool m_voiceWanted = false;
};

}  // namespace tspace::sessions
