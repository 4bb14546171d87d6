// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

#include <optional>

namespace tspace {

inline constexpr qint64 millisecondsADay = 86'400'000;

/// A point in time as a person entered it: UTC milliseconds, with the civil date and the zone it was entered in. The
/// civil date is kept, not derived, so that an entry never jumps a day when the machine's zone changes.
struct Instant {
    qint64 utc = 0;  ///< milliseconds since 1970-01-01T00:00Z, negative before
    QDate date;      ///< the civil date where it was entered
    QString zone;    ///< IANA name ("Europe/London"), or "UTC+01:00" when only an offset was known

    /// The instant `utc` as seen in `zone`; a zone this machine does not know is read as UTC.
    [[nodiscard]] static Instant at(qint64 utc, const QString& zone);

    /// The civil `date` and `time` in `zone`. A time skipped by a clock change moves forward as Qt does; the date
    /// stays.
    [[nodiscard]] static Instant local(const QDate& date, const QTime& time, const QString& zone);

    /// Reads ISO 8601: with an offset as given, without one in `zone`, a date alone at noon. Absent if it is neither.
    [[nodiscard]] static std::optional<Instant> parse(const QString& text, const QString& zone);

    /// Time of day in the zone of entry.
    [[nodiscard]] QTime time() const;

    /// Date and time in the zone of entry.
    [[nodiscard]] QDateTime dateTime() const;

    /// "2026-11-18T14:00:00.000Z".
    [[nodiscard]] QString utcText() const;

    friend bool operator==(const Instant&, const Instant&) = default;
};

/// Reads "2026-11-18" exactly; absent otherwise, also for days that do not exist.
[[nodiscard]] std::optional<QDate> parseDate(const QString& text);

}  // namespace tspace
