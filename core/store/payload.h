// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QByteArray>
#include <QJsonObject>

namespace tspace {

/// Bytes as they are stored, with the hash that tells when they were damaged: SQLCipher 3.4 reads a flipped bit in an
/// overflow page as zeros, without an error.
struct Payload {
    QByteArray bytes;  ///< zlib-compressed JSON
    QByteArray hash;   ///< crypto_generichash (BLAKE2b, 32 bytes) of `bytes`

    friend bool operator==(const Payload&, const Payload&) = default;
};

[[nodiscard]] Payload pack(const Record& record);
[[nodiscard]] Payload pack(const QJsonObject& state);

/// Throws `Error` (Damaged) when the hash does not agree or the bytes are no record.
[[nodiscard]] Record unpackRecord(const Payload& payload);
[[nodiscard]] QJsonObject unpackState(const Payload& payload);

/// BLAKE2b, 32 bytes.
[[nodiscard]] QByteArray hashOf(const QByteArray& bytes);

}  // namespace tspace
