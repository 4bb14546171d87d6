// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <functional>

namespace tspace {

/// Rings once, some time after it was set. Handed in, so that tests ring it by hand.
class Alarm {
  public:
    Alarm() = default;
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;
    virtual ~Alarm() = default;

    /// What to call when it rings, on the thread that set it.
    void onRing(std::function<void()> ring) { m_ring = std::move(ring); }

    /// Sets it to ring in `milliseconds`, in place of the time it was set to before.
    virtual void set(int milliseconds) = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual bool isSet() const = 0;

  protected:
    /// Calls what `onRing` was given.
    void ring() const;

  private:
    std::function<void()> m_ring;
};

/// Rings by the event loop of the thread it was made on.
class TimerAlarm final : public Alarm {
  public:
    TimerAlarm();

    void set(int milliseconds) override { m_timer.start(milliseconds); }
    void stop() override { m_timer.stop(); }
    [[nodiscard]] bool isSet() const override { return m_timer.isActive(); }

  private:
    QTimer m_timer;
};

/// Rings when a test says so.
class ManualAlarm final : public Alarm {
  public:
    void set(int milliseconds) override { m_milliseconds = milliseconds; }
    void stop() override { m_milliseconds = -1; }
    [[nodiscard]] bool isSet() const override { return m_milliseconds >= 0; }

    /// What it was last set to; -1 when it is not set.
    [[nodiscard]] int milliseconds() const { return m_milliseconds; }

    /// Rings as if the time had come; does nothing when it is not set.
    void comeDue();

  private:
    int m_milliseconds = -1;
};

}  // namespace tspace
