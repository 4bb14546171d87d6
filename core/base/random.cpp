// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <sodium.h>

#include <array>

namespace tspace {

QUuid Random::uuid() {
    QByteArray raw = bytes(16);
    raw[6] = static_cast<char>((raw[6] & 0x0F) | 0x40);
    raw[8] = static_cast<char>((raw[8] & 0x3F) | 0x80);
    return QUuid::fromRfc4122(raw);
}

QByteArray SystemRandom::bytes(int count) {
    QByteArray result(count, Qt::Uninitialized);
    randombytes_buf(result.data(), static_cast<std::size_t>(count));
    return result;
}

std::uint64_t SeededRandom::next() {
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
}

QByteArray SeededRandom::bytes(int count) {
    QByteArray result;
    result.reserve(count);
    while (result.size() < count) {
        std::uint64_t word = next();
        for (int i = 0; i < 8 && result.size() < count; ++i, word >>= 8) {
            result.append(static_cast<char>(word & 0xFF));
        }
    }
    return result;
}

int SeededRandom::below(int bound) {
    return static_cast<int>(next() % static_cast<std::uint64_t>(bound));
}

}  // namespace tspace
