// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"
#include "app/typed.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace tspace::test;

namespace {

void capture(const Tspace& tspace, const char* day, const char* text) {
    REQUIRE(tspace.run(line("add moment --kind free --at") + QStringList{QString::fromLatin1(day)}, text).exit == 0);
}

}  // namespace

// Would catch: hits in the order they were entered, and marks that point beside the word when other scripts stand
// before it.
TEST_CASE("search finds newest first and marks the hit", "[cli]") {
    const Tspace tspace;
    tspace.init();
    capture(tspace, "2026-11-18", "🙂🙂 The plague again.");
    capture(tspace, "1665-06-07", "The plague in Drury Lane.");
    capture(tspace, "2026-11-19", "Nothing of the kind.");

    const QJsonArray hits = tspace.run(line("search PLÀGUE --json")).json().value(QStringLiteral("hits")).toArray();
    REQUIRE(hits.size() == 2);
    const QJsonObject first = hits.at(0).toObject();
    CHECK(first.value(QStringLiteral("at")).toObject().value(QStringLiteral("date")) == QStringLiteral("2026-11-18"));
    CHECK(first.value(QStringLiteral("record")) == QStringLiteral("moment"));
    const QJsonObject mark = first.value(QStringLiteral("marks")).toArray().at(0).toObject();
    const QList<uint> letters = first.value(QStringLiteral("snippet")).toString().toUcs4();
    CHECK(QString::fromUcs4(
              reinterpret_cast<const char32_t*>(letters.constData()) + mark.value(QStringLiteral("at")).toInt(),
              mark.value(QStringLiteral("length")).toInt()) == QStringLiteral("plague"));

    const Ran plain = tspace.run(line("search plague"));
    CHECK(plain.exit == 0);
    CHECK(plain.out.contains(QStringLiteral("«plague»").toUtf8()));
    CHECK(plain.out.indexOf("2026-11-18") < plain.out.indexOf("1665-06-07"));
}

TEST_CASE("search narrows by words, options and limit, and says when there is nothing", "[cli]") {
    const Tspace tspace;
    tspace.init();
    capture(tspace, "2026-11-17", "a plague of paper");
    capture(tspace, "2026-11-18", "a plague of phone calls");
    capture(tspace, "2026-11-19", "paper and plagues");
    const auto count = [&](const QStringList& arguments) {
        return tspace.run(QStringList{QStringLiteral("search"), QStringLiteral("--json")} + arguments)
            .json()
            .value(QStringLiteral("hits"))
            .toArray()
            .size();
    };
    CHECK(count(line("plague")) == 2);
    CHECK(count(line("plague*")) == 3);
    CHECK(count(line("plague* -paper")) == 1);
    CHECK(count(line("plague* --limit 2")) == 2);
    CHECK(count(line("plague* --from 2026-11-18")) == 2);
    CHECK(count(line("plague* --to 2026-11-18")) == 2);
    CHECK(count(line("plague* --record sessions")) == 0);
    CHECK(count(line("plague* --record moment")) == 3);
    CHECK(count({QStringLiteral("\"plague of paper\"")}) == 1);
    const Ran none = tspace.run(line("search unheard-of"));
    CHECK(none.exit == 1);
    CHECK(none.out.isEmpty());
}
