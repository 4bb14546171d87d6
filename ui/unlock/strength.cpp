// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/strength.h"

#include <QCoreApplication>

#include <zxcvbn.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

namespace tspace::unlock {

namespace {

constexpr std::size_t longestJudged = 100;

QString tr(const char* words) {
    return QCoreApplication::translate("Strength", words);
}

}  // namespace

Strength strengthOf(const Secret& passphrase) {
    if (passphrase.isEmpty()) {
        return Strength::None;
    }
    // Ended by a zero, and wiped like the passphrase itself.
    const std::size_t length = std::min(passphrase.size(), longestJudged);
    Secret judged(length + 1);
    std::memcpy(judged.data(), passphrase.data(), length);
    std::array<const char*, 4> known{"thinking", "space", "journal", nullptr};
    const double bits = ZxcvbnMatch(judged.view().data(), known.data(), nullptr);
    // zxcvbn's own steps are 10^3, 10^6, 10^8 and 10^10 guesses, meant for sign-in forms; a file can be guessed at
    // off-line, slowed by the key derivation, so more is asked for here.
    if (bits < 20) {
        return Strength::VeryWeak;
    }
    if (bits < 34) {
        return Strength::Weak;
    }
    if (bits < 47) {
        return Strength::Fair;
    }
    return bits < 64 ? Strength::Strong : Strength::VeryStrong;
}

QString words(Strength strength) {
    switch (strength) {
        case Strength::VeryWeak:
            return tr(
                "Very easy to guess. Four or five unrelated words are easier to keep in mind and far harder to "
                "guess.");
        case Strength::Weak:
            return tr("Easy to guess for someone who tries by machine. Another word or two would help much.");
        case Strength::Fair:
            return tr("Fair: hard to guess for someone without much time.");
        case Strength::Strong:
            return tr("Strong: hard to guess, by machine too.");
        case Strength::VeryStrong:
            return tr("Very strong.");
        case Strength::None:
            break;
    }
    return tr("Four or five unrelated words make a good one.");
}

bool isEnough(Strength strength) {
    return strength >= Strength::Fair;
}

}  // namespace tspace::unlock
