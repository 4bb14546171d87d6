// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/payload.h"

#include "base/error.h"
#include "codec/codec.h"

#include <QJsonDocument>

#include <sodium.h>

namespace tspace {

namespace {

Payload packed(const QByteArray& json) {
    Payload payload;
    payload.bytes = qCompress(json);
    payload.hash = hashOf(payload.bytes);
    return payload;
}

QByteArray unpacked(const Payload& payload) {
    if (hashOf(payload.bytes) != payload.hash) {
        throw Error(ErrorCode::Damaged, QStringLiteral("the hash of a payload does not agree"));
    }
    return qUncompress(payload.bytes);
}

}  // namespace

QByteArray hashOf(const QByteArray& bytes) {
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), static_cast<std::size_t>(hash.size()),
                       reinterpret_cast<const unsigned char*>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return hash;
}

Payload pack(const Record& record) {
    return packed(codec::encode(record));
}

Payload pack(const QJsonObject& state) {
    return packed(QJsonDocument(state).toJson(QJsonDocument::Compact));
}

Record unpackRecord(const Payload& payload) {
    return codec::read(unpacked(payload));
}

QJsonObject unpackState(const Payload& payload) {
    return QJsonDocument::fromJson(unpacked(payload)).object();
}

}  // namespace tspace
