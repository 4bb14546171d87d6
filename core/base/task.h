// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <exception>
#include <functional>
#include <utility>

namespace tspace {

/// Thrown by a task that was cancelled; deliberately no `Error`.
class Cancelled final : public std::exception {
  public:
    [[nodiscard]] const char* what() const noexcept override { return "cancelled"; }
};

/// Handed to long work: it reports how far it is and learns whether it was cancelled.
class Progress {
  public:
    /// Called on the worker's thread with steps done and steps in all (0 when not known).
    using Report = std::function<void(long long done, long long total)>;

    Progress() = default;
    explicit Progress(Report report) : m_report(std::move(report)) {}

    /// Reports, then throws `Cancelled` if someone cancelled.
    void step(long long done, long long total);

    /// May be called from any thread.
    void cancel() noexcept { m_cancelled.store(true); }
    [[nodiscard]] bool isCancelled() const noexcept { return m_cancelled.load(); }

  private:
    Report m_report;
    std::atomic<bool> m_cancelled{false};
};

}  // namespace tspace
