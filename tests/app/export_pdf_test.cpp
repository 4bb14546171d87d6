// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"
#include "app/typed.h"
#include "support/catch.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace tspace::test;

namespace {

QString heldSession(const Tspace& tspace) {
    return tspace.add(QStringLiteral("session"),
                      R"({ "held": { "utc": "2026-11-18T14:00:00.000Z", "date": "2026-11-18", "zone": "Europe/London" },
                           "status": "held", "how_i_am": "tired", "note": "A free note." })");
}

}  // namespace

// Would catch: a session that leaves without a trace, into a file that others may read, or over one that is there.
TEST_CASE("a session is exported as PDF by its id or its day, and the journal notes that it left", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QString id = heldSession(tspace);
    const QString place = tspace.scratch().path(QStringLiteral("session.pdf"));
    const Ran ran = tspace.run(line("export pdf") + QStringList{id, QStringLiteral("--out"), place});
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
    CHECK(bytesOf(place).startsWith("%PDF-"));
    CHECK(ran.err.contains("not encrypted"));
    CHECK(ran.err.contains("Left out: how I am"));
    CHECK_FALSE(QFileInfo(place).permission(QFile::ReadOther));
    CHECK(tspace.run(line("export pdf 2026-11-18 --paper letter --out") + QStringList{place}).exit == 1);
    CHECK(tspace.run(line("export pdf 2026-11-18 --paper letter --force --out") + QStringList{place}).exit == 0);
    const auto log = tspace.run(line("export json --records disclosure --out -")).json();
    const QJsonArray records = log.value(QStringLiteral("records")).toArray();
    REQUIRE(records.size() == 2);
    CHECK(records.first().toObject().value(QStringLiteral("to")).toString() == place);
    CHECK(records.first().toObject().value(QStringLiteral("records")).toArray().first().toString() == id);
    CHECK(tspace.run(line("export pdf 2026-11-18 --out -")).out.startsWith("%PDF-"));
}

// Would catch: a sheet for emergencies that cannot be made, or one that holds the passphrase.
TEST_CASE("the emergency sheet is made as PDF and holds no passphrase", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QString place = tspace.scratch().path(QStringLiteral("sheet.pdf"));
    const Ran ran = tspace.run(line("export pdf emergency-sheet --out") + QStringList{place});
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
    CHECK(bytesOf(place).startsWith("%PDF-"));
    CHECK_FALSE(bytesOf(place).contains("correct horse"));
}

TEST_CASE("an export to PDF says what is wrong with how it was asked", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QString place = tspace.scratch().path(QStringLiteral("session.pdf"));
    CHECK(tspace.run(line("export pdf --out") + QStringList{place}).exit == 2);
    CHECK(tspace.run(line("export pdf 2026-11-18 --out") + QStringList{place}).exit == 1);
    CHECK(tspace.run(line("export pdf 2026-11-18 --paper a3 --out") + QStringList{place}).exit == 2);
    CHECK_FALSE(QFileInfo::exists(place));
}

// Would catch: a look back that cannot leave the terminal, that takes private moments along unasked, or leaves no
// trace.
TEST_CASE("a quarter is looked back on as PDF, without what is private unless asked for", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QString place = tspace.scratch().path(QStringLiteral("look-back.pdf"));
    const QStringList quarter = line("export pdf 2026-Q4 --out") + QStringList{place};
    CHECK(tspace.run(quarter).exit == 1);
    CHECK_FALSE(QFileInfo::exists(place));
    const QString id = tspace.add(QStringLiteral("moment"),
                                  R"({ "at": { "utc": "2026-11-18T14:00:00.000Z", "date": "2026-11-18",
                                               "zone": "Europe/London" }, "kind": "pause", "text": "In the car.",
                                       "keep": true })");
    const Ran ran = tspace.run(quarter);
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
    CHECK(bytesOf(place).startsWith("%PDF-"));
    CHECK(ran.out.contains("Look back: October to December 2026"));
    CHECK(ran.err.contains("Left out: moments not marked to bring"));
    const Ran whole = tspace.run(line("export pdf 2026 --with-private --force --json --out") + QStringList{place});
    CHECK(whole.exit == 0);
    CHECK_FALSE(whole.err.contains("Left out"));
    CHECK(whole.json().value(QStringLiteral("look_back")) == QStringLiteral("2026"));
    const auto log = tspace.run(line("export json --records disclosure --out -")).json();
    const QJsonArray records = log.value(QStringLiteral("records")).toArray();
    REQUIRE(records.size() == 2);
    CHECK(records.first().toObject().value(QStringLiteral("records")).toArray().first().toString() == id);
}
