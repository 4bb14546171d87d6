// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_readings.h"

#include "support/catch.h"

#include <QBuffer>

using namespace tspace;

namespace {

exchange::ReadingsPlan plan(QByteArray text, bool decimals = false, const std::vector<ReadingRow>& kept = {}) {
    SeededRandom random(1);
    Measure measure;
    measure.id = MeasureId::make(random);
    measure.name = QStringLiteral("caseload");
    measure.decimals = decimals;
    QBuffer buffer(&text);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    return exchange::planReadings(buffer, measure, kept,
                                  {QLocale(QLocale::English, QLocale::UnitedKingdom), QDate(2026, 11, 16)}, random);
}

}  // namespace

// Would catch: columns found by place where they have names, a day and month changed about, a note lost.
TEST_CASE("readings are read by the names of their columns", "[csv]") {
    const auto read = plan("Note,Caseload,Date\nquiet,14,2026-11-02\n,15,03/11/2026\n");
    REQUIRE(read.fresh.size() == 2);
    CHECK(read.fresh[0].value == 14);
    CHECK(read.fresh[0].line == QStringLiteral("quiet"));
    CHECK(read.fresh[1].on == QDate(2026, 11, 3));
    CHECK(read.refused == 0);
}

TEST_CASE("two columns need no names that are known", "[csv]") {
    CHECK(plan("Tag;Kinder\n2026-11-02;14\n").fresh.size() == 1);
    // One that is known stays where it is.
    CHECK(plan("Kinder;Date\n14;2026-11-02\n").fresh.size() == 1);
    CHECK(plan("Caseload;Tag\n14;2026-11-02\n").fresh.size() == 1);
    CHECK(plan("Day;Kinder\n2026-11-02;14\n").fresh.size() == 1);
}

// Would catch: a bad row that is dropped without a word, or one that takes the good ones with it.
TEST_CASE("each row that cannot be read is refused with its place and what is allowed", "[csv]") {
    const auto read = plan("date,value\n2026-11-02,14\n2026-13-02,x\n2026-11-03,14.5\n,3\n2026-11-04\n\n");
    CHECK(read.fresh.size() == 1);
    CHECK(read.refused == 4);
    REQUIRE(read.issues.size() == 5);
    CHECK(read.issues[0].place == QStringLiteral("row 3, column date"));
    CHECK(read.issues[1].place == QStringLiteral("row 3, column value"));
    CHECK(read.issues[1].words == QStringLiteral("is no number; allowed is one like 16"));
    CHECK(read.issues[2].words == QStringLiteral("has decimals; this measure takes whole numbers"));
    CHECK(read.issues[3].words == QStringLiteral("is empty; a reading needs a day"));
    CHECK(read.issues[4].place == QStringLiteral("row 6"));
    CHECK(plan("date,value\n2026-11-03,14.5\n", true).fresh.size() == 1);
}

// Would catch: an import done twice that doubles every reading.
TEST_CASE("a value that is there already on its day is not added again", "[csv]") {
    const auto read = plan("date,value\n2026-11-02,14\n2026-11-02,14\n2026-11-03,14\n", false,
                           {{RecordId(), QDate(2026, 11, 3), 14}});
    CHECK(read.fresh.size() == 1);
    CHECK(read.same == 2);
}

TEST_CASE("a file without its columns is refused whole", "[csv]") {
    CHECK_FALSE(plan("a,b,c\n1,2,3\n").readable);
    CHECK_FALSE(plan("").readable);
    CHECK_FALSE(plan("date,value\n\"2026").readable);
}
