// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/key.h"

#include "base/error.h"

#include <sodium.h>

#include <array>
#include <cstring>
#include <utility>

namespace tspace {

namespace {

constexpr std::size_t keyBytes = 32;
constexpr std::size_t mebibyte = std::size_t{1024} * 1024;

constexpr std::array<KeySet, 1> allSets = {{{.number = 1, .passes = 3, .memory = 64 * mebibyte}}};

/// `x'...'` of both, one after the other.
Secret rawSpelling(const Secret& key, const QByteArray& salt) {
    const std::size_t bytes = key.size() + static_cast<std::size_t>(salt.size());
    Secret both(bytes);
    std::memcpy(both.data(), key.data(), key.size());
    std::memcpy(both.data() + key.size(), salt.constData(), static_cast<std::size_t>(salt.size()));
    Secret hex(2 * bytes + 1);  // sodium ends it with a zero
    sodium_bin2hex(reinterpret_cast<char*>(hex.data()), hex.size(), both.data(), both.size());
    Secret spelled(2 * bytes + 3);
    spelled.data()[0] = 'x';
    spelled.data()[1] = '\'';
    std::memcpy(spelled.data() + 2, hex.data(), 2 * bytes);
    spelled.data()[2 * bytes + 2] = '\'';
    return spelled;
}

}  // namespace

std::span<const KeySet> keySets() {
    return allSets;
}

JournalKey::JournalKey(Secret key, QByteArray salt, const KeySet& set)
    : m_key(std::move(key)), m_salt(std::move(salt)), m_set(set) {}

JournalKey JournalKey::derive(const Secret& passphrase, const QByteArray& salt, const KeySet& set) {
    static_assert(saltBytes == crypto_pwhash_SALTBYTES);
    if (salt.size() != saltBytes) {
        throw Error(ErrorCode::WrongUse, QStringLiteral("a salt of %1 bytes").arg(salt.size()));
    }
    Secret key(keyBytes);
    const std::string_view words = passphrase.view();
    const char* start = words.empty() ? "" : words.data();
    if (crypto_pwhash(key.data(), key.size(), start, words.size(), reinterpret_cast<const unsigned char*>(salt.data()),
                      set.passes, set.memory, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw Error(ErrorCode::Internal, QStringLiteral("no memory to derive the key"));
    }
    return {std::move(key), salt, set};
}

Secret JournalKey::forFile() const {
    return rawSpelling(m_key, m_salt);
}

}  // namespace tspace
