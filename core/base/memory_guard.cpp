// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory_guard.h"

#ifdef __linux__
#include <malloc.h>
#include <sys/prctl.h>
#endif
#include <sys/resource.h>

namespace tspace {

void forbidCoreDumps() noexcept {
    const rlimit none{0, 0};
    static_cast<void>(::setrlimit(RLIMIT_CORE, &none));
}

void forbidTracing() noexcept {
#ifdef __linux__
    static_cast<void>(::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0));
#endif
}

void giveBackFreeMemory() noexcept {
#ifdef __GLIBC__
    static_cast<void>(::malloc_trim(0));
#endif
}

}  // namespace tspace
