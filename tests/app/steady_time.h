// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

namespace tspace::test {

/// Milliseconds on the machine's steady clock, the same for every process since it was started.
[[nodiscard]] inline long long steadyMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<long long>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

}  // namespace tspace::test
