// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/key.h"

#include "base/error.h"
#include "support/catch.h"
#include "support/real_keys.h"

using namespace tspace;

namespace {

const Secret keyWords = Secret::fromBytes("correct horse battery");
const QByteArray keySalt = "0123456789abcdef";

QByteArray bytesOfSecret(const Secret& secret) {
    return QByteArray(secret.view().data(), static_cast<qsizetype>(secret.size()));
}

}  // namespace

// Catches another function, version or parameter than the design's: journals made before would never open again. The
// key was computed by the reference program of Argon2 (0~20171227):
//   printf '%s' 'correct horse battery' | argon2 0123456789abcdef -id -v 13 -t 3 -k 65536 -p 1 -l 32 -r
TEST_CASE("Parameter set 1 gives the key that Argon2's own program gives") {
    const test::RealKeys real;
    REQUIRE(keySets().back().number == 1);
    const JournalKey key = JournalKey::derive(keyWords, keySalt, keySets().back());
    const QByteArray hex = "00bac562b407875296682e0b8043688e09be94fcea326e99aa62d0edb44404fc";
    CHECK(bytesOfSecret(key.forFile()) == "x'" + hex + keySalt.toHex() + "'");
    CHECK(key.salt() == keySalt);
}

// Catches a newer set put behind an older one: every unlocking would derive twice.
TEST_CASE("The sets of parameters are numbered, the newest first") {
    int before = static_cast<int>(keySets().size()) + 1;
    for (const KeySet& set : keySets()) {
        CHECK(set.number == before - 1);
        before = set.number;
    }
    CHECK(before == 1);
}

// Catches a salt cut or filled up in silence.
TEST_CASE("A salt of another length is refused") {
    CHECK_THROWS_AS(JournalKey::derive(keyWords, keySalt.left(15), keySets().front()), Error);
    CHECK_THROWS_AS(JournalKey::derive(keyWords, {}, keySets().front()), Error);
}
