// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "services/auto_lock.h"

#include <QObject>

#include <memory>

namespace tspace {
class Journal;
}

namespace tspace::window {
class Shell;
}

namespace tspace::desktop {

/// Sees when an open journal is to be locked by itself: nobody uses it (the minutes are a setting of the journal), its
/// window is minimised (a setting too), the machine goes to sleep, or the desktop locks its screen. One for each open
/// journal.
class LockWatch final : public QObject {
    Q_OBJECT
  public:
    /// Begins at once. Journal, shell and clock must outlive it. Without an `alarm` it goes by the event loop.
    LockWatch(Journal& journal, window::Shell& shell, const Clock& clock, std::unique_ptr<Alarm> alarm = nullptr,
              QObject* parent = nullptr);

    [[nodiscard]] AutoLock& autoLock() { return m_lock; }

    /// Key presses, clicks and movements anywhere in the program are activity.
    bool eventFilter(QObject* watched, QEvent* event) override;

  Q_SIGNALS:
    void lockRequested();

  private:
    void readSettings();
    void watchDesktop();
  private Q_SLOTS:
    /// From D-Bus: true when the machine is about to sleep, or the screen is locked.
    void systemSays(bool begins);
    void sessionLocks();

  private:
    Journal& m_journal;
    window::Shell& m_shell;
    AutoLock m_lock;
    bool m_locksOnMinimise = false;
};

}  // namespace tspace::desktop
