// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/fields.h"
#include "sessions/thread_parts.h"

#include <QFrame>

#include <array>

class QLabel;
class QMenu;
class QPushButton;

namespace tspace::kit {
class ChipButton;
}

namespace tspace::sessions {

class ChoiceMenu;
class InlinePick;

/// One thread: number, title, chips and the word of its loop, over practice, challenges and feedback side by side.
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

  private:
    void buildHeader();
    void buildMenu();
    void buildChips(QLayout& row);
    void buildVoice();
    void showChips(const Thread& thread, const QString& typedCase);
    void showVoice(const Thread& thread);
    void showSetDown(const Thread& thread);
    void openMenu();
    void change(const std::function<void(editing::SessionEdit&)>& change);
    void move(int places);
    [[nodiscard]] const editing::ThreadEdit* edit() const;

    SessionEditor& m_editor;
    Fields& m_fields;
    ThreadId m_thread;
    QLabel* m_number = nullptr;
    EditLine* m_title = nullptr;
    InlinePick* m_case = nullptr;
    QLabel* m_level = nullptr;
    kit::ChipButton* m_stage = nullptr;
    ChoiceMenu* m_stageMenu = nullptr;
    kit::ChipButton* m_organisation = nullptr;
    QLabel* m_loop = nullptr;
    QPushButton* m_more = nullptr;
    QLabel* m_problem = nullptr;
    std::array<PartColumn*, 3> m_columns{};
    QWidget* m_voiceRow = nullptr;
    kit::GrowingTextEdit* m_voice = nullptr;
    QWidget* m_setDownRow = nullptr;
    EditLine* m_setDown = nullptr;
    QLabel* m_record = nullptr;
    bool m_voiceWanted = false;
};

}  // namespace tspace::sessions
