// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/task.h"

namespace tspace {

void Progress::step(long long done, long long total) {
    if (m_report) {
        m_report(done, total);
    }
    if (isCancelled()) {
        throw Cancelled();
    }
}

}  // namespace tspace
