// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/writer.h"

#include <QStringList>

namespace tspace::codec {

QJsonObject Writer::object(const Instant& instant) {
    return {{QStringLiteral("utc"), instant.utcText()},
            {QStringLiteral("date"), instant.date.toString(Qt::ISODate)},
            {QStringLiteral("zone"), instant.zone}};
}

void Writer::nonZero(QLatin1String key, int field) {
    if (field != 0) {
        put(key, field);
    }
}

void Writer::put(QLatin1String key, const QJsonValue& value) {
    if (value.isUndefined()) {
        return;
    }
    // Keys that a point in time had and we do not know wait under its own key; see Reader::read(Instant).
    const QJsonValue waiting = m_object.value(key);
    if (!waiting.isObject() || !value.isObject()) {
        m_object.insert(key, value);
        return;
    }
    QJsonObject merged = waiting.toObject();
    const QJsonObject known = value.toObject();
    for (auto it = known.begin(); it != known.end(); ++it) {
        merged.insert(it.key(), it.value());
    }
    m_object.insert(key, merged);
}

QJsonValue Writer::valueOf(const QString& text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QJsonValue Writer::valueOf(const QDate& date) {
    return valueOf(date.toString(Qt::ISODate));
}

QJsonValue Writer::valueOf(const QStringList& list) {
    QJsonArray array;
    for (const QString& text : list) {
        if (!text.isEmpty()) {
            array.append(text);
        }
    }
    return array.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(array);
}

QJsonValue Writer::valueOf(const QJsonObject& object) {
    return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
}

}  // namespace tspace::codec
