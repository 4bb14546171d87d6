// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/case.h"
#include "domain/names.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <map>
#include <optional>
#include <type_traits>
#include <vector>

namespace tspace::codec {

/// Writes one object of a record by its description (`describe`). What is not said is not written: an empty text, list
/// or map and an absent optional leave no key.
class Writer {
  public:
    /// The whole of `part`, with the keys that were not known when it was read.
    template <class T>
    [[nodiscard]] static QJsonObject object(const T& part) {
        Writer writer;
        writer.m_object = part.unknown;
        describe(writer, part);
        return writer.m_object;
    }

    /// `{ "utc", "date", "zone" }`.
    [[nodiscard]] static QJsonObject object(const Instant& instant);

    template <class T>
    void id(QLatin1String key, const T& field) {
        put(key, valueOf(field));
    }
    template <class T>
    void need(QLatin1String key, const T& field) {
        put(key, valueOf(field));
    }
    template <class T>
    void may(QLatin1String key, const T& field) {
        put(key, valueOf(field));
    }
    /// Written unless it is 0.
    void nonZero(QLatin1String key, int field);
    /// A text that only some values are allowed for; they are judged on reading.
    template <class Allowed>
    void checked(QLatin1String key, const QString& field, Allowed /*allowed*/, QLatin1String /*words*/) {
        put(key, valueOf(field));
    }

  private:
    void put(QLatin1String key, const QJsonValue& value);

    [[nodiscard]] static QJsonValue valueOf(const QString& text);
    [[nodiscard]] static QJsonValue valueOf(bool value) { return value; }
    [[nodiscard]] static QJsonValue valueOf(int value) { return value; }
    [[nodiscard]] static QJsonValue valueOf(double value) { return value; }
    [[nodiscard]] static QJsonValue valueOf(const QDate& date);
    [[nodiscard]] static QJsonValue valueOf(const QUuid& uuid) { return uuid.toString(QUuid::WithoutBraces); }
    [[nodiscard]] static QJsonValue valueOf(const CaseCode& code) { return valueOf(code.text()); }
    [[nodiscard]] static QJsonValue valueOf(const QStringList& list);
    [[nodiscard]] static QJsonValue valueOf(const QJsonObject& object);

    template <class Tag>
    [[nodiscard]] static QJsonValue valueOf(const Id<Tag>& id) {
        return id.text();
    }
    template <class T>
    [[nodiscard]] static QJsonValue valueOf(const std::optional<T>& value) {
        return value ? valueOf(*value) : QJsonValue(QJsonValue::Undefined);
    }
    template <class T>
    [[nodiscard]] static QJsonValue valueOf(const std::vector<T>& list) {
        QJsonArray array;
        for (const T& element : list) {
            array.append(valueOf(element));
        }
        return array.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(array);
    }
    template <class T>
    [[nodiscard]] static QJsonValue valueOf(const std::map<QString, T>& map) {
        QJsonObject object;
        for (const auto& [key, element] : map) {
            if (const QJsonValue value = valueOf(element); !value.isUndefined()) {
                object.insert(key, value);
            }
        }
        return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
    }
    template <class T>
    [[nodiscard]] static QJsonValue valueOf(const T& value) {
        if constexpr (std::is_enum_v<T>) {
            return nameOf(value);
        } else {
            return object(value);
        }
    }

    QJsonObject m_object;
};

}  // namespace tspace::codec
