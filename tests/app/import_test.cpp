// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"
#include "app/typed.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace tspace::test;

namespace {

const char* const diaryOfThree = R"({ "tags": {}, "entries": [
  { "title": "Jan", "body": "Rose early.", "date": "1660-01-11", "time": "21:00", "tags": ["home"], "starred": false },
  { "title": "Twice", "body": "The same.", "date": "1660-01-12", "time": "21:00", "tags": [], "starred": false },
  { "title": "Twice", "body": "The same.", "date": "1660-01-12", "time": "21:00", "tags": [], "starred": false }
] })";

const char* const moodInstrument = R"({
  "format": "tspace-instrument/1", "id": "test.mood", "version": 1, "language": "en-GB", "title": "Mood",
  "validity": "Made for a test.", "attribution": "", "licence": "CC0-1.0", "cadence": "daily",
  "scale": { "min": -3, "max": 3, "labels": { "-3": "not at all", "3": "very" } },
  "dimensions": [{ "id": "down", "title": "Down" }, { "id": "calm", "title": "Calm" }],
  "items": [
    { "id": "down", "dimension": "down", "text": "I feel down.", "reversed": false },
    { "id": "calm", "dimension": "calm", "text": "I feel calm.", "reversed": false }
  ],
  "score": { "rule": "single", "answered": 1 }
})";

QStringList importCsv(const Tspace& tspace, const QByteArray& csv) {
    const QString file = tspace.scratch().write(QStringLiteral("mood.csv"), csv);
    const QString json = tspace.scratch().write(QStringLiteral("mood.json"), moodInstrument);
    return {QStringLiteral("import"),
            QStringLiteral("csv-ratings"),
            file,
            QStringLiteral("--instrument"),
            json,
            QStringLiteral("--time"),
            QStringLiteral("at"),
            QStringLiteral("--map"),
            QStringLiteral("d=down,c=calm"),
            QStringLiteral("--json")};
}

}  // namespace

// Would catch: entries that double when a file is imported again, and equal entries that fall together.
TEST_CASE("a diary is imported as private moments, once", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QStringList import =
        line("import jrnl --json") + QStringList{tspace.scratch().write(QStringLiteral("diary.json"), diaryOfThree)};
    const Ran look = tspace.run(import + line("--dry-run"));
    CHECK(look.exit == 0);
    CHECK(look.json().value(QStringLiteral("new")) == 3);
    CHECK(look.json().value(QStringLiteral("imported")) == 0);
    CHECK(tspace.run(line("list moments")).exit == 1);

    CHECK(tspace.run(import).json().value(QStringLiteral("imported")) == 3);
    const QJsonArray moments = tspace.run(line("list moments --json")).json().value(QStringLiteral("rows")).toArray();
    REQUIRE(moments.size() == 3);
    const QJsonObject oldest = moments.at(2).toObject();
    CHECK(oldest.value(QStringLiteral("at")).toObject().value(QStringLiteral("date")) == QStringLiteral("1660-01-11"));
    CHECK_FALSE(oldest.contains(QStringLiteral("bring")));

    const QByteArray before = tspace.dump();
    const Ran again = tspace.run(import);
    CHECK(again.exit == 0);
    CHECK(again.json().value(QStringLiteral("same")) == 3);
    CHECK(again.json().value(QStringLiteral("new")) == 0);
    CHECK(tspace.dump() == before);
}

// Would catch: half an import, and a refusal that does not say where.
TEST_CASE("a file that is not what its format says changes nothing and is told with its place", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QByteArray before = tspace.dump();
    const auto import = [&](const QByteArray& bytes) {
        return tspace.run(line("import jrnl") + QStringList{tspace.scratch().write(QStringLiteral("bad.json"), bytes)});
    };
    for (const QByteArray& bytes :
         {QByteArray("a shopping list"), QByteArray(diaryOfThree).chopped(10), QByteArray(R"({ "entries": 7 })"),
          QByteArray(R"({ "other": [] })"), QByteArray("\xff\xfe\x00\x01", 4), QByteArray()}) {
        INFO(bytes.toStdString());
        const Ran ran = import(bytes);
        CHECK(ran.exit == 1);
        CHECK(ran.err.contains("nothing was imported"));
    }
    const Ran entry = import(QByteArray(diaryOfThree).replace("1660-01-11", "1660-02-30"));
    CHECK(entry.exit == 1);
    CHECK(entry.err.contains("/entries/0/date"));
    CHECK(tspace.dump() == before);
    CHECK(tspace.run(line("import jrnl /no/such/file")).exit == 4);
}

TEST_CASE("refused entries are skipped when asked for", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QString file = tspace.scratch().write(QStringLiteral("bad.json"),
                                                QByteArray(diaryOfThree).replace("1660-01-11", "1660-02-30"));
    const Ran ran = tspace.run(line("import jrnl --skip-refused --json") + QStringList{file});
    CHECK(ran.exit == 1);
    CHECK(ran.json().value(QStringLiteral("imported")) == 2);
    CHECK(ran.json().value(QStringLiteral("refused")) == 1);
    CHECK(tspace.run(line("list moments")).out.count('\n') == 2);
}

TEST_CASE("a spreadsheet of ratings becomes check-ins of its instrument, once", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QStringList import = importCsv(tspace, "at,d,c\n2012-08-13T08:58:56,-1,2\n2012-08-14T14:32:09,,3\n");
    const Ran first = tspace.run(import);
    INFO(first.err.toStdString());
    CHECK(first.exit == 0);
    CHECK(first.json().value(QStringLiteral("imported")) == 2);
    CHECK(first.json().value(QStringLiteral("instrument_new")) == true);
    CHECK(tspace.run(line("trend mood calm --json")).json().value(QStringLiteral("points")) == 2);
    CHECK(tspace.run(line("trend mood down --json")).json().value(QStringLiteral("points")) == 1);
    const QByteArray before = tspace.dump();
    const Ran second = tspace.run(import);
    CHECK(second.exit == 0);
    CHECK(second.json().value(QStringLiteral("same")) == 2);
    CHECK(second.json().value(QStringLiteral("instrument_new")) == false);
    CHECK(tspace.dump() == before);
}

TEST_CASE("a spreadsheet with a value outside the scale is refused with row and column", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QByteArray before = tspace.dump();
    for (const char* const csv : {"at,d,c\n2012-08-13T08:58:56,-1,2\n2012-08-14T14:32:09,4,3\n", "at,d\n2012-08-13,1\n",
                                  "at,d,c\nsoon,1,1\n", "\"at,d,c\n2012-08-13,1,1\n", ""}) {
        INFO(csv);
        const Ran ran = tspace.run(importCsv(tspace, csv));
        CHECK(ran.exit == 1);
        CHECK_FALSE(ran.err.isEmpty());
    }
    CHECK(tspace.dump() == before);
    const Ran outside = tspace.run(importCsv(tspace, "at,d,c\n2012-08-13T08:58:56,-1,2\n2012-08-14T14:32:09,4,3\n"));
    CHECK(outside.err.contains("row 3"));
    CHECK(outside.err.contains("column d"));
    const QString broken = tspace.scratch().write(QStringLiteral("broken.json"), "{}");
    const Ran ran = tspace.run(importCsv(tspace, "at,d,c\n") + QStringList{QStringLiteral("--instrument"), broken});
    CHECK(ran.exit == 1);
}

namespace {

QStringList importReadings(const Tspace& tspace, const QByteArray& csv) {
    return line("import csv-readings --measure caseload --json") +
           QStringList{tspace.scratch().write(QStringLiteral("caseload.csv"), csv)};
}

}  // namespace

// Would catch: readings doubled by a second import, a dry run that writes, a measure that is not found by its name.
TEST_CASE("a spreadsheet of readings goes into its measure, once", "[cli]") {
    const Tspace tspace;
    tspace.init();
    static_cast<void>(tspace.add(QStringLiteral("measure"), R"({ "name": "caseload", "unit": "children" })"));
    const QStringList import =
        importReadings(tspace, "Date,Caseload,Note\n2026-10-01,14,\n2026-11-02,15,two new\n2026-11-02,15,again\n");
    CHECK(tspace.run(import + line("--dry-run")).json().value(QStringLiteral("new")) == 2);
    CHECK(tspace.run(line("trend measures caseload --json")).exit == 1);
    const Ran first = tspace.run(import);
    INFO(first.err.toStdString());
    CHECK(first.exit == 0);
    CHECK(first.json().value(QStringLiteral("imported")) == 2);
    CHECK(first.json().value(QStringLiteral("same")) == 1);
    CHECK(tspace.run(line("trend measures caseload --json")).json().value(QStringLiteral("points")) == 2);
    const QByteArray before = tspace.dump();
    const Ran again = tspace.run(import);
    CHECK(again.exit == 0);
    CHECK(again.json().value(QStringLiteral("same")) == 3);
    CHECK(tspace.dump() == before);
}

// Would catch: half a file imported, a refusal without its row, an option that is taken for another format's.
TEST_CASE("readings that cannot be read are refused with row and column, and nothing is imported", "[cli]") {
    const Tspace tspace;
    tspace.init();
    static_cast<void>(tspace.add(QStringLiteral("measure"), R"({ "name": "caseload", "unit": "children" })"));
    const QByteArray before = tspace.dump();
    const Ran ran = tspace.run(importReadings(tspace, "date,value\n2026-10-01,14\n2026-13-02,14.5\n"));
    CHECK(ran.exit == 1);
    CHECK(ran.err.contains("row 3, column date"));
    CHECK(ran.err.contains("whole numbers"));
    CHECK(tspace.run(importReadings(tspace, "a,b,c\n1,2,3\n")).exit == 1);
    CHECK(tspace.run(importReadings(tspace, "")).exit == 1);
    CHECK(tspace.dump() == before);
    const QString file = tspace.scratch().write(QStringLiteral("some.csv"), "date,value\n2026-10-01,14\n");
    CHECK(tspace.run(line("import csv-readings") + QStringList{file}).exit == 2);
    CHECK(tspace.run(line("import jrnl --measure caseload") + QStringList{file}).exit == 2);
    const Ran unknown = tspace.run(line("import csv-readings --measure none") + QStringList{file});
    CHECK(unknown.exit == tspace.run(line("reading none 4")).exit);
    CHECK(tspace.dump() == before);
    const Ran rest =
        tspace.run(importReadings(tspace, "date,value\n2026-10-01,14\n2026-13-02,14\n") + line("--skip-refused"));
    CHECK(rest.exit == 1);
    CHECK(rest.json().value(QStringLiteral("imported")) == 1);
}
