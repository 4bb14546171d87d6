// SPDX-License-Identifier: GPL-3.0-or-later
// libsodium's function stands in the test program under its own name, and so is taken first; it passes on what it is
// not asked to shorten.
#include "support/real_keys.h"

#include <dlfcn.h>
#include <sodium.h>

#include <array>
#include <atomic>
#include <span>

namespace {

std::atomic<bool>& isQuick() {
    static std::atomic<bool> quick{true};
    return quick;
}

// Of passphrase, salt and parameters, as the real one is.
int quickHash(std::span<unsigned char> key, std::span<const unsigned char> passphrase, const unsigned char* salt,
              std::array<unsigned long long, 2> parameters) {
    crypto_generichash_state state;
    const bool made = crypto_generichash_init(&state, salt, crypto_pwhash_SALTBYTES, key.size()) == 0 &&
                      crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(parameters.data()),
                                                sizeof parameters) == 0 &&
                      crypto_generichash_update(&state, passphrase.data(), passphrase.size()) == 0 &&
                      crypto_generichash_final(&state, key.data(), key.size()) == 0;
    return made ? 0 : -1;
}

}  // namespace

// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name,bugprone-easily-swappable-parameters): not ours.
extern "C" int crypto_pwhash(unsigned char* out, unsigned long long outBytes, const char* passphrase,
                             unsigned long long bytes, const unsigned char* salt, unsigned long long passes,
                             std::size_t memory, int algorithm) {
    if (isQuick()) {
        return quickHash({out, outBytes}, {reinterpret_cast<const unsigned char*>(passphrase), bytes}, salt,
                         {passes, memory});
    }
    using Function = int (*)(unsigned char*, unsigned long long, const char*, unsigned long long, const unsigned char*,
                             unsigned long long, std::size_t, int);
    static const auto next = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "crypto_pwhash"));
    return next(out, outBytes, passphrase, bytes, salt, passes, memory, algorithm);
}
// NOLINTEND(readability-inconsistent-declaration-parameter-name,bugprone-easily-swappable-parameters)

namespace tspace::test {

RealKeys::RealKeys() {
    isQuick() = false;
}

RealKeys::~RealKeys() {
    isQuick() = true;
}

}  // namespace tspace::test
