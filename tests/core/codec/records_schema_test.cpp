// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/codec.h"
#include "domain/check.h"
#include "support/catch.h"
#include "support/random_record.h"
#include "support/schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <functional>

using namespace tspace;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString schemaPath = u":/tspace/schemas/records.schema.json"_s;

QJsonObject definition(const test::Schema& schema, const QString& name) {
    return schema.json().value("definitions"_L1).toObject().value(name).toObject();
}

QByteArray bytes(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject example(const test::Schema& schema, const QString& kind) {
    return definition(schema, kind).value("examples"_L1).toArray().first().toObject();
}

/// `object` with a key of a newer program in it and in each object below it, save in those where every key is data.
QJsonValue withNewKeys(const QJsonValue& value, const QString& key = {}) {
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue element : value.toArray()) {
            array.append(withNewKeys(element));
        }
        return array;
    }
    if (!value.isObject() || key == "answers"_L1 || key == "parts"_L1) {
        return value;
    }
    QJsonObject object{{u"zz_new"_s, QJsonObject{{u"a"_s, QJsonArray{1, QJsonValue::Null}}}}};
    const QJsonObject old = value.toObject();
    for (auto it = old.begin(); it != old.end(); ++it) {
        object.insert(it.key(), withNewKeys(it.value(), it.key()));
    }
    return object;
}

bool isData(const QString& place) {
    return place == "answers"_L1 || place.endsWith("/answers"_L1) || place == "parts"_L1 || place == "values"_L1 ||
           place == "content"_L1;
}

/// The paths of all keys in `value`, those of a newer program and those that are data left out.
void gatherWritten(const QJsonValue& value, const QString& place, QSet<QString>& all) {
    if (isData(place)) {
        return;
    }
    for (const QJsonValue element : value.toArray()) {
        gatherWritten(element, place, all);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.key().startsWith("zz_"_L1)) {
            const QString inner = place.isEmpty() ? it.key() : place + u'/' + it.key();
            all << inner;
            gatherWritten(it.value(), inner, all);
        }
    }
}

/// The paths of all properties that a part of the schema names.
void gatherTold(const test::Schema& schema, const QJsonObject& node, const QString& place, QSet<QString>& all) {
    if (const QString ref = node.value("$ref"_L1).toString(); !ref.isEmpty()) {
        gatherTold(schema, definition(schema, ref.section(u'/', -1)), place, all);
    }
    for (const QJsonValue part : node.value("allOf"_L1).toArray()) {
        gatherTold(schema, part.toObject(), place, all);
    }
    if (node.contains("items"_L1)) {
        gatherTold(schema, node.value("items"_L1).toObject(), place, all);
    }
    const QJsonObject properties = node.value("properties"_L1).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString inner = place.isEmpty() ? it.key() : place + u'/' + it.key();
        all << inner;
        gatherTold(schema, it.value().toObject(), inner, all);
    }
}

}  // namespace

// Would catch: a key, a name or a rule that the codec and the schema do not agree on.
TEST_CASE("every generated record is valid by the schema", "[codec]") {
    const test::Schema schema(schemaPath);
    SeededRandom random(1);
    for (const auto& [kind, name] : names<RecordKind>()) {
        for (const int percent : {0, 50, 100}) {
            for (int i = 0; i < 8; ++i) {
                const Record record = test::randomRecord(kind, random, percent);
                INFO(codec::pretty(record).toStdString());
                REQUIRE(text(check(record)) == QString());
                REQUIRE(schema.faults(codec::toJson(record)).join(u'\n') == QString());
            }
        }
    }
}

// Would catch: a property of the schema that the codec does not know and so never writes, or the other way round, in a
// record or in any of its parts.
TEST_CASE("schema and codec name the same keys of every record", "[codec]") {
    const test::Schema schema(schemaPath);
    SeededRandom random(2);
    for (const auto& [kind, name] : names<RecordKind>()) {
        QSet<QString> written;
        for (int i = 0; i < 60; ++i) {
            gatherWritten(codec::toJson(test::randomRecord(kind, random, 100)), {}, written);
        }
        QSet<QString> told;
        gatherTold(schema, definition(schema, name), {}, told);
        INFO(QString(name).toStdString());
        CHECK(QStringList(QSet<QString>(told - written).values()) == QStringList());
        CHECK(QStringList(QSet<QString>(written - told).values()) == QStringList());
    }
}

// Would catch: an example that no longer reads, or that comes back with other keys, other numbers or another order.
TEST_CASE("every example of the schema comes back byte for byte", "[codec]") {
    const test::Schema schema(schemaPath);
    for (const auto& [kind, name] : names<RecordKind>()) {
        const QJsonArray examples = definition(schema, name).value("examples"_L1).toArray();
        INFO(QString(name).toStdString());
        REQUIRE_FALSE(examples.isEmpty());
        for (const QJsonValue value : examples) {
            CHECK(schema.faults(value).join(u'\n') == QString());
            const codec::Decoded decoded = codec::fromJson(value.toObject());
            CHECK(text(decoded.issues) == QString());
            REQUIRE(decoded.record);
            CHECK(kindOf(*decoded.record) == kind);
            CHECK(text(check(*decoded.record)) == QString());
            CHECK(codec::encode(*decoded.record) == bytes(value.toObject()));
        }
    }
}

// Would catch: a key of a newer program that is dropped at some level: in a list, in a point in time, in a rating.
TEST_CASE("keys of a newer program are written back at every level", "[codec]") {
    const test::Schema schema(schemaPath);
    for (const auto& [kind, name] : names<RecordKind>()) {
        for (const QJsonValue value : definition(schema, name).value("examples"_L1).toArray()) {
            const QJsonObject newer = withNewKeys(value).toObject();
            CHECK(schema.faults(newer).isEmpty());
            const codec::Decoded decoded = codec::fromJson(newer);
            INFO(bytes(newer).toStdString());
            REQUIRE(decoded.record);
            CHECK(codec::encode(*decoded.record) == bytes(newer));
        }
    }
}

namespace {

/// One way to break a record that is whole, and the place that is told.
struct Broken {
    QString kind;
    QString place;
    std::function<void(QJsonObject&)> breakIt;
};

auto set(const QString& key, const QJsonValue& value) {
    return [=](QJsonObject& object) { object.insert(key, value); };
}

auto without(const QString& key) {
    return [=](QJsonObject& object) { object.remove(key); };
}

auto inThread(const QString& key, const QJsonValue& value) {
    return [=](QJsonObject& object) {
        QJsonArray threads = object.value("threads"_L1).toArray();
        QJsonObject thread = threads.first().toObject();
        thread.insert(key, value);
        threads.replace(0, thread);
        object.insert("threads"_L1, threads);
    };
}

std::vector<Broken> brokenSessions() {
    return {
        {u"session"_s, u"/record"_s, set(u"record"_s, u"seance"_s)},
        {u"session"_s, u"/record"_s, without(u"record"_s)},
        {u"session"_s, u"/id"_s, without(u"id"_s)},
        {u"session"_s, u"/id"_s, set(u"id"_s, u"0C5A1F5E-2A57-4D0E-9F0A-5F1C1F7F2B10"_s)},
        {u"session"_s, u"/id"_s, set(u"id"_s, u"{0c5a1f5e-2a57-4d0e-9f0a-5f1c1f7f2b10}"_s)},
        {u"session"_s, u"/id"_s, set(u"id"_s, u"00000000-0000-0000-0000-000000000000"_s)},
        {u"session"_s, u"/held"_s, without(u"held"_s)},
        {u"session"_s, u"/held"_s, set(u"held"_s, u"2026-11-18T14:00:00.000Z"_s)},
        {u"session"_s, u"/kind"_s, set(u"kind"_s, u"one to one"_s)},
        {u"session"_s, u"/status"_s, set(u"status"_s, QJsonValue::Null)},
        {u"session"_s, u"/minutes"_s, set(u"minutes"_s, 7.5)},
        {u"session"_s, u"/minutes"_s, set(u"minutes"_s, u"75"_s)},
        {u"session"_s, u"/minutes"_s, set(u"minutes"_s, 1441)},
        {u"session"_s, u"/note"_s, set(u"note"_s, QString())},
        {u"session"_s, u"/people"_s, set(u"people"_s, u"me"_s)},
        {u"session"_s, u"/people/0"_s, set(u"people"_s, QJsonArray{u"nobody"_s})},
        {u"session"_s, u"/cancel_reason"_s, set(u"status"_s, u"cancelled"_s)},
        {u"session"_s, u"/threads/0/stage"_s, inThread(u"stage"_s, u"late"_s)},
        {u"session"_s, u"/threads/0/organisation"_s, inThread(u"organisation"_s, 1)},
        {u"session"_s, u"/threads/0/challenges/0/id"_s, inThread(u"challenges"_s, QJsonArray{QJsonObject()})},
        {u"session"_s, u"/threads/0/childs_record/date"_s,
         inThread(u"childs_record"_s, QJsonObject{{u"state"_s, u"copied"_s}})},
        {u"session"_s, u"/workload/value"_s,
         set(u"workload"_s, QJsonObject{{u"measure"_s, u"0c5a1f5e-2a57-4d0e-9f0a-5f1c1f7f2b10"_s}})},
        {u"session"_s, u"/agreements/0/party"_s,
         set(u"agreements"_s, QJsonArray{QJsonObject{{u"party"_s, u"them"_s}, {u"date"_s, u"2026-11-21"_s}}})},
    };
}

std::vector<Broken> otherBroken() {
    return {
        {u"moment"_s, u"/parts/before"_s, set(u"parts"_s, QJsonObject{{u"before"_s, QString()}})},
        {u"moment"_s, u"/tags/1"_s, set(u"tags"_s, QJsonArray{u"a"_s, 2})},
        {u"check-in"_s, u"/answers/own-1"_s, set(u"answers"_s, QJsonObject{{u"own-1"_s, 4.5}})},
        {u"check-in"_s, u"/instrument"_s, without(u"instrument"_s)},
        {u"case"_s, u"/code"_s, set(u"code"_s, u"FAM 12"_s)},
        {u"case"_s, u"/levels/0/from"_s,
         set(u"levels"_s, QJsonArray{QJsonObject{{u"level"_s, u"universal"_s}, {u"from"_s, u"1 May 2026"_s}}})},
        {u"reading"_s, u"/on"_s, set(u"on"_s, u"2026-13-01"_s)},
        {u"reading"_s, u"/value"_s, set(u"value"_s, u"17"_s)},
        {u"person"_s, u"/name"_s, without(u"name"_s)},
        {u"person"_s, u"/role"_s, without(u"role"_s)},
        {u"person"_s, u"/cadence_weeks"_s, set(u"cadence_weeks"_s, 53)},
        {u"action"_s, u"/closed"_s, set(u"state"_s, u"open"_s)},
        {u"template"_s, u"/prompts/0/part"_s, set(u"prompts"_s, QJsonArray{QJsonObject{{u"part"_s, u"end"_s}}})},
        {u"instrument"_s, u"/content"_s, set(u"content"_s, QJsonArray())},
        {u"addition"_s, u"/thread"_s, without(u"thread"_s)},
    };
}

}  // namespace

// Would catch: a schema that lets pass what the codec and the rules of the domain refuse, or a codec that does.
TEST_CASE("what is broken is refused by the schema and by the codec", "[codec]") {
    const test::Schema schema(schemaPath);
    std::vector<Broken> all = brokenSessions();
    const std::vector<Broken> others = otherBroken();
    all.insert(all.end(), others.begin(), others.end());
    for (const Broken& broken : all) {
        QJsonObject object = example(schema, broken.kind);
        broken.breakIt(object);
        INFO(broken.kind.toStdString() << ' ' << broken.place.toStdString());
        CHECK_FALSE(schema.faults(object).isEmpty());
        codec::Decoded decoded = codec::fromJson(object);
        const Issues issues = decoded.record ? check(*decoded.record) : decoded.issues;
        REQUIRE(issues.size() == 1);
        CHECK(issues.front().place == broken.place);
        CHECK_FALSE(issues.front().words.isEmpty());
    }
}
