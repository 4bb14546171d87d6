// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>
#include <optional>

namespace tspace {

/// The identity of one thing of type `Tag`: a UUID, never a number, never convertible to another tag's id.
/// A default-constructed id is null and names nothing.
template <class Tag>
class Id {
  public:
    Id() = default;
    explicit Id(const QUuid& uuid) : m_uuid(uuid) {}

    /// A new random (version 4) id.
    [[nodiscard]] static Id make(Random& random) { return Id(random.uuid()); }

    /// From lower-case text without braces, as 36 characters; anything else is no id.
    [[nodiscard]] static std::optional<Id> parse(const QString& text) {
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull() || uuid.toString(QUuid::WithoutBraces) != text) {
            return std::nullopt;
        }
        return Id(uuid);
    }

    /// From the 16 bytes of `bytes()`.
    [[nodiscard]] static Id fromBytes(const QByteArray& bytes) { return Id(QUuid::fromRfc4122(bytes)); }

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] const QUuid& uuid() const { return m_uuid; }
    [[nodiscard]] QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }
    [[nodiscard]] QByteArray bytes() const { return m_uuid.toRfc4122(); }

    /// The same UUID under another tag; the one deliberate way across.
    template <class Other>
    [[nodiscard]] Id<Other> as() const {
        return Id<Other>(m_uuid);
    }

    friend bool operator==(const Id& a, const Id& b) { return a.m_uuid == b.m_uuid; }
    friend std::strong_ordering operator<=>(const Id& a, const Id& b) {
        if (a.m_uuid == b.m_uuid) {
            return std::strong_ordering::equal;
        }
        return a.m_uuid.toRfc4122() < b.m_uuid.toRfc4122() ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    friend size_t qHash(const Id& id, size_t seed = 0) noexcept { return qHash(id.m_uuid, seed); }

  private:
    QUuid m_uuid;
};

}  // namespace tspace
