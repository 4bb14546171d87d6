// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "domain/check_in.h"
#include "instruments/bundled.h"

#include <QByteArray>

#include <optional>

namespace tspace {

/// What adding an instrument file to the journal would do. Nothing is done yet.
struct InstrumentPlan {
    std::optional<instruments::Instrument> instrument;  ///< absent exactly when `issues` holds a fault
    Issues issues;                                      ///< each at its JSON pointer, with what is allowed
    bool isKnown = false;                               ///< the journal or the program has just this already
    int older = 0;                                      ///< the newest version it has besides; 0: none

    /// Whether there is something to add.
    [[nodiscard]] bool canAdd() const { return instrument && !isKnown; }
};

/// Reads a file against what is known. The same id and version with other content is refused: answers were given to
/// what stands there.
[[nodiscard]] InstrumentPlan planInstrument(const instruments::Catalogue& catalogue, const QByteArray& bytes);

/// The record that brings it into the journal.
[[nodiscard]] InstrumentFile instrumentFile(const instruments::Instrument& instrument, Random& random);

}  // namespace tspace
