// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"
#include "app/typed.h"
#include "support/catch.h"

#include <QFile>
#include <QJsonArray>

#include <iostream>

using namespace tspace::test;

namespace {

const QString pepysDiary = QStringLiteral(TSPACE_SHARED_DATA "/pepys.jrnl.json");
const QString moodRatings = QStringLiteral(TSPACE_SHARED_DATA "/mood-esm.csv");

QStringList importRatings() {
    return line(
               "import csv-ratings --json --time answered_at --map mood_relaxed=relaxed,mood_down=down,"
               "mood_irritat=irritated,mood_satisfi=satisfied,mood_lonely=lonely,mood_anxious=anxious,"
               "mood_enthus=enthusiastic,mood_cheerf=cheerful,mood_guilty=guilty,mood_doubt=doubtful,"
               "mood_strong=strong,tired=tired") +
           QStringList{moodRatings, QStringLiteral("--instrument"),
                       QStringLiteral(TSPACE_TEST_DATA "/mood-esm.instrument.json")};
}

int toldOf(const Ran& ran, const char* key) {
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
    return ran.json().value(QString::fromLatin1(key)).toInt();
}

}  // namespace

// Would catch: a program that works on what its makers wrote for it, and on nothing else.
TEST_CASE("a diary of ten years and a year of ratings go in, are found, charted and whole", "[cli][acceptance]") {
    if (!QFile::exists(pepysDiary) || !QFile::exists(moodRatings)) {
        std::cout << "skipped: no real input at " << TSPACE_SHARED_DATA << std::endl;
        return;
    }
    const Tspace tspace;
    tspace.init();
    const QStringList importDiary = line("import jrnl --json") + QStringList{pepysDiary};
    CHECK(toldOf(tspace.run(importDiary), "imported") == 3413);
    CHECK(toldOf(tspace.run(importRatings()), "imported") == 1476);

    const QJsonArray hits =
        tspace.run(line("search plague --limit 1000 --json")).json().value(QStringLiteral("hits")).toArray();
    CHECK(hits.size() > 100);
    CHECK(hits.at(0).toObject().value(QStringLiteral("at")).toObject().value(QStringLiteral("date")).toString() >
          hits.last().toObject().value(QStringLiteral("at")).toObject().value(QStringLiteral("date")).toString());

    const Ran trend = tspace.run(line("trend mood-esm down --per day --json"));
    CHECK(toldOf(trend, "points") == 238);
    CHECK(toldOf(trend, "ratings") > 1400);
    CHECK(trend.json().value(QStringLiteral("judged")) == true);

    CHECK(tspace.run(line("verify")).exit == 0);
    const QByteArray before = tspace.dump();
    CHECK(toldOf(tspace.run(importDiary), "same") == 3413);
    CHECK(toldOf(tspace.run(importRatings()), "same") == 1476);
    CHECK(tspace.dump() == before);
}
