// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/part_box.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace tspace::sessions {

/// One column of a thread: its practice, its challenges, or its feedback, one under another. Where there is none, one
/// box invites.
class PartColumn final : public QWidget {
    Q_OBJECT
  public:
    PartColumn(SessionEditor& editor, Fields& fields, kit::Shape kind, QWidget* parent = nullptr);

    void show(const editing::ThreadEdit& edit);
    [[nodiscard]] std::vector<QWidget*> focusChain() const;
    /// The last box, where writing goes on.
    [[nodiscard]] kit::GrowingTextEdit& lastBox() const { return m_boxes.back()->box(); }
    /// Adds an empty one of its kind and puts the cursor into it.
    void addMore();

  private:
    void setCount(std::size_t count);
    void showPractice(const Thread& thread);
    void showChallenges(const Thread& thread);
    void showFeedback(const Thread& thread);

    SessionEditor& m_editor;
    Fields& m_fields;
    kit::Shape m_kind;
    ThreadId m_thread;
    QVBoxLayout* m_column;
    std::vector<PartBox*> m_boxes;
};

}  // namespace tspace::sessions
