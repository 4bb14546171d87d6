// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/fields.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tspace::instruments {

namespace {

constexpr int longestId = 100;

bool isControl(QChar c) {
    return c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t');
}

bool isIdLetter(QChar c) {
    const char16_t u = c.unicode();
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9');
}

bool isId(const QString& text) {
    const auto allowed = [](QChar c) { return isIdLetter(c) || c == QLatin1Char('.') || c == QLatin1Char('-'); };
    return !text.isEmpty() && text.size() <= longestId && isIdLetter(text.front()) &&
           std::all_of(text.begin(), text.end(), allowed);
}

}  // namespace

std::optional<int> wholeNumber(const QJsonValue& value) {
    if (!value.isDouble()) {
        return std::nullopt;
    }
    const double number = value.toDouble();
    if (number != std::floor(number) || number < std::numeric_limits<int>::min() ||
        number > std::numeric_limits<int>::max()) {
        return std::nullopt;
    }
    return static_cast<int>(number);
}

void Fields::fault(const char* key, const QString& words) const {
    m_issues.push_back({at(key), Severity::Fault, words});
}

QJsonValue Fields::value(const char* key, Need need, const char* allowed) const {
    QJsonValue found = m_object.value(QLatin1String(key));
    if (found.isUndefined() && need == Need::Required) {
        fault(key, QStringLiteral("is missing; it needs %1").arg(QLatin1String(allowed)));
    }
    return found;
}

QString Fields::text(const char* key, Need need, int longest) const {
    const QJsonValue found = value(key, need, "a text");
    if (found.isUndefined()) {
        return {};
    }
    QString text = found.toString();
    if (!found.isString()) {
        fault(key, QStringLiteral("is no text; allowed is a text in quotes"));
    } else if (need == Need::Required && text.trimmed().isEmpty()) {
        fault(key, QStringLiteral("is empty; it needs a text"));
    } else if (text.size() > longest) {
        fault(key, QStringLiteral("is too long; allowed are %1 characters").arg(longest));
    } else if (std::any_of(text.begin(), text.end(), isControl)) {
        fault(key, QStringLiteral("has a control character; allowed are tab and line feed"));
    }
    return text;
}

QString Fields::id(const char* key) const {
    const QJsonValue found = value(key, Need::Required, "an id");
    QString id = found.toString();
    if (!found.isUndefined() && !isId(id)) {
        fault(key, QStringLiteral("is no id; allowed are 1 to %1 letters from a to z, digits, \".\" and \"-\", "
                                  "beginning with a letter or digit")
                       .arg(longestId));
    }
    return id;
}

std::optional<int> Fields::number(const char* key, int lowest, int highest) const {
    const QJsonValue found = value(key, Need::Required, "a whole number");
    if (found.isUndefined()) {
        return std::nullopt;
    }
    const auto number = wholeNumber(found);
    if (!number || *number < lowest || *number > highest) {
        fault(key, QStringLiteral("is out of range; allowed are whole numbers from %1 to %2").arg(lowest).arg(highest));
        return std::nullopt;
    }
    return number;
}

std::optional<double> Fields::decimal(const char* key) const {
    const QJsonValue found = value(key, Need::Required, "a number");
    if (!found.isUndefined() && !found.isDouble()) {
        fault(key, QStringLiteral("is no number"));
    }
    return found.isDouble() ? std::optional(found.toDouble()) : std::nullopt;
}

bool Fields::flag(const char* key) const {
    const QJsonValue found = value(key, Need::Optional, "");
    if (!found.isUndefined() && !found.isBool()) {
        fault(key, QStringLiteral("is neither; allowed are true and false"));
    }
    return found.toBool();
}

QJsonObject Fields::object(const char* key, Need need) const {
    const QJsonValue found = value(key, need, "an object");
    if (!found.isUndefined() && !found.isObject()) {
        fault(key, QStringLiteral("is no object; allowed are keys and values in braces"));
    }
    return found.toObject();
}

QJsonArray Fields::array(const char* key, Need need, int most) const {
    const QJsonValue found = value(key, need, "an array");
    if (found.isUndefined()) {
        return {};
    }
    QJsonArray array = found.toArray();
    if (!found.isArray()) {
        fault(key, QStringLiteral("is no array; allowed are values in square brackets"));
    } else if (need == Need::Required && array.isEmpty()) {
        fault(key, QStringLiteral("is empty; it needs at least one"));
    } else if (array.size() > most) {
        fault(key, QStringLiteral("has too many; allowed are %1").arg(most));
        return {};
    }
    return array;
}

}  // namespace tspace::instruments
