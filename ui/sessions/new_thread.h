// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/error_words.h"
#include "sessions/session_editor.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace tspace::sessions {

/// The row that begins a thread: an empty one, or one made of a moment to bring or of a thread still open in an earlier
/// session.
class NewThread final : public QWidget {
    Q_OBJECT
  public:
    explicit NewThread(SessionEditor& editor, QWidget* parent = nullptr);

    /// Opens the list of moments to bring and earlier threads.
    void offer();
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  Q_SIGNALS:
    /// An empty one is wanted.
    void emptyWanted();
    void refused(const tspace::kit::Words& words);

  private:
    void addMoments(QMenu& menu);
    void addEarlier(QMenu& menu);
    void bring(const MomentId& id);
    void goOnFrom(const ThreadId& id);
    void addBrought(const Moment& moment);
    [[nodiscard]] bool isTaken(const QUuid& id) const;

    SessionEditor& m_editor;
    QPushButton* m_empty;
    QPushButton* m_from;
};

}  // namespace tspace::sessions
