// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lock_setting.h"

#include "services/auto_lock.h"

#include <algorithm>

namespace tspace {

namespace {

constexpr QLatin1String minutesKey{"lock_minutes"};
constexpr int mostMinutes = 24 * 60;

}  // namespace

int lockMinutes(const Settings& settings) {
    return std::clamp(settings.values.value(minutesKey).toInt(AutoLock::minutesByDefault), 0, mostMinutes);
}

void setLockMinutes(Settings& settings, int minutes) {
    settings.values.insert(minutesKey, std::clamp(minutes, 0, mostMinutes));
}

}  // namespace tspace
