// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>

namespace tspace {

/// A pair of keys: with the public half anybody can seal bytes, with the secret half alone they are opened.
struct SealingKeys {
    QByteArray publicKey;
    Secret secretKey;
};

/// How long a public key is.
inline constexpr int publicKeyBytes = 32;

/// A new pair, from the system's generator. Throws `Error` (Internal).
[[nodiscard]] SealingKeys makeSealingKeys();

/// The bytes as a sealed file (libsodium's sealed box): a mark, which key they are sealed to, and what nobody can read
/// without the secret half. They are filled up to whole blocks first, so that the length tells little. Throws `Error`:
/// BadInput when `publicKey` is none, Internal.
[[nodiscard]] QByteArray seal(const QByteArray& bytes, const QByteArray& publicKey);

/// What opening gave.
struct [[nodiscard]] Unsealed {
    enum class End {
        Opened,
        Foreign,  ///< sealed to another key; see `sealedTo`
        Damaged,  ///< no sealed file, or one that was changed or cut off
    };
    End end = End::Damaged;
    QByteArray bytes;  ///< only when opened
};

/// Opens a sealed file, whole or not at all.
Unsealed unseal(const QByteArray& sealed, const SealingKeys& keys);

/// True for a sealed file that says it is sealed to this key.
[[nodiscard]] bool isSealedTo(const QByteArray& sealed, const QByteArray& publicKey);

}  // namespace tspace
