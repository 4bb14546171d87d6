// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/flat.h"

#include "codec/codec.h"

#include <QJsonArray>

namespace tspace::codec {

namespace {

class Flattener {
  public:
    void object(const QJsonObject& object, const QString& path, const QStringList& keys) {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() != QLatin1String("id") && it.key() != QLatin1String("record")) {
                value(it.value(), path + QLatin1Char('/') + it.key(), keys + QStringList{it.key()});
            }
        }
    }

    [[nodiscard]] std::vector<FlatField> take() { return std::move(m_fields); }

  private:
    void value(const QJsonValue& value, const QString& path, const QStringList& keys) {
        if (value.isBool() && !value.toBool()) {
            return;  // the same as not said
        }
        if (value.isArray()) {
            array(value.toArray(), path, keys);
        } else if (value.isObject() && !isInstant(value.toObject())) {
            object(value.toObject(), path, keys);
        } else {
            const QString text = textOf(value);
            m_fields.push_back({path, keys, text, RecordId::parse(text).has_value()});
        }
    }

    void array(const QJsonArray& array, const QString& path, const QStringList& keys) {
        int number = 0;
        for (const QJsonValue element : array) {
            const QString place = QString::number(++number);
            const QString id = element.toObject().value(QLatin1String("id")).toString();
            value(element, path + QLatin1Char('/') + (id.isEmpty() ? place : id), keys + QStringList{place});
        }
    }

    static bool isInstant(const QJsonObject& object) {
        return object.contains(QLatin1String("utc")) && object.contains(QLatin1String("zone"));
    }

    static QString textOf(const QJsonValue& value) {
        if (value.isBool()) {
            return QStringLiteral("yes");
        }
        if (value.isDouble()) {
            return QString::number(value.toDouble(), 'g', 15);
        }
        if (value.isObject()) {
            const QJsonObject said = value.toObject();
            const QString zone = said.value(QLatin1String("zone")).toString();
            const auto parsed = Instant::parse(said.value(QLatin1String("utc")).toString(), zone);
            return parsed ? QStringLiteral("%1 %2 (%3)")
                                .arg(said.value(QLatin1String("date")).toString(),
                                     Instant::at(parsed->utc, zone).time().toString(QStringLiteral("HH:mm")), zone)
                          : QString();
        }
        return value.toString();
    }

    std::vector<FlatField> m_fields;
};

}  // namespace

std::vector<FlatField> flatFields(const Record& record) {
    Flattener flattener;
    flattener.object(toJson(record), {}, {});
    return flattener.take();
}

}  // namespace tspace::codec
