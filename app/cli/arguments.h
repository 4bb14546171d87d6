// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/record.h"
#include "instruments/bundled.h"
#include "store/reader.h"

#include <QStringList>

namespace tspace::cli {

class Run;

/// Hides the dash of arguments such as `-not` and `-3` from the parser of options, which knows no short option but
/// `-h`.
[[nodiscard]] QStringList shielded(QStringList arguments);

/// Undoes `shielded` for one argument.
[[nodiscard]] QString plain(QString argument);

// Each throws WrongUse, naming what it is about, for a text that is none.

[[nodiscard]] QDate dateFrom(const QString& text, const QString& what);
[[nodiscard]] int numberFrom(const QString& text, int least, int most, const QString& what);
/// The value of `--at`, or now.
[[nodiscard]] Instant whenOr(const std::optional<QString>& text, const Clock& clock);
/// A kind of record by its name ("check-in") or by what lists of it are called ("checkins").
[[nodiscard]] RecordKind recordKindFrom(const QString& text);
/// `--from` and `--to` of a run, where given; the first may not lie after the second.
struct Days {
    std::optional<QDate> from;
    std::optional<QDate> to;

    [[nodiscard]] bool has(const QDate& day) const { return (!from || day >= *from) && (!to || day <= *to); }
};
[[nodiscard]] Days daysOf(const Run& run);

// Each takes an id, or exactly a name or code, and throws NotFound where there is none, WrongUse where there are more.

[[nodiscard]] PersonId personFrom(const JournalReader& read, const QString& text);
[[nodiscard]] CaseId caseFrom(const JournalReader& read, const QString& text);
[[nodiscard]] MeasureId measureFrom(const JournalReader& read, const QString& text);

/// The newest version of the instrument of this id, or of the only one whose id ends in it after a dot, or
/// else after a dash.
[[nodiscard]] const instruments::Instrument& instrumentFrom(const instruments::Catalogue& catalogue,
                                                            const QString& text);

}  // namespace tspace::cli
