// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sealed.h"

#include "base/error.h"
#include "support/catch.h"

using namespace tspace;

// Would catch: bytes that come out otherwise than they went in, at every length around a block.
TEST_CASE("what is sealed comes out as it went in, with the secret half alone", "[sealed]") {
    const SealingKeys keys = makeSealingKeys();
    for (const int size : {0, 1, 4095, 4096, 4097, 20'000}) {
        const QByteArray bytes(size, 'x');
        const QByteArray sealed = seal(bytes, keys.publicKey);
        const Unsealed opened = unseal(sealed, keys);
        CHECK(opened.end == Unsealed::End::Opened);
        CHECK(opened.bytes == bytes);
        CHECK_FALSE(sealed.contains("xxxx"));
        CHECK(seal(bytes, keys.publicKey) != sealed);
    }
}

// Would catch: a length that tells how much was written.
TEST_CASE("a line and a page are sealed at the same length", "[sealed]") {
    const SealingKeys keys = makeSealingKeys();
    CHECK(seal("a", keys.publicKey).size() == seal(QByteArray(4000, 'b'), keys.publicKey).size());
    CHECK(seal(QByteArray(4096, 'b'), keys.publicKey).size() > seal("a", keys.publicKey).size());
}

// Would catch: a changed or cut file taken for a whole one, anywhere in it.
TEST_CASE("a sealed file that was changed or cut off is damaged, whatever byte it is", "[sealed]") {
    const SealingKeys keys = makeSealingKeys();
    const QByteArray sealed = seal("a note", keys.publicKey);
    for (qsizetype at = 0; at < sealed.size(); at += at < 200 ? 1 : 97) {
        QByteArray changed = sealed;
        changed[at] = static_cast<char>(changed.at(at) ^ 1);
        INFO(at);
        CHECK(unseal(changed, keys).end != Unsealed::End::Opened);
        CHECK(unseal(sealed.left(at), keys).end != Unsealed::End::Opened);
    }
    CHECK(unseal(sealed + 'x', keys).end == Unsealed::End::Damaged);
    CHECK(unseal("anything else", keys).end == Unsealed::End::Damaged);
}

// Would catch: another journal's note called damaged, or opened.
TEST_CASE("what is sealed to another key is foreign", "[sealed]") {
    const SealingKeys mine = makeSealingKeys();
    const SealingKeys other = makeSealingKeys();
    const QByteArray sealed = seal("a note", other.publicKey);
    CHECK(unseal(sealed, mine).end == Unsealed::End::Foreign);
    CHECK(isSealedTo(sealed, other.publicKey));
    CHECK_FALSE(isSealedTo(sealed, mine.publicKey));
    CHECK_THROWS_AS(seal("a note", QByteArray("short")), Error);
}
