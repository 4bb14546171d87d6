// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include "base/error.h"

#include <QByteArray>

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace tspace {

Secret::Secret(std::size_t size) : m_size(size) {
    if (size == 0) {
        return;
    }
    if (sodium_init() < 0) {
        throw Error(ErrorCode::Internal, QStringLiteral("libsodium does not start"));
    }
    m_data = static_cast<unsigned char*>(sodium_malloc(size));
    if (m_data == nullptr) {
        throw Error(ErrorCode::Internal, QStringLiteral("no memory for a secret"));
    }
    sodium_memzero(m_data, size);
}

Secret Secret::fromBytes(std::string_view bytes) {
    Secret secret(bytes.size());
    std::copy(bytes.begin(), bytes.end(), secret.m_data);
    return secret;
}

Secret Secret::fromText(const QString& text) {
    QByteArray utf8 = text.toUtf8();
    Secret secret = fromBytes({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    sodium_memzero(utf8.data(), static_cast<std::size_t>(utf8.size()));
    return secret;
}

Secret::Secret(Secret&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    // Through a third one, so that what stood here is wiped now and not when `other` goes.
    Secret taken(std::move(other));
    std::swap(m_data, taken.m_data);
    std::swap(m_size, taken.m_size);
    return *this;
}

Secret::~Secret() {
    sodium_free(m_data);
}

std::string_view Secret::view() const {
    return m_data == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(m_data), m_size);
}

Secret Secret::duplicate() const {
    return fromBytes(view());
}

bool operator==(const Secret& a, const Secret& b) {
    return a.m_size == b.m_size && (a.m_size == 0 || sodium_memcmp(a.m_data, b.m_data, a.m_size) == 0);
}

void wipe(QString& text) {
    if (!text.isEmpty()) {
        sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    }
    text.clear();
}

}  // namespace tspace
