// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/bundled.h"
#include "store/reader.h"
#include "trends/findings.h"

#include <QDate>
#include <QString>

namespace tspace {

/// The bundled instruments and every version that lives in the journal. Throws `Error`.
[[nodiscard]] instruments::Catalogue catalogueOf(const JournalReader& read);

/// What `trends::trendState` is asked about one dimension of an instrument, or about one item as it was answered: all
/// its ratings in the journal, each scored by the version it was given under, the sessions that were held and the
/// person's notes on charts. Under `measuresChoice` as the instrument `part` is a measure's id or name. The range and
/// the period are left to the caller. Ratings of a version that the catalogue does not know are left out. `part` is the
/// id of a dimension, or else of an item, of the newest version. `days` may leave out ratings that nobody will look at.
/// Throws `Error` (NotFound when there is no such instrument or part).
[[nodiscard]] trends::TrendInput trendInput(const JournalReader& read, const instruments::Catalogue& catalogue,
                                            const QString& instrument, const QString& part, const QDate& today,
                                            const ListQuery& days = {});

/// The same without what only a chart marks: sessions, notes, and which ratings were changed after they were saved.
[[nodiscard]] trends::TrendInput seriesInput(const JournalReader& read, const instruments::Catalogue& catalogue,
                                             const QString& instrument, const QString& part, const QDate& today,
                                             const ListQuery& days = {});

}  // namespace tspace
