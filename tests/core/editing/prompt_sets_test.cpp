// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/prompt_sets.h"

#include "editing/template_edit.h"
#include "support/catch.h"
#include "support/schema.h"
#include "support/scratch.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace tspace;
using namespace tspace::editing;

namespace {

QJsonObject good() {
    return {{QStringLiteral("format"), QStringLiteral("tspace-prompts/1")},
            {QStringLiteral("id"), QStringLiteral("short")},
            {QStringLiteral("name"), QStringLiteral("Short")},
            {QStringLiteral("prompts"),
             QJsonArray{QJsonObject{{QStringLiteral("part"), QStringLiteral("practice")},
                                    {QStringLiteral("text"), QStringLiteral("What happened?")}}}}};
}

LoadedPrompts load(const QJsonObject& object) {
    return loadPrompts(QJsonDocument(object).toJson());
}

QStringList placesInPrompts(const LoadedPrompts& loaded) {
    QStringList places;
    for (const Issue& issue : loaded.issues) {
        places << issue.place;
    }
    return places;
}

Template homeVisit(Random& random) {
    Template record;
    record.id = Id<Template>::make(random);
    record.name = QStringLiteral("Home visit");
    record.prompts = {
        {QStringLiteral("feedback"), QStringLiteral("Who could tell me?"), {{QStringLiteral("later"), 1}}},
        {QStringLiteral("practice"), QStringLiteral("What happened in the room?"), {}},
        {QStringLiteral("practice"), QStringLiteral("What did I feel?"), {}}};
    return record;
}

}  // namespace

// Would catch: a file that is not linked in, is broken, or is forgotten in the list.
TEST_CASE("every set of prompts that comes with the program is bundled and valid", "[editing]") {
    const QDir folder(QStringLiteral(TSPACE_TEST_DATA "/../../resources/templates"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    const std::vector<PromptSet> all = bundledPrompts();
    REQUIRE(all.size() == static_cast<std::size_t>(files.size()));
    const test::Schema schema(QStringLiteral(":/tspace/schemas/prompts.schema.json"));
    for (const QString& name : files) {
        INFO(name.toStdString());
        const QByteArray bytes = test::bytesOf(folder.filePath(name));
        const LoadedPrompts loaded = loadPrompts(bytes);
        REQUIRE(loaded.set);
        CHECK(loaded.set->key + QStringLiteral(".json") == name);
        CHECK(std::find(all.begin(), all.end(), *loaded.set) != all.end());
        CHECK(schema.faults(QJsonDocument::fromJson(bytes).object()) == QStringList());
    }
}

// Would catch: a set that forgets the child, or never asks why and how, which is what records of supervision lack.
TEST_CASE("every bundled set invites why or how, and the child's voice", "[editing]") {
    for (const PromptSet& set : bundledPrompts()) {
        INFO(set.name.toStdString());
        CHECK_FALSE(set.about.isEmpty());
        QString all;
        for (const QLatin1String part : promptParts) {
            const QString hint = hintFor(set, part);
            CHECK_FALSE(hint.isEmpty());
            CHECK(hint.count(QLatin1Char('\n')) < 3);
            all += hint.toLower();
        }
        CHECK(all.contains(QStringLiteral("why")));
        CHECK(all.contains(QStringLiteral("how")));
        CHECK(hintFor(set, QLatin1String("childs-voice")).contains(QStringLiteral("child")));
    }
}

// Would catch: a file of an organisation's that is taken half, or refused without saying where.
TEST_CASE("a file of prompts with faults is refused with the place of each", "[editing]") {
    CHECK(load(good()).set.has_value());
    QJsonObject bad = good();
    bad.insert(QStringLiteral("format"), QStringLiteral("other"));
    bad.insert(QStringLiteral("name"), QString());
    bad.insert(QStringLiteral("prompts"), QJsonArray{QJsonObject{{QStringLiteral("part"), QStringLiteral("end")},
                                                                 {QStringLiteral("text"), QStringLiteral("?")}}});
    CHECK_FALSE(load(bad).set.has_value());
    CHECK(placesInPrompts(load(bad)) ==
          QStringList{QStringLiteral("/format"), QStringLiteral("/name"), QStringLiteral("/prompts/0/part")});
    CHECK(loadPrompts("[]").issues.size() == 1);
    CHECK(loadPrompts("{\"a\": ").issues.size() == 1);
}

// Would catch: an own set that is reordered or loses unknown keys because somebody looked at it, or loses a line typed.
TEST_CASE("a person's own set is written a prompt a line and untouched parts stay as they were", "[editing]") {
    SeededRandom random(3);
    const Template record = homeVisit(random);
    TemplateEdit edit = fromRecord(record);
    CHECK(toRecord(edit) == record);
    edit.texts[QStringLiteral("practice")] += QStringLiteral("\n\n  And what did I do with it? ");
    const Template changed = toRecord(edit);
    REQUIRE(changed.prompts.size() == 4);
    CHECK(hintFor(promptsOf(changed), QLatin1String("practice")) ==
          QStringLiteral("What happened in the room?\nWhat did I feel?\nAnd what did I do with it?"));
    CHECK(changed.prompts.back() == record.prompts.front());
    CHECK(templateEditFromJson(toJson(edit)) == edit);
    TemplateEdit begun = newTemplate(Id<Template>::make(random));
    CHECK(isEmpty(begun));
    CHECK_FALSE(problemOf(begun).isEmpty());
    CHECK(templateEditFromJson(toJson(begun)) == begun);
}
