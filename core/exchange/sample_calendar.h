// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/random.h"

#include <QDate>
#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QUuid>

#include <cstdint>

namespace tspace {

/// Puts the written content of the sample into time: its days count from the last Wednesday up to a date, so that they
/// keep their weekdays whatever that date is, and its names become ids.
class SampleCalendar {
  public:
    /// Ids follow from `seed`; `until` is the last day of what has happened.
    SampleCalendar(std::uint64_t seed, const QDate& until, QString zone);

    /// The date of a day counted from day 0, the newest Wednesday; negative days lie before it.
    [[nodiscard]] QDate date(int day) const { return m_wednesday.addDays(day); }
    [[nodiscard]] Instant instant(int day, const QTime& time) const { return Instant::local(date(day), time, m_zone); }

    /// The date that a text stands for: "day -28", or "first Monday of August", the newest one up to `until`. An
    /// invalid date for any other text.
    [[nodiscard]] QDate dateIn(const QString& text) const;

    /// The same content with every "@name" turned into an id, every text of `dateIn()` into a date and every
    /// { "day", "time" } into a point in time.
    [[nodiscard]] QJsonValue resolve(const QJsonValue& value);

    /// The source of everything that the seed decides.
    [[nodiscard]] SeededRandom& random() { return m_random; }

  private:
    SeededRandom m_random;
    QDate m_until;
    QDate m_wednesday;
    QString m_zone;
    QHash<QString, QUuid> m_ids;
};

}  // namespace tspace
