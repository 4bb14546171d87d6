// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"
#include "app/typed.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace tspace::test;

// Would catch: a list that is empty on a full journal, a document that does not parse, and a sample that is not the
// same for the same seed.
TEST_CASE("the sample year fills an empty journal, and every list shows it", "[cli]") {
    const Tspace tspace;
    tspace.init();
    REQUIRE(tspace.run(line("sample --seed 1 --until 2026-11-20")).exit == 0);

    const QJsonObject info = tspace.run(line("info --json")).json();
    const QJsonObject counts = info.value(QStringLiteral("records")).toObject();
    CHECK(counts.value(QStringLiteral("session")).toInt() >= 20);
    CHECK(counts.value(QStringLiteral("moment")).toInt() >= 50);
    CHECK(counts.value(QStringLiteral("check-in")).toInt() >= 40);
    for (const char* const list :
         {"sessions", "moments", "checkins", "actions", "people", "cases", "instruments", "measures", "loops"}) {
        INFO(list);
        const Ran ran = tspace.run({QStringLiteral("list"), QString::fromLatin1(list), QStringLiteral("--json")});
        CHECK(ran.exit == 0);
        CHECK(ran.json().value(QStringLiteral("list")) == QString::fromLatin1(list));
        const auto rows = ran.json().value(QStringLiteral("rows")).toArray().size();
        CHECK(rows > 0);
        const Ran plain = tspace.run({QStringLiteral("list"), QString::fromLatin1(list)});
        CHECK(plain.out.count('\n') == rows);
    }
    CHECK(tspace.run(line("sample --seed 1 --until 2026-11-20")).exit == 1);
    CHECK(tspace.run(line("verify --json")).json().value(QStringLiteral("wrong")).toArray().isEmpty());
    const QByteArray before = tspace.dump();
    CHECK(tspace.run(line("rebuild --json")).exit == 0);
    CHECK(tspace.dump() == before);

    const Tspace again;
    again.init();
    REQUIRE(again.run(line("sample --seed 1 --until 2026-11-20")).exit == 0);
    CHECK(again.dump() == before);
}

TEST_CASE("lists narrow by day, person, case and what is open", "[cli]") {
    const Tspace tspace;
    tspace.init();
    static_cast<void>(tspace.add(QStringLiteral("case"), R"({ "code": "FAM-12", "state": "open" })"));
    for (const char* const day : {"2026-11-17", "2026-11-18", "2026-11-19"}) {
        REQUIRE(tspace.run(line("add moment --kind free --at") + QStringList{QString::fromLatin1(day)}, day).exit == 0);
    }
    REQUIRE(tspace.run(line("add moment --kind free --case FAM-12 --at 2026-11-20"), "of the family").exit == 0);
    const auto count = [&](const char* typed) {
        const Ran ran = tspace.run(line(typed));
        CHECK(ran.exit == (ran.out.isEmpty() ? 1 : 0));
        return ran.out.count('\n');
    };
    CHECK(count("list moments") == 4);
    CHECK(count("list moments --from 2026-11-18 --to 2026-11-19") == 2);
    CHECK(count("list moments --from 2026-11-21") == 0);
    CHECK(count("list moments --case FAM-12") == 1);
    CHECK(count("list cases --open") == 1);
    CHECK(tspace.run(line("list sessions --with Nobody")).exit == 1);
    CHECK(tspace.run(line("list moments --case FAM-99")).exit == 1);

    static_cast<void>(tspace.add(QStringLiteral("person"), R"({ "name": "Amina", "role": "peer" })"));
    static_cast<void>(tspace.add(QStringLiteral("person"), R"({ "name": "Amina", "role": "student" })"));
    CHECK(tspace.run(line("list sessions --with Amina")).exit == 2);  // which of them?
}

TEST_CASE("a trend tells its figures under fixed names, and why nothing is told", "[cli]") {
    const Tspace tspace;
    tspace.init();
    for (const char* const day : {"2026-11-02", "2026-11-09", "2026-11-16"}) {
        REQUIRE(tspace.run(line("checkin wellbeing --answers 5,6,7,4,3 --at") + QStringList{QString::fromLatin1(day)})
                    .exit == 0);
    }
    const Ran ran = tspace.run(line("trend wellbeing energy --json"));
    REQUIRE(ran.exit == 0);
    const QJsonObject trend = ran.json();
    CHECK(trend.value(QStringLiteral("instrument")) == QStringLiteral("thinking-space.wellbeing"));
    CHECK(trend.value(QStringLiteral("per")) == QStringLiteral("week"));
    CHECK(trend.value(QStringLiteral("points")) == 3);
    CHECK(trend.value(QStringLiteral("useful")) == 0);
    CHECK(trend.value(QStringLiteral("median")).isDouble());
    CHECK(trend.value(QStringLiteral("judged")) == false);
    CHECK_FALSE(trend.value(QStringLiteral("words")).toString().isEmpty());
    CHECK(trend.value(QStringLiteral("values")).toArray().size() == 3);
    CHECK(tspace.run(line("trend wellbeing energy")).out.contains("Too few"));
    CHECK(tspace.run(line("trend wellbeing unheard-of")).exit == 1);
    CHECK(tspace.run(line("trend wellbeing hope --from 2027-01-01")).exit == 1);
}
