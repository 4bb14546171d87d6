// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/load.h"

#include "support/catch.h"
#include "support/schema.h"
#include "support/scratch.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace tspace;
using namespace tspace::instruments;

namespace {

QByteArray fileNamed(const QString& name) {
    return test::bytesOf(QStringLiteral(TSPACE_TEST_DATA "/instruments/") + name);
}

QStringList placesOfFaults(const Issues& issues) {
    QStringList places;
    for (const Issue& issue : issues) {
        CHECK(issue.severity == Severity::Fault);
        CHECK(issue.words.size() > 10);
        places << issue.place;
    }
    return places;
}

}  // namespace

// Would catch: a key of the format that is not read, and unknown keys that are dropped.
TEST_CASE("an instrument is read with every key it has", "[instruments]") {
    const QByteArray bytes = fileNamed(QStringLiteral("rich.json"));
    const Loaded loaded = load(bytes);
    INFO(text(loaded.issues).toStdString());
    REQUIRE(loaded.instrument);
    const Instrument& rich = *loaded.instrument;
    CHECK(rich.id == QStringLiteral("test.small"));
    CHECK(rich.version == 1);
    CHECK(rich.language == QStringLiteral("en-GB"));
    CHECK(rich.title == QStringLiteral("A small one"));
    CHECK(rich.period == QStringLiteral("the last week"));
    CHECK(rich.about == QStringLiteral("About."));
    CHECK(rich.validity == QStringLiteral("None."));
    CHECK(rich.attribution == QStringLiteral("Us."));
    CHECK(rich.licence == QStringLiteral("CC0-1.0"));
    CHECK(rich.cadence == instruments::Cadence::Weekly);
    CHECK(rich.rule == Rule::Mean);
    CHECK(rich.answered == 2);
    CHECK(rich.profile);
    CHECK(rich.scale.label(1) == QStringLiteral("never"));
    CHECK(rich.scale.label(4).isEmpty());
    CHECK(rich.dimension(QStringLiteral("a"))->help == QStringLiteral("More."));
    CHECK(rich.dimension(QStringLiteral("a"))->band(3) == QStringLiteral("seldom"));
    CHECK(rich.dimension(QStringLiteral("a"))->band(3.2).isEmpty());
    CHECK(rich.item(QStringLiteral("a-1"))->help == QStringLiteral("The full wording."));
    CHECK(rich.item(QStringLiteral("a-1"))->scale == rich.scale);
    CHECK(rich.item(QStringLiteral("a-2"))->reversed);
    CHECK(rich.item(QStringLiteral("b-1"))->scale.min == -10);
    CHECK(rich.item(QStringLiteral("b-1"))->scale.label(0) == QStringLiteral("neither"));
    CHECK(rich.itemsOf(QStringLiteral("b")).size() == 2);
    CHECK(rich.item(QStringLiteral("z")) == nullptr);
    CHECK(rich.content == QJsonDocument::fromJson(bytes).object());
    CHECK(read(rich.content).instrument == rich);
}

// Would catch: any one check that is missing, a fault that hides the others, and a pointer to the wrong place.
TEST_CASE("a bad instrument file is refused whole, with every fault listed", "[instruments]") {
    const QJsonObject expected = QJsonDocument::fromJson(fileNamed(QStringLiteral("bad/expected.json"))).object();
    REQUIRE(expected.size() >= 50);
    const QStringList files = QDir(QStringLiteral(TSPACE_TEST_DATA "/instruments/bad")).entryList(QDir::Files);
    CHECK(files.size() == expected.size() + 1);
    for (const QString& name : expected.keys()) {
        INFO(name.toStdString());
        const Loaded loaded = load(fileNamed(QStringLiteral("bad/") + name));
        CHECK_FALSE(loaded.instrument);
        QStringList wanted;
        for (const QJsonValue place : expected.value(name).toArray()) {
            wanted << place.toString();
        }
        CHECK(placesOfFaults(loaded.issues) == wanted);
    }
}

// Would catch: words that do not say what is allowed.
TEST_CASE("an issue says what is wrong and what is allowed", "[instruments]") {
    const Loaded steps = load(fileNamed(QStringLiteral("bad/scale-of-22-steps.json")));
    CHECK(text(steps.issues) == QStringLiteral("/scale/max: makes 22 steps; allowed are at most 21"));
    const Loaded rule = load(fileNamed(QStringLiteral("bad/unknown-rule.json")));
    CHECK(text(rule.issues) == QStringLiteral("/score/rule: is none we know; allowed are median, mean, sum, single"));
}

// Would catch: a size that is not bounded, or one that is refused without saying where and what is allowed.
TEST_CASE("a file beyond one mebibyte is refused, one of ten too", "[instruments]") {
    const QByteArray good = fileNamed(QStringLiteral("good.json"));
    CHECK(load(good + QByteArray(largestFile - good.size(), ' ')).instrument);
    for (const qint64 bytes : {qint64{largestFile} + 1, 10 * 1024LL * 1024}) {
        const Loaded loaded = load(good + QByteArray(bytes - good.size(), ' '));
        CHECK_FALSE(loaded.instrument);
        REQUIRE(loaded.issues.size() == 1);
        CHECK_FALSE(loaded.issues.front().place.isEmpty());
        CHECK(loaded.issues.front().words.size() > 10);
    }
}

// Would catch: an item or a dimension too many taken in, or a fault that is told twice.
TEST_CASE("an instrument of 301 items is refused at its items", "[instruments]") {
    QJsonObject content = QJsonDocument::fromJson(fileNamed(QStringLiteral("good.json"))).object();
    QJsonArray items;
    for (int number = 0; number < 301; ++number) {
        items.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("i-%1").arg(number)},
                                 {QStringLiteral("dimension"), QStringLiteral("a")},
                                 {QStringLiteral("text"), QStringLiteral("One.")}});
    }
    content.insert(QStringLiteral("items"), items);
    const Loaded loaded = read(content);
    CHECK_FALSE(loaded.instrument);
    CHECK(loaded.issues.front().place == QStringLiteral("/items"));
}

// Would catch: a schema that refuses what the program reads, or accepts what it refuses for a reason a schema can say.
TEST_CASE("the schema agrees with the program on the test files", "[instruments]") {
    const test::Schema schema(QStringLiteral(":/tspace/schemas/instrument.schema.json"));
    const auto validates = [&](const QString& name) {
        return schema.faults(QJsonDocument::fromJson(fileNamed(name)).object()).isEmpty();
    };
    CHECK(validates(QStringLiteral("good.json")));
    CHECK(validates(QStringLiteral("rich.json")));
    for (const char* name : {"other-format",        "no-format",         "id-with-space",     "version-zero",
                             "version-half",        "version-text",      "empty-title",       "language-null",
                             "unknown-cadence",     "scale-with-halves", "no-scale",          "label-not-a-number",
                             "label-with-zeros",    "no-dimensions",     "item-without-text", "item-is-a-text",
                             "reversed-is-a-text",  "unknown-rule",      "no-score",          "answered-zero",
                             "profile-is-a-number", "many-faults"}) {
        INFO(name);
        CHECK_FALSE(validates(QStringLiteral("bad/%1.json").arg(QLatin1String(name))));
    }
}
