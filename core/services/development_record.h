// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal_notes.h"
#include "store/gathered_lists.h"

#include <QString>

#include <vector>

namespace tspace {

/// What the regulator asks for in a year: so many entries, and of these so many with a peer.
inline constexpr int developmentEntriesAYear = 2;
inline constexpr int developmentEntriesWithPeer = 1;

/// A year of the development record, 1 December to 30 November, and what is there of it.
struct DevelopmentYear {
    QDate first;
    QDate last;
    int entries = 0;
    int withPeer = 0;
    int daysLeft = 0;  ///< today included; 0 when the year is over

    [[nodiscard]] bool isComplete() const {
        return entries >= developmentEntriesAYear && withPeer >= developmentEntriesWithPeer;
    }

    friend bool operator==(const DevelopmentYear&, const DevelopmentYear&) = default;
};

/// The 30 November that ends the year this day lies in.
[[nodiscard]] QDate endOfDevelopmentYear(const QDate& day);

/// The year that ends on `last`, counted over its entries; others are left out.
[[nodiscard]] DevelopmentYear developmentYear(const QDate& last, const std::vector<DevelopmentRow>& entries,
                                              const QDate& today);

/// "1 of 2 is there; the one with a peer is still to come. 6 days are left, until 30 November 2026."
[[nodiscard]] QString words(const DevelopmentYear& year);

/// One field of an entry as the regulator's form names it, with its text ready to paste.
struct DevelopmentField {
    QString label;
    QString text;

    friend bool operator==(const DevelopmentField&, const DevelopmentField&) = default;
};

/// Type, date, description and relevance, what I learned, impact on practice, peer reflection; empty ones too, the last
/// only where there is one.
[[nodiscard]] std::vector<DevelopmentField> fieldsOf(const DevelopmentEntry& entry);

/// All of an entry's fields, each under its name.
[[nodiscard]] QString textOf(const DevelopmentEntry& entry);

}  // namespace tspace
