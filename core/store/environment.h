// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"

#include <QUuid>

namespace tspace {

/// What the journal is handed from outside. The references must outlive it; both must be safe to use from any thread.
struct Environment {
    const Clock& clock;
    Random& random;
    QUuid device;  ///< this machine's id, kept in its application data and never in the journal; see deviceIn()
};

/// This machine's random id, read from `folder`/device-id, made there when there is none. Throws `Error`.
[[nodiscard]] QUuid deviceIn(const QString& folder, Random& random);

}  // namespace tspace
