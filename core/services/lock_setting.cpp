// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lock_setting.h"

#include "services/auto_lock.h"

#include <algorithm>

namespace tspace {

namespace {

constexpr QLatin1String minutesKey{"lock_minutes"};
constexpr QLatin1String minimiseKey{"lock_on_minimise"};
constexpr int mostMinutes = 24 * 60;

}  // namespace

int lockMinutes(const Settings& settings) {
    return std::clamp(settings.values.value(minutesKey).toInt(AutoLock::minutesByDefault), 0, mostMinutes);
}

void setLockMinutes(Settings& settings, int minutes) {
    settings.values.insert(minutesKey, std::clamp(minutes, 0, mostMinutes));
}

bool locksOnMinimise(const Settings& settings) {
    return settings.values.value(minimiseKey).toBool(false);
}

void setLocksOnMinimise(Settings& settings, bool locks) {
    settings.values.insert(minimiseKey, locks);
}

}  // namespace tspace
