// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"

#include <QTimeZone>

namespace tspace {

namespace {

QTimeZone zoneNamed(const QString& name) {
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
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
    const QDateTime read = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!read.isValid()) {
        return std::nullopt;
    }
    if (read.timeSpec() == Qt::LocalTime) {
        return local(read.date(), read.time(), zone);
    }
    const QString offset = QString::fromLatin1(QTimeZone(read.offsetFromUtc()).id());
    return Instant{read.toMSecsSinceEpoch(), read.date(), read.offsetFromUtc() == 0 ? QStringLiteral("UTC") : offset};
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
    if (text.size() != 10) {
        return std::nullopt;
    }
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() && date.toString(Qt::ISODate) == text ? std::optional(date) : std::nullopt;
}

}  // namespace tspace
