// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/bundled.h"
#include "store/reader.h"
#include "trends/pairs.h"

#include <QDate>
#include <QString>

#include <vector>

namespace tspace {

/// A series to look at beside another one.
struct PairedSeries {
    QString title;  ///< with its instrument where the title alone would not tell it apart
    trends::PairedValues values;
};

/// What stands beside the series `shown` of `instrument`: every measure, the days since supervision, and every
/// dimension of the other instruments, always in this order, whatever they show. Left out are dimensions of the same
/// instrument, as they are rated in one sitting, and those of instruments that are there for their profile: a few
/// quarters make no pairs. Throws `Error`.
[[nodiscard]] std::vector<PairedSeries> pairedSeries(const JournalReader& read, const instruments::Catalogue& catalogue,
                                                     const QString& instrument, const QString& part,
                                                     const trends::TrendInput& shown);

/// What is found in each; takes a while, and needs no journal.
[[nodiscard]] std::vector<trends::PairFinding> pairFindings(const std::vector<PairedSeries>& series);

}  // namespace tspace
