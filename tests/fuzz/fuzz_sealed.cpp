// SPDX-License-Identifier: GPL-3.0-or-later
// Would find: a file in the inbox that crashes the unlocking, or one that opens though it was changed.
#include "store/sealed.h"

#include <cstdint>
#include <cstdlib>

using namespace tspace;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const SealingKeys keys = makeSealingKeys();
    static const QByteArray sealed = seal("words", keys.publicKey);
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (unseal(bytes, keys).end == Unsealed::End::Opened) {
        std::abort();
    }
    // A true head, then anything.
    const qsizetype head = sealed.size() > bytes.size() ? sealed.size() - bytes.size() : 0;
    const QByteArray changed = sealed.left(head) + bytes;
    if (changed != sealed && unseal(changed, keys).end == Unsealed::End::Opened) {
        std::abort();
    }
    return 0;
}
