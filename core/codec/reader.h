// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/issue.h"
#include "base/random.h"
#include "domain/case.h"
#include "domain/names.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <map>
#include <optional>
#include <type_traits>
#include <vector>

namespace tspace::codec {

/// Reads objects by their descriptions (`describe`) and gathers every fault with its place, up to `mostIssues`. Words
/// never quote what was read, so that they may stand in a log.
class Reader {
  public:
    static constexpr std::size_t mostIssues = 100;

    /// With `random`, a missing `id` of the record or of a part is made instead of refused.
    explicit Reader(Random* random = nullptr) : m_random(random) {}

    /// Fills `part` from `object`; keys no description asked for go to its `unknown`. `known` are keys that the caller
    /// has read itself.
    template <class T>
    void object(const QJsonObject& object, T& part, QStringList known = {}) {
        Scope scope{&object, std::move(known), {}};
        Scope* const outer = std::exchange(m_scope, &scope);
        describe(*this, part);
        m_scope = outer;
        part.unknown = scope.unknown;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!scope.known.contains(it.key())) {
                part.unknown.insert(it.key(), it.value());
            }
        }
    }

    [[nodiscard]] Issues take() { return std::move(m_issues); }

    /// Notes a fault at the place being read.
    void fault(const QString& words);

    template <class T>
    void id(QLatin1String key, T& field) {
        if (m_random != nullptr && !m_scope->object->contains(key)) {
            m_scope->known << key;
            field = T::make(*m_random);
        } else {
            need(key, field);
        }
    }
    template <class T>
    void need(QLatin1String key, T& field) {
        const Step step(*this, key);
        if (const QJsonValue value = take(key); !value.isUndefined()) {
            read(value, field);
        } else {
            fault(QStringLiteral("is missing"));
        }
    }
    template <class T>
    void may(QLatin1String key, T& field) {
        const Step step(*this, key);
        if (const QJsonValue value = take(key); !value.isUndefined()) {
            read(value, field);
        }
    }
    /// A whole number from 0 on, 0 when absent.
    void nonZero(QLatin1String key, int& field);
    /// A text for which `allowed` is true; `words` say what is.
    template <class Allowed>
    void checked(QLatin1String key, QString& field, Allowed allowed, QLatin1String words) {
        const Step step(*this, key);
        const QJsonValue value = take(key);
        if (value.isUndefined()) {
            fault(QStringLiteral("is missing; allowed is ") + words);
        } else if (read(value, field) && !allowed(field)) {
            fault(QStringLiteral("is not known; allowed is ") + words);
        }
    }

  private:
    /// The object being read.
    struct Scope {
        const QJsonObject* object;
        QStringList known;
        QJsonObject unknown;  ///< keys of points in time, which have nowhere else to keep them
    };

    /// One step of the pointer to what is being read, for as long as it lives.
    class Step {
      public:
        Step(Reader& reader, const QString& key) : m_reader(reader) { m_reader.m_path << key; }
        Step(Reader& reader, qsizetype index) : Step(reader, QString::number(index)) {}
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;
        ~Step() { m_reader.m_path.removeLast(); }

      private:
        Reader& m_reader;
    };

    [[nodiscard]] QJsonValue take(QLatin1String key);

    bool read(const QJsonValue& value, QString& field);
    bool read(const QJsonValue& value, bool& field);
    bool read(const QJsonValue& value, int& field);
    bool read(const QJsonValue& value, double& field);
    bool read(const QJsonValue& value, QDate& field);
    bool read(const QJsonValue& value, QUuid& field);
    bool read(const QJsonValue& value, CaseCode& field);
    bool read(const QJsonValue& value, QStringList& field);
    bool read(const QJsonValue& value, QJsonObject& field);
    bool read(const QJsonValue& value, Instant& field);

    template <class Tag>
    bool read(const QJsonValue& value, Id<Tag>& field) {
        QUuid uuid;
        const bool good = read(value, uuid);
        field = Id<Tag>(uuid);
        return good;
    }
    template <class T>
    bool read(const QJsonValue& value, std::optional<T>& field) {
        T inner{};
        const bool good = read(value, inner);
        field = std::move(inner);
        return good;
    }
    template <class T>
    bool read(const QJsonValue& value, std::vector<T>& field) {
        if (!value.isArray()) {
            fault(QStringLiteral("is no list"));
            return false;
        }
        const QJsonArray array = value.toArray();
        bool good = true;
        for (qsizetype i = 0; i < array.size() && m_issues.size() < mostIssues; ++i) {
            const Step step(*this, i);
            T element{};
            good = read(array.at(i), element) && good;
            field.push_back(std::move(element));
        }
        return good;
    }
    template <class T>
    bool read(const QJsonValue& value, std::map<QString, T>& field) {
        QJsonObject object;
        bool good = read(value, object);
        for (auto it = object.constBegin(); it != object.constEnd() && m_issues.size() < mostIssues; ++it) {
            const Step step(*this, it.key());
            good = read(it.value(), field[it.key()]) && good;
        }
        return good;
    }
    template <class T>
    bool read(const QJsonValue& value, T& field) {
        if constexpr (std::is_enum_v<T>) {
            const auto named = valueNamed<T>(value.toString());
            if (!named) {
                fault(QStringLiteral("is not known; allowed are ") + allNames<T>());
                return false;
            }
            field = *named;
            return true;
        } else {
            QJsonObject inner;
            const bool good = read(value, inner);
            if (good) {
                object(inner, field);
            }
            return good;
        }
    }

    Random* m_random;
    Issues m_issues;
    QStringList m_path;
    Scope* m_scope = nullptr;
};

}  // namespace tspace::codec
