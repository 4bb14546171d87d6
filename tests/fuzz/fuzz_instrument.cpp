// SPDX-License-Identifier: GPL-3.0-or-later
// Would find: an instrument file that crashes the loader, or is refused without a fault named.
#include "instruments/load.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tspace;
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const instruments::Loaded loaded = instruments::load(bytes);
    if (loaded.instrument.has_value() == hasFault(loaded.issues)) {
        std::abort();
    }
    return 0;
}
