// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/imported.h"
#include "exchange/csv_ratings.h"
#include "exchange/jrnl.h"
#include "instruments/load.h"
#include "instruments/score.h"
#include "support/scratch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace tspace;
using namespace tspace::exchange;
using test::Imported;

namespace {

/// A file nobody on this project wrote, or false with a message where it is absent.
bool openShared(QFile& file) {
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("skipped: there is no " << file.fileName().toStdString());
        return false;
    }
    return true;
}

const QString diaryZone = QStringLiteral("Europe/London");

CsvRatings moodColumns() {
    return {QStringLiteral("answered_at"),
            *parseColumnMap(QStringLiteral(
                "mood_relaxed=relaxed,mood_down=down,mood_irritat=irritated,mood_satisfi=satisfied,mood_lonely=lonely,"
                "mood_anxious=anxious,mood_enthus=enthusiastic,mood_cheerf=cheerful,mood_guilty=guilty,"
                "mood_doubt=doubtful,mood_strong=strong,tired=tired")),
            diaryZone};
}

}  // namespace

// Would catch: anything of a real diary of ten years lost, moved to another day, or doubled.
TEST_CASE("a diary of ten years is planned entry by entry, whole", "[exchange][shared]") {
    QFile file(QStringLiteral(TSPACE_SHARED_DATA "/pepys.jrnl.json"));
    if (!openShared(file)) {
        return;
    }
    Imported journal;
    SeededRandom random(1);
    Progress progress;
    const ImportPlan plan = planJrnl(file, diaryZone, journal.finder(), random, progress);
    CHECK(plan.allowed(false));
    CHECK(plan.issues.empty());
    const QJsonArray entries =
        QJsonDocument::fromJson(test::bytesOf(file.fileName())).object().value(QStringLiteral("entries")).toArray();
    REQUIRE(plan.fresh.size() == 3413);
    REQUIRE(entries.size() == 3413);
    int differing = 0;
    for (std::size_t i = 0; i < plan.fresh.size(); ++i) {
        const auto& moment = std::get<Moment>(plan.fresh[i]);
        const QJsonObject entry = entries.at(static_cast<qsizetype>(i)).toObject();
        const bool same = moment.title == entry.value(QStringLiteral("title")).toString() &&
                          moment.text == entry.value(QStringLiteral("body")).toString() &&
                          moment.at.date.toString(Qt::ISODate) == entry.value(QStringLiteral("date")).toString() &&
                          moment.at.time() == QTime(21, 0) && !moment.bring;
        differing += same ? 0 : 1;
    }
    CHECK(differing == 0);
    journal.carryOut(plan);
    REQUIRE(file.seek(0));
    const ImportPlan again = planJrnl(file, diaryZone, journal.finder(), random, progress);
    CHECK(again.fresh.empty());
    CHECK(again.same == 3413);
}

// Would catch: a rating of the real series lost, under another item, or on another day.
TEST_CASE("a year of ratings is planned row by row, whole", "[exchange][shared]") {
    QFile file(QStringLiteral(TSPACE_SHARED_DATA "/mood-esm.csv"));
    if (!openShared(file)) {
        return;
    }
    const auto loaded = instruments::load(test::bytesOf(QStringLiteral(TSPACE_TEST_DATA "/mood-esm.instrument.json")));
    REQUIRE(loaded.instrument);
    Imported journal;
    SeededRandom random(1);
    Progress progress;
    const ImportPlan plan = planCsvRatings(file, *loaded.instrument, moodColumns(), journal.finder(), random, progress);
    INFO(text(plan.issues).toStdString());
    CHECK(plan.allowed(false));
    REQUIRE(plan.fresh.size() == 1476);
    QSet<QDate> days;
    std::map<QString, int> sums;
    for (const Record& record : plan.fresh) {
        const auto& checkIn = std::get<CheckIn>(record);
        days.insert(checkIn.at.date);
        CHECK(instruments::scores(*loaded.instrument, checkIn.answers).size() == 12);
        for (const auto& [item, answer] : checkIn.answers) {
            sums[item] += answer;
        }
    }
    CHECK(days.size() == 238);
    // awk -F, 'NR>1{a+=$2;b+=$3;c+=$13}END{print a,b,c}' mood-esm.csv
    CHECK(sums[QStringLiteral("relaxed")] == 6160);
    CHECK(sums[QStringLiteral("down")] == 263);
    CHECK(sums[QStringLiteral("tired")] == 2960);
    journal.carryOut(plan);
    REQUIRE(file.seek(0));
    const ImportPlan again =
        planCsvRatings(file, *loaded.instrument, moodColumns(), journal.finder(), random, progress);
    CHECK(again.same == 1476);
    CHECK(again.fresh.empty());
}
