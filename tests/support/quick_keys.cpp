// SPDX-License-Identifier: GPL-3.0-or-later
// libsodium's function stands in the test program under its own name, and so is taken first; it passes on what it is
// not asked to shorten.
#include "support/quick_keys.h"

#include <dlfcn.h>
#include <sodium.h>

#include <atomic>

namespace {

std::atomic<bool>& isQuick() {
    static std::atomic<bool> quick{false};
    return quick;
}

}  // namespace

// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name,bugprone-easily-swappable-parameters): not ours.
extern "C" int crypto_pwhash(unsigned char* out, unsigned long long outBytes, const char* passphrase,
                             unsigned long long bytes, const unsigned char* salt, unsigned long long passes,
                             std::size_t memory, int algorithm) {
    if (isQuick()) {
        crypto_generichash_state state;
        return crypto_generichash_init(&state, salt, crypto_pwhash_SALTBYTES, outBytes) != 0 ||
                       crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(passphrase), bytes) !=
                           0 ||
                       crypto_generichash_final(&state, out, outBytes) != 0
                   ? -1
                   : 0;
    }
    using Function = int (*)(unsigned char*, unsigned long long, const char*, unsigned long long, const unsigned char*,
                             unsigned long long, std::size_t, int);
    static const auto next = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "crypto_pwhash"));
    return next(out, outBytes, passphrase, bytes, salt, passes, memory, algorithm);
}
// NOLINTEND(readability-inconsistent-declaration-parameter-name,bugprone-easily-swappable-parameters)

namespace tspace::test {

QuickKeys::QuickKeys() {
    isQuick() = true;
}

QuickKeys::~QuickKeys() {
    isQuick() = false;
}

}  // namespace tspace::test
