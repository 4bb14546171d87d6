// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_ratings.h"

#include "base/error.h"
#include "core/exchange/imported.h"
#include "instruments/load.h"
#include "support/scratch.h"

#include <QBuffer>

using namespace tspace;
using namespace tspace::exchange;
using test::Imported;

namespace {

instruments::Instrument mood() {
    auto loaded = instruments::load(test::bytesOf(QStringLiteral(TSPACE_TEST_DATA "/mood-esm.instrument.json")));
    INFO(text(loaded.issues).toStdString());
    REQUIRE(loaded.instrument);
    return *loaded.instrument;
}

CsvRatings options() {
    return {QStringLiteral("at"),
            {{QStringLiteral("r"), QStringLiteral("relaxed")}, {QStringLiteral("d"), QStringLiteral("down")}},
            QStringLiteral("Europe/London")};
}

ImportPlan planOfRatings(QByteArray bytes, const Imported& journal = {}, const CsvRatings& how = options()) {
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    SeededRandom random(1);
    Progress progress;
    return planCsvRatings(buffer, mood(), how, journal.finder(), random, progress);
}

QString firstIssue(const ImportPlan& plan) {
    return plan.issues.empty() ? QString() : text({plan.issues.front()});
}

}  // namespace

// Would catch: an answer under the wrong item, a time in the wrong zone, an empty cell taken for nought.
TEST_CASE("each row of a spreadsheet becomes a check-in", "[exchange]") {
    const ImportPlan plan = planOfRatings("x,d,at,r\n9,-1,2012-08-13T08:58:56,5\n9,,2012-08-14 14:32, 4.0 \n,,,\n");
    INFO(text(plan.issues).toStdString());
    REQUIRE(plan.fresh.size() == 2);
    const auto& first = std::get<CheckIn>(plan.fresh[0]);
    CHECK(first.instrument == QStringLiteral("example.mood-esm"));
    CHECK(first.version == 1);
    CHECK(first.at == Instant::local(QDate(2012, 8, 13), QTime(8, 58, 56), QStringLiteral("Europe/London")));
    CHECK(first.answers == Answers{{QStringLiteral("relaxed"), 5}, {QStringLiteral("down"), -1}});
    CHECK(first.skipped.isEmpty());
    CHECK(first.origin->format == QStringLiteral("csv-ratings"));
    const auto& second = std::get<CheckIn>(plan.fresh[1]);
    CHECK(second.answers == Answers{{QStringLiteral("relaxed"), 4}});
    CHECK(second.skipped == QStringList{QStringLiteral("down")});
    CHECK(plan.issues.empty());
}

// Would catch: check-ins doubled by a second import, and two equal rows taken for one.
TEST_CASE("importing the same spreadsheet again changes nothing", "[exchange]") {
    Imported journal;
    const QByteArray file = "at,r,d\n2012-08-13T08:00,5,0\n2012-08-13T08:00,5,0\n2012-08-13T09:00,5,0\n";
    journal.carryOut(planOfRatings(file, journal));
    CHECK(journal.size() == 3);
    CHECK(planOfRatings(file, journal).same == 3);
    const ImportPlan otherOrder = planOfRatings("d,at,r\n0,2012-08-13T09:00,5\n0,2012-08-13T10:00,5\n", journal);
    CHECK(otherOrder.same == 1);
    CHECK(otherOrder.fresh.size() == 1);
}

// Would catch: a value cut to fit the scale, a row imported in part, and a refusal that does not say where.
TEST_CASE("a value outside the scale is refused with its row and column", "[exchange]") {
    const ImportPlan plan = planOfRatings(
        "at,r,d\n2012-08-13T08:00,8,0\n2012-08-13T09:00,5,-4\n2012-08-13T10:00,much,1.5\n,5,0\n2012-08-13T11:00,5\n"
        "2012-08-13T12:00,5,0\n");
    CHECK(plan.readable);
    CHECK(plan.refused == 5);
    CHECK(plan.fresh.size() == 1);
    CHECK_FALSE(plan.allowed(false));
    REQUIRE(plan.issues.size() == 6);
    CHECK(firstIssue(plan) ==
          QStringLiteral("row 2, column r: 8 is outside the scale; allowed are whole numbers from 1 "
                         "to 7, or an empty cell"));
    CHECK(plan.issues[1].place == QStringLiteral("row 3, column d"));
    CHECK(plan.issues[2].place == QStringLiteral("row 4, column r"));
    CHECK(plan.issues[3].place == QStringLiteral("row 4, column d"));
    CHECK(plan.issues[4].place == QStringLiteral("row 5, column at"));
    CHECK(plan.issues[5].place == QStringLiteral("row 6"));
}

// Would catch: an empty row that becomes a check-in of nothing.
TEST_CASE("a row without a rating is left out with a warning", "[exchange]") {
    const ImportPlan plan = planOfRatings("at,r,d\n2012-08-13T08:00,,\n");
    CHECK(plan.fresh.empty());
    CHECK(plan.refused == 0);
    REQUIRE(plan.issues.size() == 1);
    CHECK(plan.issues[0].severity == Severity::Warning);
    CHECK(plan.issues[0].place == QStringLiteral("row 2"));
}

// Would catch: columns taken by position when their names are not there, or are there twice.
TEST_CASE("a file without the columns is refused whole", "[exchange]") {
    for (const char* file : {"", "at,r\n2012-08-13T08:00,5\n", "when,r,d\n", "at,r,d,r\n2012-08-13T08:00,5,0,5\n",
                             "at,r,d\n\"2012-08-13T08:00,5,0\n"}) {
        const ImportPlan plan = planOfRatings(file);
        INFO(file);
        CHECK_FALSE(plan.readable);
        CHECK_FALSE(plan.allowed(true));
        CHECK(plan.fresh.empty());
        CHECK_FALSE(plan.issues.empty());
    }
    CHECK(firstIssue(planOfRatings("at,r\n")) == QStringLiteral("row 1, column d: is missing; the file has at, r"));
    CHECK(firstIssue(planOfRatings("at,r,d,r\n")).startsWith(QStringLiteral("row 1, column r: stands twice")));
}

// Would catch: a mistyped item that is passed over in silence.
TEST_CASE("a map that does not fit the instrument is wrong use", "[exchange]") {
    const QByteArray file = "at,r,d\n";
    CsvRatings how = options();
    how.map[0].second = QStringLiteral("relaxd");
    CHECK_THROWS_AS(planOfRatings(file, {}, how), Error);
    how.map[0].second = QStringLiteral("down");
    CHECK_THROWS_AS(planOfRatings(file, {}, how), Error);
    how = options();
    how.map[1].first = QStringLiteral("r");
    CHECK_THROWS_AS(planOfRatings(file, {}, how), Error);
    how.map.clear();
    CHECK_THROWS_AS(planOfRatings(file, {}, how), Error);
}

// Would catch: a map read otherwise than it is written.
TEST_CASE("a column map is read as column=item pairs", "[exchange]") {
    CHECK(parseColumnMap(QStringLiteral("a=x, b c = y,d=e=z")) ==
          ColumnMap{{QStringLiteral("a"), QStringLiteral("x")},
                    {QStringLiteral("b c"), QStringLiteral("y")},
                    {QStringLiteral("d=e"), QStringLiteral("z")}});
    for (const char* bad : {"", "a", "a=", "=x", "a=x,", "a=x,,b=y"}) {
        INFO(bad);
        CHECK_FALSE(parseColumnMap(QLatin1String(bad)));
    }
}

// Would catch: an instrument changed under the feet of answers already given.
TEST_CASE("an instrument comes along once, and never changed under the same version", "[exchange]") {
    const QByteArray file = "at,r,d\n2012-08-13T08:00,5,0\n";
    SeededRandom random(1);
    const instruments::Instrument wanted = mood();
    ImportPlan plan = planOfRatings(file);
    addInstrument(plan, wanted, nullptr, random);
    REQUIRE(plan.fresh.size() == 2);
    CHECK(std::get<InstrumentFile>(plan.fresh.front()).content == wanted.content);
    Imported().carryOut(plan);

    ImportPlan known = planOfRatings(file);
    addInstrument(known, wanted, &wanted, random);
    CHECK(known.fresh.size() == 1);

    instruments::Instrument other = wanted;
    other.content.insert(QStringLiteral("title"), QStringLiteral("Other"));
    ImportPlan refused = planOfRatings(file);
    addInstrument(refused, wanted, &other, random);
    CHECK_FALSE(refused.readable);
    CHECK(refused.fresh.empty());
}
