// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

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
        ++m_handedOver;
    }
    m_wake.notify_one();
}

void Writer::wait() {
    std::unique_lock lock(m_mutex);
    m_reached.wait(lock, [this, last = m_handedOver] { return m_done >= last; });
}

void Writer::run() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty()) {
            return;
        }
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(m_connection);
        job = {};  // what it holds goes before anybody hears that it is done
        lock.lock();
        ++m_done;
        m_reached.notify_all();
    }
}

}  // namespace tspace
