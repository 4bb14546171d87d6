// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/bundled.h"

#include "instruments/load.h"
#include "instruments/score.h"
#include "support/catch.h"
#include "support/schema.h"
#include "support/scratch.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace tspace;
using namespace tspace::instruments;

namespace {

const Instrument& named(const Catalogue& catalogue, const QString& id) {
    const Instrument* found = catalogue.newest(id);
    INFO(id.toStdString());
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

// Would catch: a bundled file that is not linked in, is broken, or is forgotten in the list.
TEST_CASE("every instrument file that comes with the program is bundled and valid", "[instruments]") {
    const QDir folder(QStringLiteral(TSPACE_TEST_DATA "/../../resources/instruments"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    const std::vector<Instrument> all = bundled();
    REQUIRE(all.size() == static_cast<std::size_t>(files.size()));
    for (const QString& name : files) {
        INFO(name.toStdString());
        const Loaded loaded = load(test::bytesOf(folder.filePath(name)));
        INFO(text(loaded.issues).toStdString());
        REQUIRE(loaded.instrument);
        CHECK(std::find(all.begin(), all.end(), *loaded.instrument) != all.end());
    }
}

// Would catch: a bundled file or the schema drifting apart; a schema that accepts anything.
TEST_CASE("every bundled instrument validates against the schema, and fails when broken", "[instruments]") {
    const test::Schema schema(QStringLiteral(":/tspace/schemas/instrument.schema.json"));
    for (const Instrument& instrument : bundled()) {
        INFO(instrument.id.toStdString());
        CHECK(schema.faults(instrument.content) == QStringList());
        for (const char* key :
             {"format", "id", "version", "language", "title", "scale", "dimensions", "items", "score"}) {
            QJsonObject broken = instrument.content;
            broken.remove(QLatin1String(key));
            INFO(key);
            CHECK_FALSE(schema.faults(broken).isEmpty());
        }
    }
}

// Would catch: bundled content that departs from what was decided for each.
TEST_CASE("the bundled instruments are those of the design", "[instruments]") {
    const Catalogue all(bundled());
    const Instrument& feelings = named(all, emotionalIntelligence);
    CHECK(feelings.dimensions.size() == 5);
    CHECK(feelings.items.size() == 10);
    CHECK(feelings.rule == Rule::Mean);
    CHECK(feelings.answered == 2);
    CHECK(feelings.cadence == instruments::Cadence::Weekly);
    CHECK(feelings.scale == Scale{1, 7, {{1, QStringLiteral("never")}, {7, QStringLiteral("always")}}});
    for (const Dimension& dimension : feelings.dimensions) {
        CHECK(feelings.itemsOf(dimension.id).size() == 2);
    }
    const Instrument& well = named(all, wellbeing);
    CHECK(well.items.size() == 5);
    for (const Item& item : well.items) {
        CHECK(item.scale.steps() == 11);
        CHECK(item.scale.label(10).contains(QStringLiteral("good end")));
    }
    CHECK(named(all, session).item(QStringLiteral("brave-practice")) != nullptr);
    CHECK(named(all, session).item(QStringLiteral("thinking-space")) != nullptr);
    CHECK_FALSE(named(all, session).cadence);
    CHECK(named(all, conversation).dimension(QStringLiteral("clarity-of-concern")) != nullptr);
    CHECK(named(all, QStringLiteral("ons.personal-wellbeing")).licence == QStringLiteral("OGL-UK-3.0"));
    CHECK(named(all, QStringLiteral("ons.personal-wellbeing")).cadence == instruments::Cadence::Monthly);
    CHECK(named(all, QStringLiteral("thinking-space.conditions-for-success")).items.size() == 10);
    CHECK(named(all, QStringLiteral("thinking-space.learning-system")).items.size() == 7);
}

// Would catch: an instrument that claims more than it is, or a short statement without the full wording behind it.
TEST_CASE("every bundled instrument says what it is worth, and quarterly ones say more", "[instruments]") {
    for (const Instrument& instrument : bundled()) {
        INFO(instrument.id.toStdString());
        CHECK_FALSE(instrument.validity.isEmpty());
        CHECK_FALSE(instrument.about.isEmpty());
        CHECK_FALSE(instrument.period.isEmpty());
        CHECK_FALSE(instrument.licence.isEmpty());
        for (const Item& item : instrument.items) {
            CHECK_FALSE(item.scale.label(item.scale.min).isEmpty());
            CHECK_FALSE(item.scale.label(item.scale.max).isEmpty());
            CHECK((instrument.profile == false || !item.help.isEmpty()));
        }
        CHECK(instrument.profile == (instrument.cadence == instruments::Cadence::Quarterly));
        CHECK((!instrument.profile || instrument.about.contains(QStringLiteral("takes years"))));
    }
}

// Would catch: a newer version that hides the one that was answered.
TEST_CASE("the catalogue finds the newest version and every older one", "[instruments]") {
    Catalogue catalogue(bundled());
    const std::size_t count = catalogue.all().size();
    Instrument second = *catalogue.newest(wellbeing);
    second.version = 2;
    catalogue.add(second);
    CHECK(catalogue.newest(wellbeing)->version == 2);
    REQUIRE(catalogue.find(wellbeing, 1) != nullptr);
    CHECK(catalogue.find(wellbeing, 1)->version == 1);
    CHECK(catalogue.find(wellbeing, 3) == nullptr);
    CHECK(catalogue.newest(QStringLiteral("nobody.knows")) == nullptr);
    CHECK(catalogue.all().size() == count);
    CHECK(catalogue.all()[1]->version == 2);
    second.title = QStringLiteral("Mended");
    catalogue.add(second);
    CHECK(catalogue.find(wellbeing, 2)->title == QStringLiteral("Mended"));
}
