// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/bundled.h"
#include "store/reader.h"

#include <QString>

#include <vector>

namespace tspace {

/// A dimension or an item that can be charted.
struct PartChoice {
    QString id;  ///< as `trendInput` takes it
    QString title;
    bool isItem = false;
    bool isOthers = false;  ///< a measure of someone else's

    friend bool operator==(const PartChoice&, const PartChoice&) = default;
};

/// An instrument that has answers, with what can be charted of it.
struct InstrumentChoice {
    QString id;
    QString title;
    std::vector<PartChoice> parts;  ///< its dimensions, then its items; never empty

    /// How many of the parts are dimensions; they come first.
    [[nodiscard]] std::size_t dimensions() const;

    friend bool operator==(const InstrumentChoice&, const InstrumentChoice&) = default;
};

/// What there is to chart, in the order of the catalogue, by the newest version of each instrument, and the measures
/// last, under `measuresChoice`. An item that is all there is of its dimension is left out, as its dimension shows the
/// same. Throws `Error`.
[[nodiscard]] std::vector<InstrumentChoice> trendChoices(const JournalReader& read,
                                                         const instruments::Catalogue& catalogue);

}  // namespace tspace
