// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample_calendar.h"

#include "codec/codec.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tspace {

using namespace Qt::Literals::StringLiterals;  // NOLINT(google-build-using-namespace): short literals

namespace {

/// The newest day of that weekday up to `day`.
QDate backTo(Qt::DayOfWeek weekday, const QDate& day) {
    return day.addDays(-((day.dayOfWeek() - weekday + 7) % 7));
}

}  // namespace

SampleCalendar::SampleCalendar(std::uint64_t seed, const QDate& until, QString zone)
    : m_random(seed), m_until(until), m_wednesday(backTo(Qt::Wednesday, until)), m_zone(std::move(zone)) {}

QDate SampleCalendar::dateIn(const QString& text) const {
    if (text == "first Monday of August"_L1) {
        const auto ofYear = [](int year) { return backTo(Qt::Monday, QDate(year, 8, 7)); };
        const QDate thisYear = ofYear(m_until.year());
        return thisYear <= m_until ? thisYear : ofYear(m_until.year() - 1);
    }
    bool isNumber = false;
    const int day = text.mid(4).toInt(&isNumber);
    return text.startsWith("day "_L1) && isNumber ? date(day) : QDate();
}

QJsonValue SampleCalendar::resolve(const QJsonValue& value) {
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue element : value.toArray()) {
            array.append(resolve(element));
        }
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        if (object.size() == 2 && object.contains("day"_L1) && object.contains("time"_L1)) {
            const QTime time = QTime::fromString(object.value("time"_L1).toString(), u"hh:mm"_s);
            return codec::toJson(instant(object.value("day"_L1).toInt(), time));
        }
        for (auto it = object.begin(); it != object.end(); ++it) {
            it.value() = resolve(it.value());
        }
        return object;
    }
    const QString text = value.toString();
    if (text.startsWith(u'@')) {
        auto id = m_ids.find(text);
        if (id == m_ids.end()) {
            id = m_ids.insert(text, m_random.uuid());
        }
        return id->toString(QUuid::WithoutBraces);
    }
    const QDate date = dateIn(text);
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : value;
}

}  // namespace tspace
