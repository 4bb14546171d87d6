// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/rated.h"

#include "support/catch.h"

#include <QFile>
#include <QTimeZone>

namespace tspace::test {

using trends::Rating;

RecordId recordId(quint16 number) {
    return RecordId(QUuid(1, number, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0));
}

QDate day(const char* date) {
    return QDate::fromString(QString::fromLatin1(date), Qt::ISODate);
}

Rating rated(const char* date, double value, int scoring) {
    Rating rating;
    rating.date = day(date);
    REQUIRE(rating.date.isValid());
    rating.utc = QDateTime(rating.date, QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch();
    rating.id = recordId(static_cast<quint16>(rating.date.toJulianDay()));
    rating.value = value;
    rating.version = scoring;
    rating.scoring = scoring;
    return rating;
}

std::vector<Rating> ratedEvery(int days, const char* first, const std::vector<double>& values) {
    std::vector<Rating> ratings;
    QDate date = day(first);
    for (const double value : values) {
        ratings.push_back(rated(date.toString(Qt::ISODate).toLatin1().constData(), value));
        date = date.addDays(days);
    }
    return ratings;
}

trends::TrendInput weekly(std::vector<Rating> ratings, const char* today) {
    trends::TrendInput input;
    input.instrument = QStringLiteral("Emotional intelligence self-rating");
    input.dimension = QStringLiteral("Managing my own feelings");
    input.cadence = QStringLiteral("weekly");
    input.today = day(today);
    input.ratings = std::move(ratings);
    return input;
}

std::vector<std::map<QString, QString>> rowsOf(const QString& path) {
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly | QIODevice::Text));
    const auto cells = [&file] { return QString::fromUtf8(file.readLine()).trimmed().split(QLatin1Char(',')); };
    const QStringList names = cells();
    std::vector<std::map<QString, QString>> rows;
    while (!file.atEnd()) {
        const QStringList row = cells();
        REQUIRE(row.size() == names.size());
        std::map<QString, QString>& made = rows.emplace_back();
        for (int column = 0; column < names.size(); ++column) {
            made[names[column]] = row[column];
        }
    }
    return rows;
}

}  // namespace tspace::test
