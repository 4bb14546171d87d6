// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/strength.h"

#include "support/catch.h"

#include <QStringList>

using namespace tspace;
using namespace tspace::unlock;

namespace {

Strength of(const char* passphrase) {
    return strengthOf(Secret::fromText(QString::fromUtf8(passphrase)));
}

}  // namespace

// Catches a judge that counts letters, as rules about digits do.
TEST_CASE("A passphrase is judged by how hard it is to guess", "[strength]") {
    CHECK(of("") == Strength::None);
    CHECK(of("password1") == Strength::VeryWeak);
    CHECK(of("P@ssw0rd!") == Strength::VeryWeak);
    CHECK(of("aaaaaaaaaaaaaaaaaaaaaaaa") == Strength::VeryWeak);
    CHECK(of("thinkingspacejournal") <= Strength::Weak);
    CHECK(of("grief walnut orbit candle") >= Strength::Strong);
    CHECK(isEnough(of("grief walnut orbit candle")));
    CHECK_FALSE(isEnough(of("password1")));
}

// Catches a very long passphrase that freezes the window.
TEST_CASE("A long passphrase is judged by its beginning", "[strength]") {
    CHECK(strengthOf(Secret::fromText(QStringLiteral("walnut orbit candle ").repeated(500))) == Strength::VeryStrong);
}

// Catches a judgement by colour or number alone.
TEST_CASE("Every strength has words of its own", "[strength]") {
    QStringList seen;
    for (const Strength strength :
         {Strength::None, Strength::VeryWeak, Strength::Weak, Strength::Fair, Strength::Strong, Strength::VeryStrong}) {
        CHECK_FALSE(words(strength).isEmpty());
        CHECK_FALSE(seen.contains(words(strength)));
        seen += words(strength);
    }
}
