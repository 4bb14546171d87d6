// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"

#include <QTimeZone>

#include <cstdlib>

namespace tspace {

namespace {

QTimeZone zoneNamed(const QString& name) {
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

/// "UTC+05:30", in the one form that every version of Qt reads back; "UTC" for none. Seconds are cut off.
QString zoneOfOffset(int seconds) {
    if (seconds == 0) {
        return QStringLiteral("UTC");
    }
    const QTime distance = QTime(0, 0).addSecs(std::abs(seconds));
    return QStringLiteral("UTC") + QLatin1Char(seconds < 0 ? '-' : '+') + distance.toString(QStringLiteral("HH:mm"));
}

bool saysTime(const QString& text) {
    return text.contains(QLatin1Char('T')) || text.contains(QLatin1Char(' '));
}

}  // namespace

Instant Instant::at(qint64 utc, const QString& zone) {
    return {utc, QDateTime::fromMSecsSinceEpoch(utc, zoneNamed(zone)).date(), zone};
}

Instant Instant::local(const QDate& date, const QTime& time, const QString& zone) {
    return {QDateTime(date, time, zoneNamed(zone)).toMSecsSinceEpoch(), date, zone};
}

std::optional<Instant> Instant::parse(const QString& text, const QString& zone) {
    if (!saysTime(text)) {
        const auto date = parseDate(text);
        return date ? std::optional(local(*date, QTime(12, 0), zone)) : std::nullopt;
    }
    // A time without an offset is read as if in UTC, where no hour is skipped; this machine's own zone has no say.
    const QDateTime civil = QDateTime::fromString(text + QLatin1Char('Z'), Qt::ISODateWithMs);
    if (civil.isValid()) {
        return local(civil.date(), civil.time(), zone);
    }
    const QDateTime read = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!read.isValid() || read.timeSpec() == Qt::LocalTime) {
        return std::nullopt;
    }
    return Instant{read.toMSecsSinceEpoch(), read.date(), zoneOfOffset(read.offsetFromUtc())};
}

QTime Instant::time() const {
    return dateTime().time();
}

QDateTime Instant::dateTime() const {
    return QDateTime::fromMSecsSinceEpoch(utc, zoneNamed(zone));
}

QString Instant::utcText() const {
    return QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<QDate> parseDate(const QString& text) {
    // Taken apart here rather than by Qt's parser, since charts and lists read many thousands of them.
    const auto number = [&text](int from, int until) {
        int value = 0;
        for (int at = from; at < until; ++at) {
            const int digit = text[at].unicode() - u'0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    };
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-') {
        return std::nullopt;
    }
    const int year = number(0, 4);
    const QDate date(year, number(5, 7), number(8, 10));
    return year >= 0 && date.isValid() ? std::optional(date) : std::nullopt;
}

}  // namespace tspace
