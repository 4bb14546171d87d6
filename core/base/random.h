// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUuid>

#include <cstdint>

namespace tspace {

/// The source of randomness, handed in so that tests and the sample journal are reproducible.
class Random {
  public:
    Random() = default;
    Random(const Random&) = delete;
    Random& operator=(const Random&) = delete;
    virtual ~Random() = default;

    /// `count` random bytes.
    [[nodiscard]] virtual QByteArray bytes(int count) = 0;

    /// A random UUID of version 4.
    [[nodiscard]] QUuid uuid();
};

/// The system's generator, fit for keys. Thread-safe.
class SystemRandom final : public Random {
  public:
    [[nodiscard]] QByteArray bytes(int count) override;
};

/// The same bytes for the same seed, on every machine. For samples and tests, never for keys.
class SeededRandom final : public Random {
  public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}

    [[nodiscard]] QByteArray bytes(int count) override;

    /// Uniform in 0 .. `bound` - 1; `bound` is at least 1.
    [[nodiscard]] int below(int bound);

  private:
    /// One step of SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195).
    std::uint64_t next();

    std::uint64_t m_state;
};

}  // namespace tspace
