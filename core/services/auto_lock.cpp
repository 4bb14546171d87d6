// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auto_lock.h"

#include <algorithm>
#include <utility>

namespace tspace {

namespace {

constexpr qint64 minute = 60'000;

}  // namespace

AutoLock::AutoLock(const Clock& clock, std::function<bool()> isSuspended, std::unique_ptr<Alarm> alarm, QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_isSuspended(std::move(isSuspended)),
      m_alarm(alarm ? std::move(alarm) : std::make_unique<TimerAlarm>()) {
    m_alarm->onRing([this] { ring(); });
}

void AutoLock::start(int minutes) {
    m_minutes = minutes;
    begin();
}

void AutoLock::stop() {
    m_minutes = 0;
    begin();
}

qint64 AutoLock::limit() const {
    return m_minutes * minute;
}

qint64 AutoLock::warningTime() const {
    return std::min<qint64>(warning, limit() / 2);
}

qint64 AutoLock::idle() const {
    return m_clock.now().utc - m_since;
}

void AutoLock::begin() {
    m_since = m_clock.now().utc;
    if (std::exchange(m_isWarning, false)) {
        Q_EMIT warningEnded();
    }
    if (m_minutes <= 0) {
        m_alarm->stop();
        return;
    }
    m_alarm->set(static_cast<int>(limit() - warningTime()));
}

void AutoLock::activity() {
    if (m_minutes <= 0) {
        return;
    }
    if (idle() >= limit() && !m_isSuspended()) {
        m_alarm->stop();
        Q_EMIT lockRequested();
        return;
    }
    begin();
}

void AutoLock::ring() {
    if (m_isSuspended()) {
        begin();
        return;
    }
    if (m_isWarning || idle() >= limit()) {
        Q_EMIT lockRequested();
        return;
    }
    m_isWarning = true;
    m_alarm->set(static_cast<int>(std::min(warningTime(), limit() - idle())));
    Q_EMIT warned();
}

}  // namespace tspace
