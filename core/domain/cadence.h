// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace tspace {

/// A length of time in whole weeks or whole months; one of the two is 0.
struct Interval {
    int weeks = 0;
    int months = 0;

    /// The day that lies so much later; the last of a month where the month has no such day.
    [[nodiscard]] QDate after(const QDate& day) const { return day.addDays(7LL * weeks).addMonths(months); }
    /// True for a length that leads on.
    [[nodiscard]] bool leadsOn() const { return weeks > 0 || months > 0; }

    friend bool operator==(const Interval&, const Interval&) = default;
};

/// How often two people meet, for as long as it says.
struct CadenceStep {
    Interval every;
    std::optional<Interval> until;  ///< counted from the day supervision began; absent: from then on

    friend bool operator==(const CadenceStep&, const CadenceStep&) = default;
};

/// How often two people meet: steps in the order they hold; none when nothing is agreed.
using Cadence = std::vector<CadenceStep>;

/// A named cadence that an employer or a regulator asks for.
struct Standard {
    QString id;
    QString title;       ///< "National employer standard"
    QString source;      ///< who says so, and where
    int minutes = 0;     ///< uninterrupted
    bool usual = false;  ///< the one a new person gets
    Cadence cadence;
};

/// Every so many weeks, as two people agreed.
[[nodiscard]] Cadence everyWeeks(int weeks);

/// The interval that holds on `day` when supervision began on `from`; without a `from`, the last one. Absent when
/// nothing is agreed.
[[nodiscard]] std::optional<Interval> intervalOn(const Cadence& cadence, const std::optional<QDate>& from,
                                                 const QDate& day);

/// The last day of the agreed interval after the last session held, or after supervision began when there was none.
/// A session that was not held changes nothing about it. Absent when nothing is agreed, or nothing has begun.
[[nodiscard]] std::optional<QDate> nextDue(const Cadence& cadence, const std::optional<QDate>& from,
                                           const std::optional<QDate>& lastHeld);

/// One session as a cadence sees it.
struct Meeting {
    QDate day;
    bool held = true;
    QString reason;  ///< why it was not held
};

/// One agreed interval, and what came of it.
struct AgreedInterval {
    enum class Outcome { Met, NotHeld, Nothing };

    QDate from;  ///< its first day
    Outcome outcome = Outcome::Nothing;
    QDate day;            ///< of the session held, or not held
    QStringList reasons;  ///< why sessions in it were not held, also where another one was

    friend bool operator==(const AgreedInterval&, const AgreedInterval&) = default;
};

/// A stretch of time at a glance.
struct Glance {
    std::vector<AgreedInterval> intervals;  ///< oldest first; empty when nothing is agreed
    int held = 0;                           ///< sessions, also more than were agreed
    int notHeld = 0;                        ///< sessions

    /// In how many of the intervals they met.
    [[nodiscard]] int met() const;

    friend bool operator==(const Glance&, const Glance&) = default;
};

/// Lays the agreed intervals over the days `first` to `last`, beginning at `from` where that is later, and gives each
/// session held the interval it stands in; where that has one already, the neighbour before or after that has none. The
/// interval that `last` stands in counts only when they have met. `meetings` are oldest first; those outside,
/// or from before it began, are left out.
[[nodiscard]] Glance glanceAt(const Cadence& cadence, const std::optional<QDate>& from, const QDate& first,
                              const QDate& last, std::span<const Meeting> meetings);

}  // namespace tspace
