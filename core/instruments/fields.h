// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace tspace::instruments {

/// The value as a whole number that fits an int; absent otherwise, also for texts like "3".
[[nodiscard]] std::optional<int> wholeNumber(const QJsonValue& value);

/// Reads the keys of one JSON object and notes what is wrong with each, so that all faults of a file are told at once.
class Fields {
  public:
    /// `place` is the JSON pointer of `object`; `issues` outlives this.
    Fields(const QJsonObject& object, QString place, Issues& issues)
        : m_object(object), m_place(std::move(place)), m_issues(issues) {}

    /// Whether a text may be left out, or be empty.
    enum class Need { Optional, Required };

    /// A text of at most `longest` characters, without control characters except tab and line feed.
    [[nodiscard]] QString text(const char* key, Need need, int longest) const;

    /// Letters, digits, "." and "-", beginning with a letter or digit, at most 100; required.
    [[nodiscard]] QString id(const char* key) const;

    /// Required; absent (with an issue) when it is no whole number in the range.
    [[nodiscard]] std::optional<int> number(const char* key, int lowest, int highest) const;

    /// Required; absent (with an issue) when it is no number.
    [[nodiscard]] std::optional<double> decimal(const char* key) const;

    /// False when left out.
    [[nodiscard]] bool flag(const char* key) const;

    /// Empty when left out.
    [[nodiscard]] QJsonObject object(const char* key, Need need) const;

    /// With 1 to `most` elements where required, up to `most` where optional.
    [[nodiscard]] QJsonArray array(const char* key, Need need, int most) const;

    [[nodiscard]] bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }

    /// The pointer of a key of this object.
    [[nodiscard]] QString at(const char* key) const { return m_place + QLatin1Char('/') + QLatin1String(key); }

    /// Notes a fault of a key.
    void fault(const char* key, const QString& words) const;

  private:
    /// The value of a key; undefined (with an issue where required) when it is left out.
    [[nodiscard]] QJsonValue value(const char* key, Need need, const char* allowed) const;

    const QJsonObject& m_object;
    QString m_place;
    Issues& m_issues;
};

}  // namespace tspace::instruments
