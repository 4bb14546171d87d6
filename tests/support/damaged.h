// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moment.h"
#include "store/journal.h"

#include <QString>

namespace tspace::test {

/// Turns some bytes of a file over, as a failing disk does, well within a page that begins at `at`.
void spoil(const QString& path, qint64 at);

/// A moment whose text does not fit a page, and where in the file a page of its text alone begins.
struct LongMoment {
    Moment moment;
    qint64 page = 0;
};

/// Saves one. `file` is the size of the file at rest before; the place holds once it is at rest again.
[[nodiscard]] LongMoment saveLongMoment(Journal& journal, qint64 file);

}  // namespace tspace::test
