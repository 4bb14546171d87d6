// SPDX-License-Identifier: GPL-3.0-or-later
// Would find: bytes that crash the codec, and a record that is read and then written as something else.
#include "codec/codec.h"
#include "domain/check.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tspace;
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const codec::Decoded decoded = codec::decode(bytes);
    if (!decoded.record) {
        if (decoded.issues.empty()) {
            std::abort();  // refused without a word
        }
        return 0;
    }
    static_cast<void>(check(*decoded.record));
    static_cast<void>(textsOf(*decoded.record));
    const QByteArray once = codec::encode(*decoded.record);
    if (codec::encode(codec::read(once)) != once) {
        std::abort();
    }
    return 0;
}
