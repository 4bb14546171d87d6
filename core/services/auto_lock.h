// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "services/alarm.h"

#include <QObject>

#include <functional>
#include <memory>

namespace tspace {

/// Locks a journal that nobody uses: a minute before it says so, and any key then begins the time anew. It goes by the
/// clock, not by its alarm alone, so that a machine that slept does not sleep the time away.
class AutoLock : public QObject {
    Q_OBJECT

  public:
    static constexpr int minutesByDefault = 10;
    /// From the warning to the lock, in milliseconds; half of the time where that is less.
    static constexpr int warning = 60'000;

    /// `clock` must outlive it. `isSuspended` tells when it must not lock (two people at one screen); without an
    /// `alarm` it goes by the event loop. It does nothing until `start`.
    AutoLock(const Clock& clock, std::function<bool()> isSuspended, std::unique_ptr<Alarm> alarm = nullptr,
             QObject* parent = nullptr);

    /// Begins to count, with a lock after so many idle minutes; 0: never.
    void start(int minutes);
    void stop();

    /// Someone pressed a key or moved the mouse. After a sleep that was too long it locks instead.
    void activity();

    [[nodiscard]] bool isWarning() const { return m_isWarning; }
    [[nodiscard]] int minutes() const { return m_minutes; }

  Q_SIGNALS:
    /// In a minute it locks, unless there is some activity.
    void warned();
    /// Someone is there after all.
    void warningEnded();
    void lockRequested();

  private:
    void ring();
    void begin();
    [[nodiscard]] qint64 idle() const;
    [[nodiscard]] qint64 limit() const;
    [[nodiscard]] qint64 warningTime() const;

    const Clock& m_clock;
    std::function<bool()> m_isSuspended;
    std::unique_ptr<Alarm> m_alarm;
    int m_minutes = 0;
    qint64 m_since = 0;
    bool m_isWarning = false;
};

}  // namespace tspace
