// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/task.h"

namespace tspace {

void Progress::step(long long done, long long total) {
    if (isCancelled()) {
        throw Cancelled();
    }
    if (m_report) {
        m_report(done, total);
    }
}

}  // namespace tspace
