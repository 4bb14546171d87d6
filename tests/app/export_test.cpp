// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"
#include "app/typed.h"
#include "support/catch.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace tspace::test;

namespace {

void fill(const Tspace& tspace) {
    tspace.init();
    static_cast<void>(tspace.add(QStringLiteral("person"), R"({ "name": "Amina", "role": "peer" })"));
    REQUIRE(tspace.run(line("add moment --kind free --at 2026-11-17"), "for nobody else").exit == 0);
    REQUIRE(tspace.run(line("add moment --kind free --bring --at 2026-11-18"), "to talk about").exit == 0);
    REQUIRE(tspace.run(line("checkin wellbeing --answers 5,5,5,5,5 --at 2026-11-19 --note hush")).exit == 0);
}

}  // namespace

// Would catch: a private thing that leaves without having been asked for.
TEST_CASE("an export leaves out what is private and says so, unless told otherwise", "[cli]") {
    const Tspace tspace;
    fill(tspace);
    const Ran open = tspace.run(line("export json --out -"));
    REQUIRE(open.exit == 0);
    CHECK(open.json().value(QStringLiteral("format")) == QStringLiteral("tspace/1"));
    CHECK(open.json().value(QStringLiteral("records")).toArray().size() == 3);
    CHECK_FALSE(open.out.contains("for nobody else"));
    CHECK_FALSE(open.out.contains("hush"));
    CHECK(open.out.contains("to talk about"));
    CHECK(open.err.contains("1 moment not marked to bring"));
    CHECK(open.err.contains("the notes of 1 check-in"));

    const Ran whole = tspace.run(line("export json --with-private --out -"));
    CHECK(whole.out.contains("for nobody else"));
    CHECK(whole.out.contains("hush"));
    CHECK_FALSE(whole.err.contains("Left out"));
    CHECK(whole.err.contains("Look again before it leaves: the name “Amina” in person "));
}

TEST_CASE("an export chooses by day and by type of record, in order", "[cli]") {
    const Tspace tspace;
    fill(tspace);
    const auto kinds = [&](const char* typed) {
        QStringList all;
        for (const QJsonValue record : tspace.run(line(typed)).json().value(QStringLiteral("records")).toArray()) {
            all << record.toObject().value(QStringLiteral("record")).toString();
        }
        return all.join(QLatin1Char(' '));
    };
    CHECK(kinds("export json --with-private --out -") == QStringLiteral("person moment moment check-in"));
    CHECK(kinds("export json --with-private --out - --records moments,person") ==
          QStringLiteral("person moment moment"));
    CHECK(kinds("export json --with-private --out - --from 2026-11-18 --to 2026-11-18") ==
          QStringLiteral("person moment"));
}

// Would catch: an export that half replaces a file, that others may read, or that replaces the journal itself.
TEST_CASE("an export to a file is whole, for its owner alone, and never replaces what is there unasked", "[cli]") {
    const Tspace tspace;
    fill(tspace);
    const QString place = tspace.scratch().path(QStringLiteral("all.json"));
    const QStringList arguments = line("export json --with-private --json --out") + QStringList{place};
    const Ran ran = tspace.run(arguments);
    REQUIRE(ran.exit == 0);
    CHECK(ran.json().value(QStringLiteral("records")) == 4);
    CHECK(ran.json().value(QStringLiteral("look_again")).toArray().size() == 1);
    CHECK_FALSE(QFileInfo(place).permission(QFile::ReadGroup));
    CHECK_FALSE(QFileInfo(place).permission(QFile::ReadOther));
    const QByteArray first = bytesOf(place);
    CHECK(tspace.run(arguments).exit == 1);
    CHECK(bytesOf(place) == first);
    CHECK(tspace.run(arguments + line("--force")).exit == 0);
    CHECK(tspace.run(line("export json --force --out") + QStringList{tspace.journal()}).exit == 2);
    CHECK(tspace.run(line("export json --out") + QStringList{tspace.scratch().path(QStringLiteral("no/such/folder"))})
              .exit == 6);
    CHECK(tspace.run(line("verify")).exit == 0);
}
