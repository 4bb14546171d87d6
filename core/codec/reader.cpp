// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/reader.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace tspace::codec {

namespace {

/// A civil day's noon lies at most 12 + 14 hours from any of its instants; a day and a half leaves room for old zones.
constexpr qint64 farthestFromNoon = 36LL * 60 * 60 * 1000;

std::optional<qint64> utcFrom(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral("\\A\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z\\z"));
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return form.match(text).hasMatch() && time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

}  // namespace

void Reader::fault(const QString& words) {
    if (m_issues.size() >= mostIssues) {
        return;
    }
    QString place;
    for (QString key : m_path) {
        place += QLatin1Char('/') +
                 key.replace(QLatin1Char('~'), QStringLiteral("~0")).replace(QLatin1Char('/'), QStringLiteral("~1"));
    }
    m_issues.push_back({place, Severity::Fault, words});
}

QJsonValue Reader::take(QLatin1String key) {
    m_scope->known << key;
    return m_scope->object->value(key);
}

void Reader::nonZero(QLatin1String key, int& field) {
    const Step step(*this, key);
    const QJsonValue value = take(key);
    if (!value.isUndefined() && read(value, field) && field < 0) {
        fault(QStringLiteral("is out of range; allowed are whole numbers from 0 on"));
    }
}

bool Reader::read(const QJsonValue& value, QString& field) {
    if (!value.isString() || value.toString().isEmpty()) {
        fault(value.isString() ? QStringLiteral("is empty; leave the key out instead")
                               : QStringLiteral("is no text; allowed is a text that is not empty"));
        return false;
    }
    field = value.toString();
    return true;
}

bool Reader::read(const QJsonValue& value, bool& field) {
    if (!value.isBool()) {
        fault(QStringLiteral("is neither true nor false"));
        return false;
    }
    field = value.toBool();
    return true;
}

bool Reader::read(const QJsonValue& value, int& field) {
    const double number = value.toDouble();
    if (!value.isDouble() || number != std::trunc(number) || std::abs(number) > std::numeric_limits<int>::max()) {
        fault(QStringLiteral("is no whole number"));
        return false;
    }
    field = static_cast<int>(number);
    return true;
}

bool Reader::read(const QJsonValue& value, double& field) {
    if (!value.isDouble() || !std::isfinite(value.toDouble())) {
        fault(QStringLiteral("is no number"));
        return false;
    }
    field = value.toDouble();
    return true;
}

bool Reader::read(const QJsonValue& value, QDate& field) {
    const auto date = parseDate(value.toString());
    if (!date) {
        fault(QStringLiteral("is no date; allowed is a day that exists, as 2026-11-25"));
        return false;
    }
    field = *date;
    return true;
}

bool Reader::read(const QJsonValue& value, QUuid& field) {
    const auto id = Id<void>::parse(value.toString());
    if (!id) {
        fault(QStringLiteral("is no id; allowed is a UUID in lower case without braces"));
        return false;
    }
    field = id->uuid();
    return true;
}

bool Reader::read(const QJsonValue& value, CaseCode& field) {
    const auto code = CaseCode::parse(value.toString());
    if (!code) {
        fault(
            QStringLiteral("is no code; allowed are 1 to 32 letters, digits, '-', '_', '.' and '/', "
                           "beginning with a letter or digit"));
        return false;
    }
    field = *code;
    return true;
}

bool Reader::read(const QJsonValue& value, QStringList& field) {
    std::vector<QString> texts;
    const bool good = read(value, texts);
    field = QStringList(texts.begin(), texts.end());
    return good;
}

bool Reader::read(const QJsonValue& value, QJsonObject& field) {
    if (!value.isObject()) {
        fault(QStringLiteral("is no object"));
        return false;
    }
    field = value.toObject();
    return true;
}

bool Reader::read(const QJsonValue& value, Instant& field) {
    QJsonObject object;
    if (!read(value, object)) {
        return false;
    }
    const auto utc = utcFrom(object.take(QLatin1String("utc")).toString());
    const auto date = parseDate(object.take(QLatin1String("date")).toString());
    const QString zone = object.take(QLatin1String("zone")).toString();
    if (!utc || !date || zone.isEmpty()) {
        fault(
            QStringLiteral("is no point in time; allowed is "
                           "{\"utc\": \"2026-11-18T14:00:00.000Z\", \"date\": \"2026-11-18\", "
                           "\"zone\": \"Europe/London\"}"));
        return false;
    }
    const qint64 noon = QDateTime(*date, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    if (std::abs(*utc - noon) > farthestFromNoon) {
        fault(QStringLiteral("has a date and a UTC time that lie more than a day and a half apart"));
        return false;
    }
    field = Instant{*utc, *date, zone};
    if (!object.isEmpty()) {
        // A point in time has nowhere to keep keys we do not know; they wait under its own key in what holds it.
        m_scope->unknown.insert(m_path.last(), object);
    }
    return true;
}

}  // namespace tspace::codec
