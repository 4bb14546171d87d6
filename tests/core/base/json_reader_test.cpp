// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_reader.h"

#include "support/catch.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace tspace;

namespace {

/// The issue a text is refused with; fails the test when it is read.
Issue refusedAt(const QByteArray& text, const JsonLimits& limits = {}) {
    try {
        static_cast<void>(readJson(text, limits));
    } catch (const JsonFault& fault) {
        return fault.issue();
    }
    INFO(text.left(80).toStdString());
    FAIL("was read");
    return {};
}

}  // namespace

// Would catch: a reader that agrees with nobody else about plain JSON, or loses whole numbers beyond 2^53.
TEST_CASE("JSON is read as any other reader reads it", "[base]") {
    const QByteArray text =
        " {\"a\":[1,-2.5e3,true,false,null,{}],\"b\\n\\u00e9\\ud83d\\ude00\":\"caf\xc3\xa9\",\"c\":[] } \n";
    CHECK(readJson(text) == QJsonValue(QJsonDocument::fromJson(text).object()));
    CHECK(readJson("9007199254740993").toInteger() == 9007199254740993LL);
    CHECK(readJson("\xef\xbb\xbf[0]") == QJsonValue(QJsonArray{0}));
    CHECK(readJson("\"\"").toString().isEmpty());
    CHECK(readJson(R"("\"\\\/\b\f\n\r\t")").toString() == QStringLiteral("\"\\/\b\f\n\r\t"));
    CHECK(readJson("\"\xef\xbb\xbf!\"").toString() == QStringLiteral("\uFEFF!"));
}

// Would catch: text that is no JSON getting through, and places that are off by a line or a character.
TEST_CASE("a text that is no JSON is refused with its place", "[base]") {
    CHECK(refusedAt("").place == QStringLiteral("line 1, column 1"));
    CHECK(refusedAt("{\n  \"caf\xc3\xa9\": x }").place == QStringLiteral("line 2, column 11"));
    for (const char* bad : {"[1,]", "[1 2]", "{\"a\" 1}", "{a:1}",       "{\"a\":1,}", "01",  "1.",      "-",
                            "+1",   "1e",    ".5",        "tru",         "nul",        "\"a", "\"\\x\"", "\"\\u12g4\"",
                            "[",    "{",     "[1]]",      "{\"a\":1} x", "'a'",        "NaN", "1e999"}) {
        CHECK_FALSE(refusedAt(bad).words.isEmpty());
    }
    CHECK_FALSE(refusedAt(QByteArray("\"a\nb\"")).words.isEmpty());
    CHECK_FALSE(refusedAt(QByteArray("[1]\0", 4)).words.isEmpty());
}

// Would catch: what Qt's own reader lets pass or quietly repairs.
TEST_CASE("keys said twice, broken UTF-8, half pairs and NUL are refused", "[base]") {
    CHECK(refusedAt("{\"a\":1,\"b\":{\"c\":1,\"\\u0063\":2}}").words.contains(QStringLiteral("twice")));
    CHECK(refusedAt("\"caf\xe9\"").words.contains(QStringLiteral("UTF-8")));
    CHECK(refusedAt("\"\xed\xa0\x80\"").words.contains(QStringLiteral("UTF-8")));
    CHECK(refusedAt("\"\xc0\xaf\"").words.contains(QStringLiteral("UTF-8")));
    CHECK(refusedAt("\"\\ud83d\"").words.contains(QStringLiteral("surrogate")));
    CHECK(refusedAt("\"\\ude00\"").words.contains(QStringLiteral("surrogate")));
    CHECK(refusedAt("\"a\\u0000\"").words.contains(QStringLiteral("NUL")));
}

// Would catch: a hostile file that takes the stack, the memory or the afternoon.
TEST_CASE("limits of depth, size, text, number and keys hold", "[base]") {
    JsonLimits limits;
    limits.depth = 3;
    CHECK(readJson("[[[1]]]", limits).isArray());
    CHECK(refusedAt("[[[[1]]]]", limits).words.contains(QStringLiteral("deeply")));
    CHECK(refusedAt(QByteArray(1'000'000, '[')).words.contains(QStringLiteral("deeply")));
    CHECK(refusedAt(QByteArray("{\"a\":").repeated(1000)).words.contains(QStringLiteral("deeply")));
    limits.string = 4;
    CHECK(refusedAt("\"12345\"", limits).words.contains(QStringLiteral("too long")));
    limits.members = 1;
    CHECK(refusedAt("{\"a\":1,\"b\":2}", limits).words.contains(QStringLiteral("too many keys")));
    CHECK(refusedAt(QByteArray(100, '9')).words.contains(QStringLiteral("too long")));
    limits.bytes = 10;
    CHECK(refusedAt(QByteArray(11, ' '), limits).words.contains(QStringLiteral("too large")));
}

// Would catch: a value lost or read twice where one piece of the device ends and the next begins.
TEST_CASE("a long text is read piece by piece and passed over as strictly", "[base]") {
    QByteArray text = "{\"skip\":{\"x\":[{\"y\":1},[],{}]},\"keep\":[";
    for (int i = 0; i < 20'000; ++i) {
        text += (i == 0 ? "" : ",") + QByteArray("{\"n\":") + QByteArray::number(i) + ",\"t\":\"\xe2\x82\xac\"}";
    }
    text += "]}";
    QBuffer buffer(&text);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    JsonReader reader(buffer);
    qint64 sum = 0;
    reader.object([&](const QString& key) {
        if (key == QStringLiteral("skip")) {
            return reader.skip();
        }
        reader.array([&](qint64) { sum += reader.value().toObject().value(QStringLiteral("n")).toInteger(); });
    });
    reader.end();
    CHECK(sum == 199'990'000);

    QByteArray broken = "{\"a\":[1,{\"b\":tru}]}";
    QBuffer brokenBuffer(&broken);
    REQUIRE(brokenBuffer.open(QIODevice::ReadOnly));
    JsonReader passing(brokenBuffer);
    CHECK_THROWS_AS(passing.skip(), JsonFault);
}
