// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include "base/id.h"
#include "support/catch.h"

#include <QSet>

#include <array>

using namespace tspace;

namespace {
struct Tag;
struct OtherTag;
}  // namespace

// Would catch: a sample journal that differs between machines. SplitMix64's published words for this seed are
// 6457827717110365317 and 3203168211198807973, here with the lowest byte first.
TEST_CASE("a seed gives the same bytes on every machine", "[base]") {
    const QByteArray expected = QByteArray::fromHex("85fc08fb17d09e59a50f545884f0732c");
    SeededRandom whole(1234567);
    CHECK(whole.bytes(16) == expected);
    SeededRandom inParts(1234567);
    CHECK(inParts.bytes(3) == expected.left(3));
    CHECK(inParts.bytes(8) == expected.mid(8, 8));
    SeededRandom other(1234568);
    CHECK(other.bytes(16) != expected);
    CHECK(whole.bytes(0).isEmpty());
}

// Would catch: a bound that can be reached, or a die that never shows one of its sides.
TEST_CASE("a number below a bound is any of those below it and no other", "[base]") {
    SeededRandom random(1);
    std::array<int, 6> seen{};
    for (int i = 0; i < 600; ++i) {
        const int side = random.below(6);
        REQUIRE(side >= 0);
        REQUIRE(side < 6);
        ++seen.at(static_cast<std::size_t>(side));
    }
    for (const int times : seen) {
        CHECK(times > 50);
    }
    CHECK(random.below(1) == 0);
}

// Would catch: UUIDs without version and variant, which other programs refuse.
TEST_CASE("an id is a random UUID of version 4, never twice the same", "[base]") {
    SeededRandom seeded(7);
    SystemRandom system;
    QSet<QUuid> seen;
    for (int i = 0; i < 500; ++i) {
        for (Random* random : {static_cast<Random*>(&seeded), static_cast<Random*>(&system)}) {
            const QUuid uuid = random->uuid();
            CHECK(uuid.version() == QUuid::Random);
            CHECK(uuid.variant() == QUuid::DCE);
            seen.insert(uuid);
        }
    }
    CHECK(seen.size() == 1000);
}

// Would catch: a system generator that gives nothing, or the same each time.
TEST_CASE("the system's random bytes have the length asked for and differ", "[base]") {
    SystemRandom random;
    CHECK(random.bytes(0).isEmpty());
    const QByteArray first = random.bytes(32);
    CHECK(first.size() == 32);
    CHECK(first != random.bytes(32));
}

// Would catch: two spellings of one id, which would make two records of one.
TEST_CASE("an id has one spelling, and is read only from it", "[base]") {
    const QString text = QStringLiteral("0c5a1f5e-2a57-4d0e-9f0a-5f1c1f7f2b10");
    const auto id = Id<Tag>::parse(text);
    REQUIRE(id);
    CHECK(id->text() == text);
    CHECK(Id<Tag>::fromBytes(id->bytes()) == *id);
    CHECK(id->as<OtherTag>().uuid() == id->uuid());
    CHECK_FALSE(Id<Tag>::parse(text.toUpper()));
    CHECK_FALSE(Id<Tag>::parse(QLatin1Char('{') + text + QLatin1Char('}')));
    CHECK_FALSE(Id<Tag>::parse(text.left(35)));
    CHECK_FALSE(Id<Tag>::parse(QString()));
    CHECK_FALSE(Id<Tag>::parse(QStringLiteral("00000000-0000-0000-0000-000000000000")));
    CHECK(Id<Tag>().isNull());
}

// Would catch: ids ordered otherwise than their bytes and texts, which decides the order of an export.
TEST_CASE("ids are ordered as their texts are", "[base]") {
    SeededRandom random(3);
    for (int i = 0; i < 200; ++i) {
        const auto a = Id<Tag>::make(random);
        const auto b = Id<Tag>::make(random);
        CHECK((a < b) == (a.text() < b.text()));
        CHECK((a <=> a) == std::strong_ordering::equal);
    }
}
