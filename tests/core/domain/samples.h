// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "domain/record.h"

namespace tspace::test {

/// An id that differs from every other one made in the same process.
template <class Tag>
[[nodiscard]] Id<Tag> newId() {
    static SystemRandom random;
    return Id<Tag>::make(random);
}

/// Noon in London.
[[nodiscard]] inline Instant noon(const QDate& date) {
    return Instant::local(date, QTime(12, 0), QStringLiteral("Europe/London"));
}

}  // namespace tspace::test
