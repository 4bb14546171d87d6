// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/codec.h"

#include "base/error.h"
#include "codec/reader.h"
#include "support/catch.h"
#include "support/random_record.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace tspace;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString someId = u"0c5a1f5e-2a57-4d0e-9f0a-5f1c1f7f2b10"_s;

QJsonObject pointInTime(const QString& utc, const QString& date) {
    return {{u"utc"_s, utc}, {u"date"_s, date}, {u"zone"_s, u"Europe/London"_s}};
}

QJsonObject moment(const QJsonObject& more = {}) {
    QJsonObject object{{u"record"_s, u"moment"_s},
                       {u"id"_s, someId},
                       {u"at"_s, pointInTime(u"2026-11-18T14:00:00.000Z"_s, u"2026-11-18"_s)}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        object.insert(it.key(), it.value());
    }
    return object;
}

QStringList places(const Issues& issues) {
    QStringList all;
    for (const Issue& issue : issues) {
        all << issue.place;
    }
    return all;
}

}  // namespace

// Would catch: a field that is dropped, changed or read as another; a text that is normalised; bytes that depend on the
// order in which keys came.
TEST_CASE("any record comes back equal, and equal records are equal bytes", "[codec]") {
    SeededRandom random(3);
    for (const auto& [kind, name] : names<RecordKind>()) {
        for (int i = 0; i < 60; ++i) {
            const Record record = test::randomRecord(kind, random, i % 3 * 50);
            const QByteArray bytes = codec::encode(record);
            INFO(bytes.toStdString());
            const codec::Decoded back = codec::decode(bytes);
            REQUIRE(back.record);
            REQUIRE(*back.record == record);
            REQUIRE(codec::encode(*back.record) == bytes);
            REQUIRE(codec::read(codec::pretty(record)) == record);
        }
    }
}

// Would catch: keys or names of the form that differ from its description in the design.
TEST_CASE("a session reads and writes the keys of the design", "[codec]") {
    Session session;
    session.id = *SessionId::parse(someId);
    session.held = Instant::local(QDate(2026, 11, 18), QTime(14, 0), u"Europe/London"_s);
    session.howIAm = u"tired, not lost"_s;
    Thread& thread = session.threads.emplace_back();
    thread.id = *ThreadId::parse(someId);
    thread.childsVoice = u"Not today."_s;
    thread.childsRecord = ChildsRecord{CopyState::Copied, QDate(2026, 11, 19), {}};
    CHECK(QString::fromUtf8(codec::encode(session)) ==
          uR"({"held":{"date":"2026-11-18","utc":"2026-11-18T14:00:00.000Z","zone":"Europe/London"},)"
          uR"("how_i_am":"tired, not lost","id":"0c5a1f5e-2a57-4d0e-9f0a-5f1c1f7f2b10","kind":"one-to-one",)"
          uR"("my_role":"supervisee","record":"session","status":"planned","threads":[{)"
          uR"("childs_record":{"date":"2026-11-19","state":"copied"},"childs_voice":"Not today.",)"
          uR"("id":"0c5a1f5e-2a57-4d0e-9f0a-5f1c1f7f2b10","keep":false,"organisation":false}]})"_s);
}

// Would catch: a reader that stops at the first fault, or points at the wrong place.
TEST_CASE("every fault is listed with its place", "[codec]") {
    const QJsonObject object = moment({{u"kind"_s, u"walk"_s},
                                       {u"title"_s, QJsonValue::Null},
                                       {u"parts"_s, QJsonObject{{u"a/b~c"_s, 1}}},
                                       {u"bring"_s, u"yes"_s},
                                       {u"origin"_s, QJsonObject{{u"format"_s, u"jrnl"_s}, {u"ordinal"_s, -1}}}});
    const codec::Decoded decoded = codec::fromJson(object);
    CHECK_FALSE(decoded.record);
    CHECK(places(decoded.issues) == QStringList{u"/kind"_s, u"/title"_s, u"/parts/a~1b~0c"_s, u"/bring"_s,
                                                u"/origin/hash"_s, u"/origin/ordinal"_s});
    CHECK(decoded.issues.front().words ==
          u"is not known; allowed are home-visit, conversation, courageous-conversation, partnership, pause, free"_s);
}

// Would catch: an entry that jumps a day unseen, and days that do not exist.
TEST_CASE("a point in time whose date and UTC disagree is refused", "[codec]") {
    const auto good = [](const QString& utc, const QString& date) {
        return codec::fromJson(moment({{u"at"_s, pointInTime(utc, date)}})).record.has_value();
    };
    CHECK(good(u"2026-11-18T14:00:00.000Z"_s, u"2026-11-18"_s));
    CHECK(good(u"2026-11-17T10:30:00Z"_s, u"2026-11-18"_s));
    CHECK(good(u"1660-01-11T21:01:15.000Z"_s, u"1660-01-11"_s));
    CHECK_FALSE(good(u"2026-11-16T23:59:59.999Z"_s, u"2026-11-18"_s));
    CHECK_FALSE(good(u"2026-11-20T00:00:00.001Z"_s, u"2026-11-18"_s));
    CHECK_FALSE(good(u"2026-02-30T14:00:00.000Z"_s, u"2026-03-02"_s));
    CHECK_FALSE(good(u"2026-03-01T14:00:00.000Z"_s, u"2026-02-29"_s));
    CHECK_FALSE(good(u"2026-11-18T14:00:00.000"_s, u"2026-11-18"_s));
    CHECK_FALSE(good(u"2026-11-18"_s, u"2026-11-18"_s));
}

// Would catch: input that is taken without ids, or ids that are given where a reference is missing.
TEST_CASE("missing ids are made only when asked for, and only for the record and its parts", "[codec]") {
    const QJsonObject object{
        {u"record"_s, u"session"_s},
        {u"held"_s, pointInTime(u"2026-11-18T14:00:00.000Z"_s, u"2026-11-18"_s)},
        {u"threads"_s, QJsonArray{QJsonObject{{u"title"_s, u"one"_s},
                                              {u"challenges"_s, QJsonArray{QJsonObject{{u"text"_s, u"Why?"_s}}}},
                                              {u"feedback"_s, QJsonArray{QJsonObject()}}}}},
        {u"agenda"_s, QJsonArray{QJsonObject{{u"title"_s, u"How I am"_s}}}}};
    CHECK(places(codec::fromJson(object).issues) == QStringList{u"/id"_s, u"/agenda/0/id"_s, u"/threads/0/id"_s,
                                                                u"/threads/0/challenges/0/id"_s,
                                                                u"/threads/0/feedback/0/id"_s});
    SeededRandom random(4);
    const codec::Decoded made = codec::fromNewJson(object, random);
    REQUIRE(made.record);
    const auto& session = std::get<Session>(*made.record);
    CHECK_FALSE(session.id.isNull());
    CHECK_FALSE(session.threads.front().challenges.front().id.isNull());
    CHECK(codec::read(codec::encode(*made.record)) == *made.record);

    QJsonObject wrong = object;
    wrong.insert("id"_L1, u"mine"_s);
    wrong.insert("workload"_L1, QJsonObject{{u"value"_s, 3}});
    CHECK(places(codec::fromNewJson(wrong, random).issues) == QStringList{u"/id"_s, u"/workload/measure"_s});
}

// Would catch: bytes in the journal that nothing can read again.
TEST_CASE("a record that could not be read back is not written", "[codec]") {
    Moment lost;
    lost.at = Instant::at(0, u"UTC"_s);
    CHECK_THROWS_AS(codec::encode(lost), Error);
    lost.id = *MomentId::parse(someId);
    CHECK_NOTHROW(codec::encode(lost));
    Reading reading{*ReadingId::parse(someId), *MeasureId::parse(someId), QDate(), 1.0 / 3, {}, {}};
    CHECK_THROWS_AS(codec::encode(reading), Error);
    reading.on = QDate(2026, 1, 1);
    CHECK(codec::read(codec::encode(reading)) == Record(reading));
    reading.value = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_AS(codec::encode(reading), Error);
}

// Would catch: a crash or endless work on input from outside.
TEST_CASE("what is no record is refused in words", "[codec]") {
    CHECK(places(codec::decode("").issues) == QStringList{QString()});
    CHECK(places(codec::decode("[]").issues) == QStringList{QString()});
    CHECK(places(codec::decode("{").issues) == QStringList{QString()});
    CHECK(places(codec::decode("{}").issues) == QStringList{u"/record"_s});
    CHECK(places(codec::decode(R"({"record":7})").issues) == QStringList{u"/record"_s});
    CHECK_THROWS_AS(codec::read("{}"), Error);

    QJsonValue deep = 1;
    for (int i = 0; i < 63; ++i) {
        deep = QJsonArray{deep};
    }
    CHECK(codec::fromJson(moment({{u"deep"_s, deep}})).record);
    CHECK_FALSE(codec::fromJson(moment({{u"deep"_s, QJsonArray{deep}}})).record);

    QJsonArray many;
    for (int i = 0; i < 5'000; ++i) {
        many.append(i);
    }
    CHECK(codec::fromJson(moment({{u"tags"_s, many}})).issues.size() == codec::Reader::mostIssues);
}
