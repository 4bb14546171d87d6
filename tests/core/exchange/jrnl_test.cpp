// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jrnl.h"

#include "core/exchange/imported.h"

#include <QBuffer>

using namespace tspace;
using namespace tspace::exchange;
using test::Imported;

namespace {

const QByteArray rainEntry = R"({"title":"Rain","body":"It rained.\n\nAll day.","date":"2024-02-29","time":"07:05",)"
                             R"("tags":["@home","wet"],"starred":false})";

ImportPlan planOfJrnl(QByteArray bytes, const Imported& journal = {}, Progress* progress = nullptr) {
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    SeededRandom random(1);
    Progress none;
    return planJrnl(buffer, QStringLiteral("Europe/London"), journal.finder(), random, progress ? *progress : none);
}

QByteArray jrnlExport(const QList<QByteArray>& entries) {
    return "{\"tags\":{\"@home\":1},\"entries\":[" + entries.join(",") + "]}\n";
}

QStringList placesInPlan(const ImportPlan& plan) {
    QStringList places;
    for (const Issue& issue : plan.issues) {
        places << issue.place;
    }
    return places;
}

}  // namespace

// Would catch: a word, tag or day lost or altered on the way, and an entry that is not private.
TEST_CASE("a jrnl entry becomes a private moment, word for word", "[exchange]") {
    const ImportPlan plan = planOfJrnl(jrnlExport({rainEntry}));
    INFO(text(plan.issues).toStdString());
    REQUIRE(plan.fresh.size() == 1);
    CHECK(plan.allowed(false));
    const auto& moment = std::get<Moment>(plan.fresh.front());
    CHECK(moment.kind == MomentKind::Free);
    CHECK(moment.title == QStringLiteral("Rain"));
    CHECK(moment.text == QStringLiteral("It rained.\n\nAll day."));
    CHECK(moment.at == Instant::local(QDate(2024, 2, 29), QTime(7, 5), QStringLiteral("Europe/London")));
    CHECK(moment.tags == QStringList{QStringLiteral("@home"), QStringLiteral("wet")});
    CHECK_FALSE(moment.bring);
    CHECK_FALSE(moment.id.isNull());
    REQUIRE(moment.origin);
    CHECK(moment.origin->format == QStringLiteral("jrnl"));
    CHECK(moment.origin->hash.size() == 64);
    CHECK(moment.origin->ordinal == 0);
}

// Would catch: what real exports leave out or add being refused or lost.
TEST_CASE("an entry may lack time, tags and text, be starred, and say more", "[exchange]") {
    const ImportPlan plan = planOfJrnl(
        jrnlExport({R"({"title":"T","date":"1660-01-11"})",
                    R"({"title":"","body":"","date":"1999-12-31","time":"23:59:30","tags":["a","","a"],"starred":true,)"
                    R"("uuid":"ABC","creator":{"host_name":"h"}})"}));
    INFO(text(plan.issues).toStdString());
    REQUIRE(plan.fresh.size() == 2);
    const auto& bare = std::get<Moment>(plan.fresh[0]);
    CHECK(bare.at.date == QDate(1660, 1, 11));
    CHECK(bare.at.time() == QTime(12, 0));
    CHECK(bare.tags.isEmpty());
    const auto& full = std::get<Moment>(plan.fresh[1]);
    CHECK(full.at.time() == QTime(23, 59, 30));
    CHECK(full.tags == QStringList{QStringLiteral("a"), QStringLiteral("starred")});
    CHECK(full.origin->unknown.value(QStringLiteral("jrnl")).toObject().value(QStringLiteral("uuid")) ==
          QStringLiteral("ABC"));
    Imported journal;
    journal.carryOut(plan);
}

// Would catch: importing twice doubling the journal, equal entries merging into one, and edits being undone.
TEST_CASE("importing the same file again changes nothing", "[exchange]") {
    Imported journal;
    const QByteArray file = jrnlExport({rainEntry, R"({"title":"B","body":"b","date":"2024-03-01"})", rainEntry});
    const ImportPlan first = planOfJrnl(file, journal);
    REQUIRE(first.fresh.size() == 3);
    CHECK(std::get<Moment>(first.fresh[2]).origin->ordinal == 1);
    journal.carryOut(first);
    const ImportPlan again = planOfJrnl(file, journal);
    CHECK(again.fresh.empty());
    CHECK(again.same == 3);
    CHECK(again.changed == 0);
    auto& kept = std::get<Moment>(journal.records().begin()->second);
    kept.bring = true;
    const ImportPlan edited = planOfJrnl(jrnlExport({rainEntry, rainEntry, rainEntry}), journal);
    CHECK(edited.fresh.size() == 1);
    CHECK(edited.same + edited.changed == 2);
    CHECK(planOfJrnl(file, journal).changed == 1);
}

// Would catch: an identity that depends on spacing or the order of keys in the file.
TEST_CASE("the same entry written otherwise is still the same", "[exchange]") {
    Imported journal;
    journal.carryOut(planOfJrnl(jrnlExport({R"({"title":"é","body":"b","date":"2024-03-01"})"}), journal));
    const ImportPlan again =
        planOfJrnl(jrnlExport({"{ \"date\": \"2024-03-01\",\n\"title\":\"\\u00e9\", \"body\":\"b\" }"}), journal);
    CHECK(again.same == 1);
    CHECK(again.fresh.empty());
}

// Would catch: files of another kind taken for a journal, and refusals without a place.
TEST_CASE("a file that is no jrnl export is refused whole, with place and reason", "[exchange]") {
    const auto refusedAt = [](const QByteArray& bytes) {
        const ImportPlan plan = planOfJrnl(bytes);
        INFO(bytes.left(60).toStdString());
        CHECK_FALSE(plan.readable);
        CHECK_FALSE(plan.allowed(true));
        CHECK(plan.fresh.empty());
        REQUIRE_FALSE(plan.issues.empty());
        CHECK(plan.issues.front().words.size() > 10);
        return plan.issues.front().place;
    };
    CHECK(refusedAt("") == QStringLiteral("line 1, column 1"));
    CHECK(refusedAt("Dear diary") == QStringLiteral("line 1, column 1"));
    CHECK(refusedAt("{}") == QStringLiteral("/entries"));
    CHECK(refusedAt("[" + rainEntry + "]") == QStringLiteral("line 1, column 1"));
    CHECK(refusedAt("{\"format\":\"tspace/1\",\"records\":[]}") == QStringLiteral("/entries"));
    CHECK(refusedAt("{\"tags\":[],\"entries\":[]}") == QStringLiteral("line 1, column 8"));
    CHECK(refusedAt("{\"entries\":{}}") == QStringLiteral("line 1, column 12"));
    CHECK(refusedAt(jrnlExport({rainEntry}).chopped(3)).startsWith(QStringLiteral("line 1, column ")));
    CHECK(refusedAt(jrnlExport({rainEntry}) + "x") == QStringLiteral("line 2, column 1"));
    CHECK(refusedAt("{\"entries\":[{\"title\":\"caf\xe9\"}]}") == QStringLiteral("line 1, column 27"));
    CHECK(refusedAt("{\"entries\":" + QByteArray(100'000, '[')).startsWith(QStringLiteral("line 1")));
}

// Would catch: a fault that hides another, and a refused entry that is imported in part or without being told.
TEST_CASE("an entry with a fault is refused by itself, with its pointer", "[exchange]") {
    const ImportPlan plan = planOfJrnl(jrnlExport({
        rainEntry,
        R"({"title":1,"body":[],"date":"2023-02-29","time":"25:00","tags":["a",2],"starred":"no"})",
        R"("a text")",
        R"({"title":"no date"})",
        R"({"title":"t","date":"2024-01-01","tags":"a"})",
    }));
    CHECK(plan.readable);
    CHECK(plan.refused == 4);
    CHECK(plan.fresh.size() == 1);
    CHECK_FALSE(plan.allowed(false));
    CHECK(plan.allowed(true));
    QStringList places = placesInPlan(plan);
    places.sort();
    CHECK(places == QStringList{QStringLiteral("/entries/1/body"), QStringLiteral("/entries/1/date"),
                                QStringLiteral("/entries/1/starred"), QStringLiteral("/entries/1/tags/1"),
                                QStringLiteral("/entries/1/time"), QStringLiteral("/entries/1/title"),
                                QStringLiteral("/entries/2"), QStringLiteral("/entries/3/date"),
                                QStringLiteral("/entries/4/tags")});
}

// Would catch: a list of issues that grows with the file.
TEST_CASE("issues beyond the first hundred are counted, not kept", "[exchange]") {
    const ImportPlan plan = planOfJrnl(jrnlExport(QList<QByteArray>(150, "1")));
    CHECK(plan.refused == 150);
    CHECK(plan.issues.size() == mostIssues);
    CHECK(plan.furtherIssues == 50);
}

// Would catch: an import that cannot be stopped.
TEST_CASE("planning an import can be cancelled", "[exchange]") {
    Progress progress;
    progress.cancel();
    CHECK_THROWS_AS(planOfJrnl(jrnlExport({rainEntry}), {}, &progress), Cancelled);
}
