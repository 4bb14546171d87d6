// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

#include <future>

namespace tspace {

Writer::Writer(sqlite::Connection connection) : m_connection(std::move(connection)), m_thread([this] { run(); }) {}

Writer::~Writer() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Writer::post(Job job) {
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Writer::wait() {
    std::promise<void> reached;
    post([&reached](sqlite::Connection&) { reached.set_value(); });
    reached.get_future().wait();
}

void Writer::run() {
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty()) {
            return;
        }
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(m_connection);
    }
}

}  // namespace tspace
