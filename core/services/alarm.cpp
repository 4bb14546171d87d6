// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/alarm.h"

namespace tspace {

void Alarm::ring() const {
    if (m_ring) {
        m_ring();
    }
}

TimerAlarm::TimerAlarm() {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout(&m_timer, [this] { ring(); });
}

void ManualAlarm::comeDue() {
    if (isSet()) {
        m_milliseconds = -1;
        ring();
    }
}

}  // namespace tspace
