// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answers.h"
#include "domain/journal_notes.h"
#include "instruments/instrument.h"
#include "store/reader.h"

#include <QDate>
#include <QString>

#include <vector>

namespace tspace {

/// One line that everybody can ring.
struct SupportLine {
    QString name;
    QString reach;  ///< number and hours, as they are read

    friend bool operator==(const SupportLine&, const SupportLine&) = default;
};

/// The lines that come with the program.
struct NationalSupport {
    QString region;
    QDate checked;  ///< the day the file is of
    std::vector<SupportLine> lines;
};

/// Reads them anew on every call. Throws `Error` (Internal) when the file in the program is broken.
[[nodiscard]] NationalSupport nationalSupport();

/// What the person wrote down themselves: what the employer offers, a union's line. By name. Throws `Error`.
[[nodiscard]] std::vector<SupportPlace> supportPlaces(const JournalReader& read);

/// Whether answers to this instrument are a reason to show where support is found: a dimension of one of the two
/// wellbeing instruments has its score in the fifth of its scale that is farthest from the good end, that fifth's own
/// end included (0 to 2 of 0 to 10; 8 to 10 where the question is about anxiety). No other instrument asks how a person
/// is, so none else does. A pure function: that it was asked, or what it said, is kept nowhere.
[[nodiscard]] bool suggestsSupport(const instruments::Instrument& instrument, const Answers& answers);

}  // namespace tspace
