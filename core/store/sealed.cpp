// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sealed.h"

#include "base/error.h"

#include <sodium.h>

#include <cstddef>

namespace tspace {

namespace {

static_assert(publicKeyBytes == crypto_box_PUBLICKEYBYTES);

const QByteArray sealedMark = QByteArrayLiteral("tspace-sealed/1\n");
constexpr int whoseBytes = 16;
/// Most notes fill one block.
constexpr std::size_t blockBytes = 4096;

const unsigned char* raw(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* raw(QByteArray& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

void start() {
    if (sodium_init() < 0) {
        throw Error(ErrorCode::Internal, QStringLiteral("libsodium does not start"));
    }
}

/// Tells one key from another, and nothing else.
QByteArray whose(const QByteArray& publicKey) {
    QByteArray hash(whoseBytes, Qt::Uninitialized);
    crypto_generichash(raw(hash), whoseBytes, raw(publicKey), static_cast<unsigned long long>(publicKey.size()),
                       nullptr, 0);
    return hash;
}

QByteArray headOf(const QByteArray& publicKey) {
    return sealedMark + whose(publicKey);
}

QByteArray padded(const QByteArray& bytes) {
    const auto size = static_cast<std::size_t>(bytes.size());
    QByteArray filled = bytes;
    const std::size_t room = (size / blockBytes + 1) * blockBytes;
    filled.resize(static_cast<qsizetype>(room));
    std::size_t length = 0;
    // NOLINTNEXTLINE(readability-suspicious-call-argument): the size without and with what fills it up, in this order
    if (sodium_pad(&length, raw(filled), size, blockBytes, room) != 0) {
        throw Error(ErrorCode::Internal, QStringLiteral("a note cannot be filled up"));
    }
    return filled;
}

}  // namespace

SealingKeys makeSealingKeys() {
    start();
    SealingKeys keys{QByteArray(publicKeyBytes, '\0'), Secret(crypto_box_SECRETKEYBYTES)};
    crypto_box_keypair(raw(keys.publicKey), keys.secretKey.data());
    return keys;
}

QByteArray seal(const QByteArray& bytes, const QByteArray& publicKey) {
    start();
    if (publicKey.size() != publicKeyBytes) {
        throw Error(ErrorCode::BadInput, QStringLiteral("a key of %1 bytes").arg(publicKey.size()));
    }
    QByteArray plain = padded(bytes);
    QByteArray box(plain.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), '\0');
    const int failed =
        crypto_box_seal(raw(box), raw(plain), static_cast<unsigned long long>(plain.size()), raw(publicKey));
    sodium_memzero(plain.data(), static_cast<std::size_t>(plain.size()));
    if (failed != 0) {
        throw Error(ErrorCode::BadInput, QStringLiteral("nothing can be sealed to this key"));
    }
    return headOf(publicKey) + box;
}

bool isSealedTo(const QByteArray& sealed, const QByteArray& publicKey) {
    return publicKey.size() == publicKeyBytes && sealed.startsWith(headOf(publicKey));
}

Unsealed unseal(const QByteArray& sealed, const SealingKeys& keys) {
    start();
    if (!sealed.startsWith(sealedMark)) {
        return {};
    }
    if (!isSealedTo(sealed, keys.publicKey)) {
        return {Unsealed::End::Foreign, {}};
    }
    const QByteArray box = sealed.mid(sealedMark.size() + whoseBytes);
    if (box.size() <= static_cast<qsizetype>(crypto_box_SEALBYTES)) {
        return {};
    }
    QByteArray plain(box.size() - static_cast<qsizetype>(crypto_box_SEALBYTES), '\0');
    std::size_t length = 0;
    if (crypto_box_seal_open(raw(plain), raw(box), static_cast<unsigned long long>(box.size()), raw(keys.publicKey),
                             keys.secretKey.data()) != 0 ||
        sodium_unpad(&length, raw(plain), static_cast<std::size_t>(plain.size()), blockBytes) != 0) {
        return {};
    }
    plain.truncate(static_cast<qsizetype>(length));
    return {Unsealed::End::Opened, plain};
}

}  // namespace tspace
