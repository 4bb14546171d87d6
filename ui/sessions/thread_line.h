// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/error_words.h"
#include "sessions/fields.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace tspace {
struct EarlierThread;
}

namespace tspace::kit {
class PickOrMake;
}

namespace tspace::sessions {

/// What a thread goes on from: one line that opens into the threads of earlier sessions, to be read and not changed;
/// and the box to pick such a thread.
class ThreadLine final : public QWidget {
    Q_OBJECT
  public:
    ThreadLine(SessionEditor& editor, Fields& fields, const ThreadId& thread, QWidget* parent = nullptr);

    /// Shows nothing for a thread that begins by itself.
    void show(const Thread& thread);
    /// Offers the threads that it can go on from, and puts the cursor into the box.
    void pick();
    /// How far the loop came in the earlier threads, and by additions to this one.
    [[nodiscard]] Loop before() const { return m_before; }
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  Q_SIGNALS:
    /// The person wants to see a session of the line.
    void sessionRequested(const tspace::SessionId& id);
    void refused(const tspace::kit::Words& words);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void read(const Thread& thread);
    void open(bool wanted);
    void fill();
    void addEarlier(const EarlierThread& earlier);
    void goOnFrom(const ThreadId& earlier);
    void endPicking();
    void makePick();
    [[nodiscard]] bool isPicking() const;

    SessionEditor& m_editor;
    Fields& m_fields;
    ThreadId m_thread;
    std::optional<ThreadId> m_continues;
    Loop m_before = Loop::Practice;
    bool m_isOpen = false;
    QPushButton* m_summary;
    QWidget* m_content;
    QVBoxLayout* m_list;
    kit::PickOrMake* m_pick = nullptr;  ///< made when it is wanted first, as it hardly ever is
};

}  // namespace tspace::sessions
