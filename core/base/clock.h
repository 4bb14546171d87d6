// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

namespace tspace {

/// The time and zone, handed in so that tests hold them still.
class Clock {
  public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /// Now, in `zone()`. Thread-safe.
    [[nodiscard]] virtual Instant now() const = 0;

    /// IANA name of the zone new entries are made in.
    [[nodiscard]] virtual QString zone() const = 0;

    [[nodiscard]] QDate today() const { return now().date; }
};

/// The machine's own clock and zone.
class SystemClock final : public Clock {
  public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] QString zone() const override;
};

/// A clock that stands where it is put, for tests and for pictures of a given day.
class FixedClock final : public Clock {
  public:
    explicit FixedClock(Instant now) : m_now(std::move(now)) {}

    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] QString zone() const override { return m_now.zone; }

    void set(Instant now) { m_now = std::move(now); }
    void advance(qint64 milliseconds) { m_now = Instant::at(m_now.utc + milliseconds, m_now.zone); }

  private:
    Instant m_now;
};

}  // namespace tspace
