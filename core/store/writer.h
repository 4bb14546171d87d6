// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/connection.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace tspace {

/// The one thread that writes. Jobs run in the order they were handed over, each to its end.
class Writer {
  public:
    /// A job must not throw: what goes wrong it tells by itself.
    using Job = std::function<void(sqlite::Connection&)>;

    /// The connection is used by the writer's thread alone from now on.
    explicit Writer(sqlite::Connection connection);
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    /// Finishes what was handed over, then ends the thread and closes the connection.
    ~Writer();

    /// From any thread.
    void post(Job job);

    /// Waits until everything handed over before has been done, and not at all where it has. Not from the writer's own
    /// thread.
    void wait();

  private:
    void run();

    sqlite::Connection m_connection;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_reached;
    std::deque<Job> m_jobs;
    std::uint64_t m_handedOver = 0;
    std::uint64_t m_done = 0;
    bool m_ending = false;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace tspace
