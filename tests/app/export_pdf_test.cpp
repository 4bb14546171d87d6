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

TEST_CASE("an export to PDF says what is wrong with how it was asked", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QString place = tspace.scratch().path(QStringLiteral("session.pdf"));
    CHECK(tspace.run(line("export pdf --out") + QStringList{place}).exit == 2);
    CHECK(tspace.run(line("export pdf 2026-11-18 --out") + QStringList{place}).exit == 1);
    CHECK(tspace.run(line("export pdf 2026-11-18 --paper a3 --out") + QStringList{place}).exit == 2);
    CHECK_FALSE(QFileInfo::exists(place));
}
