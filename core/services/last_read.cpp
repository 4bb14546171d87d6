// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/last_read.h"

namespace tspace {

void LastRead::begin() {
    // Before anything is read: what is written meanwhile is another version.
    m_version.reset();
    m_version = m_journal.read().dataVersion();
    m_day = m_clock.today();
}

bool LastRead::stands() const {
    try {
        return m_version && m_day == m_clock.today() && *m_version == m_journal.read().dataVersion();
    } catch (const Error&) {
        return false;
    }
}

}  // namespace tspace
