// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

namespace tspace::cli {

/// For as long as it lives, the first SIGINT, SIGTERM or SIGHUP cancels `progress` (the work then ends by itself with
/// nothing half done) and the second ends the program at once. Waiting reads return with EINTR. Only one may live.
class Interrupt {
  public:
    explicit Interrupt(Progress& progress);
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();
};

/// Throws `Cancelled` when the person asked for the end. For loops that report no progress.
void stopIfCancelled(const Progress& progress);

}  // namespace tspace::cli
