// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"
#include "app/typed.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>

using namespace tspace::test;

namespace {

const QByteArray sessionJson = R"({
  "record": "session",
  "held": { "utc": "2026-11-18T14:00:00.000Z", "date": "2026-11-18", "zone": "Europe/London" },
  "minutes": 75, "kind": "one-to-one", "my_role": "supervisee", "status": "held",
  "threads": [{
    "title": "What the eldest is not saying", "practice": "I sat with him.",
    "challenges": [{ "by": "supervisor", "text": "Who spoke first?" }]
  }]
})";

QString idOf(const Ran& ran) {
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
    return ran.line();
}

/// A record of each other type, by its name; the addition is to `session`.
std::vector<std::pair<const char*, QByteArray>> otherRecords(const QString& session) {
    const QString at =
        QStringLiteral(R"({ "utc": "2026-11-18T14:00:00.000Z", "date": "2026-11-18", "zone": "Europe/London" })");
    const auto with = [&](const char* json) {
        return QString::fromUtf8(json).replace(QStringLiteral("AT"), at).toUtf8();
    };
    return {
        {"person", R"({ "name": "Amina", "role": "my-supervisor", "cadence_weeks": 4 })"},
        {"case", R"({ "code": "FAM-12", "state": "open" })"},
        {"template", R"({ "name": "My own", "prompts": [{ "part": "practice", "text": "What happened?" }] })"},
        {"support-place", R"({ "name": "Union", "reach": "0800 000" })"},
        {"addition", with(R"({ "written": AT, "kind": "comment", "text": "Later.", "session": "SESSION" })")
                         .replace("SESSION", session.toUtf8())},
        {"moment", with(R"({ "at": AT, "kind": "home-visit", "text": "The door was open." })")},
        {"action", R"({ "text": "Ring the school", "state": "open", "due": "2026-11-25" })"},
        {"check-in",
         with(R"({ "at": AT, "instrument": "thinking-space.wellbeing", "version": 1, "answers": { "energy": 5 } })")},
        {"reading", R"({ "on": "2026-11-18", "value": 37, "measure": "MEASURE" })"},
        {"development-entry", R"({ "type": "reading", "date": "2026-11-18", "what": "A book", "learning": "Much" })"},
        {"chart-note", R"({ "on": "2026-11-18", "text": "changed team" })"},
        {"look-back",
         with(R"({ "from": "2026-01-01", "until": "2026-06-30", "written": AT, "text": "A long half year." })")},
        {"disclosure", with(R"({ "at": AT, "what": "one session", "to": "Amina", "how": "print" })")},
        {"settings", R"({ "values": { "caseload": "children" } })"},
    };
}

}  // namespace

// Would catch: a type of record that the command line forgot.
TEST_CASE("every type of record is added from its JSON form and comes out as it went in", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QString session = tspace.add(QStringLiteral("session"), sessionJson);
    const QString measure =
        tspace.add(QStringLiteral("measure"), R"({ "name": "hours", "unit": "hours", "better": "neither" })");
    std::map<QString, QJsonObject> given;
    for (const auto& [kind, json] : otherRecords(session)) {
        const QByteArray bytes = QByteArray(json).replace("MEASURE", measure.toUtf8());
        given[tspace.add(QString::fromLatin1(kind), bytes)] = QJsonDocument::fromJson(bytes).object();
    }
    const QJsonDocument dump = QJsonDocument::fromJson(tspace.dump());
    for (const QJsonValue record : dump.object().value(QStringLiteral("records")).toArray()) {
        const QJsonObject kept = record.toObject();
        const QJsonObject wanted = given[kept.value(QStringLiteral("id")).toString()];
        INFO(kept.value(QStringLiteral("record")).toString().toStdString());
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            INFO(it.key().toStdString());
            CHECK(kept.value(it.key()) == it.value());
        }
        given.erase(kept.value(QStringLiteral("id")).toString());
    }
    CHECK(given.empty());
    CHECK(tspace.run(line("verify")).exit == 0);
}

// Would catch: a record overwritten by one that came with its id.
TEST_CASE("an id that exists is refused, and so is a record with a fault, with its place", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QByteArray person = R"({ "id": "5b1e7c52-0d0e-4d0f-8a53-0a4f7d1f7c11", "name": "Amina", "role": "peer" })";
    static_cast<void>(tspace.add(QStringLiteral("person"), person));
    const QByteArray before = tspace.dump();
    CHECK(tspace.run(line("add person"), QByteArray(person).replace("Amina", "Berta")).exit == 1);

    const Ran role = tspace.run(line("add person"), R"({ "name": "Berta", "role": "queen" })");
    CHECK(role.exit == 1);
    CHECK(role.err.contains("/role"));
    CHECK(tspace.run(line("add case"), person).exit == 1);
    CHECK(tspace.run(line("add person"), "{ \"name\": ").exit == 1);
    CHECK(tspace.run(line("add person"), "[]").exit == 1);
    const Ran empty = tspace.run(line("add person"), R"({ "name": "", "role": "peer" })");
    CHECK(empty.exit == 1);
    CHECK(empty.err.contains("/name"));
    CHECK(tspace.dump() == before);
}

// Would catch: answers and instruments that are checked on the screen and not here, and break every chart of them.
TEST_CASE("an instrument and its check-ins are checked before they are kept", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QByteArray content = bytesOf(QStringLiteral(TSPACE_TEST_DATA "/mood-esm.instrument.json"));
    const QByteArray checkIn =
        R"({ "at": { "utc": "2026-11-18T14:00:00.000Z", "date": "2026-11-18", "zone": "Europe/London" },
             "instrument": "example.mood-esm", "version": 1, "answers": { "down": 0 } })";
    const auto refused = [&](const char* kind, const QByteArray& json, const char* place) {
        const Ran ran = tspace.run({QStringLiteral("add"), QString::fromLatin1(kind)}, json);
        INFO(ran.err.toStdString());
        CHECK(ran.exit == 1);
        CHECK(ran.err.contains(place));
    };
    refused("check-in", checkIn, "/instrument");
    refused("instrument",
            "{ \"content\": " + QByteArray(content).replace("\"cadence\"", "\"id\": 7, \"cadence\"") + "}",
            "/content/id");
    static_cast<void>(tspace.add(QStringLiteral("instrument"), "{ \"content\": " + content + "}"));
    refused("instrument", "{ \"content\": " + content + "}", "/content/version");
    static_cast<void>(tspace.add(QStringLiteral("check-in"), checkIn));
    refused("check-in", QByteArray(checkIn).replace(": 0 }", ": 9 }"), "/answers/down");
    CHECK(tspace.run(line("list instruments --json")).out.contains("example.mood-esm"));
    CHECK(tspace.run(line("trend mood-esm down --json")).json().value(QStringLiteral("points")) == 1);
}

TEST_CASE("a moment is captured from plain text, private unless marked, with case and time", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QString caseId = tspace.add(QStringLiteral("case"), R"({ "code": "FAM-12", "state": "open" })");
    const QString id = idOf(tspace.run(line("add moment --kind home-visit --case FAM-12 --at 2026-11-18T14:00 --bring"),
                                       "Die Tür stand offen.\nCafé 🙂\n"));
    const QJsonObject shown = tspace.run({QStringLiteral("show"), id, QStringLiteral("--json")}).json();
    CHECK(shown.value(QStringLiteral("text")) == QStringLiteral("Die Tür stand offen.\nCafé 🙂"));
    CHECK(shown.value(QStringLiteral("case")) == caseId);
    CHECK(shown.value(QStringLiteral("bring")) == true);
    CHECK(shown.value(QStringLiteral("at")).toObject().value(QStringLiteral("utc")) ==
          QStringLiteral("2026-11-18T14:00:00.000Z"));

    const Ran plain = tspace.run({QStringLiteral("show"), id});
    CHECK(plain.out.contains("case: FAM-12 ("));
    CHECK(plain.out.contains("at: 2026-11-18 14:00 (Europe/London)"));
    CHECK(plain.out.contains(QStringLiteral("  Café 🙂\n").toUtf8()));

    const QString other = idOf(tspace.run(line("add moment --kind pause"), "breathe"));
    CHECK(tspace.run({QStringLiteral("show"), other, QStringLiteral("--json")}).json().value(QStringLiteral("bring")) ==
          false);
    CHECK(tspace.run(line("add moment --kind pause"), " \n").exit == 2);
    CHECK(tspace.run(line("add moment --kind pause"), "\xff\xfe").exit == 1);
    CHECK(tspace.run(line("add moment --kind pause --case FAM-99"), "text").exit == 1);
}

TEST_CASE("a check-in is scored, skips what is skipped, and keeps to the scale", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const Ran ran = tspace.run(line("checkin wellbeing --answers 5,6,-,4,10 --at 2026-11-18T20:00 --json") +
                               QStringList{QStringLiteral("--note"), QStringLiteral("long day")});
    REQUIRE(ran.exit == 0);
    const QJsonObject scores = ran.json().value(QStringLiteral("scores")).toObject();
    CHECK(scores.size() == 4);
    const QJsonObject shown =
        tspace
            .run({QStringLiteral("show"), ran.json().value(QStringLiteral("id")).toString(), QStringLiteral("--json")})
            .json();
    CHECK(shown.value(QStringLiteral("instrument")) == QStringLiteral("thinking-space.wellbeing"));
    CHECK(shown.value(QStringLiteral("skipped")).toArray().size() == 1);
    CHECK(shown.value(QStringLiteral("line")) == QStringLiteral("long day"));

    CHECK(tspace.run(line("checkin wellbeing --answers 5,6")).exit == 2);
    CHECK(tspace.run(line("checkin wellbeing --answers 5,6,-,4,11")).exit == 2);
    CHECK(tspace.run(line("checkin wellbeing --answers -,-,-,-,-")).exit == 2);
    CHECK(tspace.run(line("checkin unheard-of --answers 5")).exit == 1);
}

// Would catch: a negative number taken for an option.
TEST_CASE("a reading is saved under a measure's name, below nought too", "[cli]") {
    const Tspace tspace;
    tspace.init();
    static_cast<void>(tspace.add(QStringLiteral("measure"),
                                 R"({ "name": "balance", "unit": "hours", "better": "up", "decimals": true })"));
    const QString id = idOf(tspace.run(line("reading balance -2.5 --on 2026-11-18")));
    CHECK(tspace.run({QStringLiteral("show"), id, QStringLiteral("--json")}).json().value(QStringLiteral("value")) ==
          -2.5);
    CHECK(tspace.run(line("reading unheard-of 1")).exit == 1);
}

TEST_CASE("history lists versions, and a record that does not exist is told", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QString id = tspace.add(QStringLiteral("session"), sessionJson);
    const Ran ran = tspace.run({QStringLiteral("history"), id, QStringLiteral("--json")});
    CHECK(ran.exit == 0);
    REQUIRE(ran.json().value(QStringLiteral("revisions")).toArray().size() == 1);
    const QString none = QStringLiteral("00000000-0000-4000-8000-000000000001");
    CHECK(tspace.run({QStringLiteral("history"), none}).exit == 1);
    CHECK(tspace.run({QStringLiteral("show"), none}).exit == 1);
}

// Would catch: a record both have agreed on that the command line writes over, and a history that hides what came
// later.
TEST_CASE("an agreed session is not written over from the command line, and its history shows what was added",
          "[cli]") {
    const Tspace tspace;
    tspace.init();
    QJsonObject agreed = QJsonDocument::fromJson(sessionJson).object();
    agreed.insert(QStringLiteral("id"), QStringLiteral("0c5a1f5e-2a57-4d0e-9f0a-5f1c1f7f2b10"));
    agreed.insert(QStringLiteral("status"), QStringLiteral("agreed"));
    const QString id = tspace.add(QStringLiteral("session"), QJsonDocument(agreed).toJson());
    const QByteArray before = tspace.dump();
    agreed.insert(QStringLiteral("note"), QStringLiteral("as I would rather have it"));
    const Ran refused = tspace.run({QStringLiteral("add"), QStringLiteral("session")}, QJsonDocument(agreed).toJson());
    CHECK(refused.exit == 1);
    CHECK_FALSE(refused.err.isEmpty());
    CHECK(tspace.dump() == before);
    const QJsonObject later{{QStringLiteral("session"), id},
                            {QStringLiteral("kind"), QStringLiteral("comment")},
                            {QStringLiteral("written"), agreed.value(QStringLiteral("held"))},
                            {QStringLiteral("text"), QStringLiteral("What I think of it now.")}};
    const QString added = tspace.add(QStringLiteral("addition"), QJsonDocument(later).toJson());
    const QJsonObject history = tspace.run({QStringLiteral("history"), id, QStringLiteral("--json")}).json();
    CHECK(history.value(QStringLiteral("revisions")).toArray().size() == 1);
    REQUIRE(history.value(QStringLiteral("additions")).toArray().size() == 1);
    CHECK(history.value(QStringLiteral("additions")).toArray().first().toObject().value(QStringLiteral("id")) == added);
}

// Would catch: the name behind a code in an export, on the screen of a terminal, or lost from the journal.
TEST_CASE("who a code stands for leaves by no command, and a code with a birth date is warned about", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const Ran added =
        tspace.run(line("add case"), R"({ "code": "FAM-12032019", "state": "open", "who": "Rumpelstiltskin" })");
    CHECK(added.exit == 0);
    CHECK(added.err.contains("birth date"));
    const QString id = added.line();
    for (const QStringList& command :
         {QStringList{QStringLiteral("show"), id}, QStringList{QStringLiteral("show"), id, QStringLiteral("--json")},
          line("export json --out -"), line("export json --with-private --out -"), line("search Rumpelstiltskin"),
          line("list cases --json")}) {
        const Ran ran = tspace.run(command);
        INFO(command.join(QLatin1Char(' ')).toStdString());
        CHECK_FALSE(ran.out.contains("Rumpelstiltskin"));
        CHECK_FALSE(ran.err.contains("Rumpelstiltskin"));
    }
}

// Would catch: a record of supervision with what was said in it, or a person who ends before a session.
TEST_CASE("the supervision record prints dates, minutes and cancellations alone", "[cli]") {
    const Tspace tspace;
    tspace.init();
    CHECK(tspace.run(line("supervision-record")).exit == 1);
    const QString person = tspace.add(QStringLiteral("person"), R"({ "name": "Worker A", "role": "supervisee" })");
    static_cast<void>(tspace.add(QStringLiteral("session"),
                                 QStringLiteral(R"({ "held": { "utc": "2026-11-18T14:00:00.000Z", "date": "2026-11-18",
                            "zone": "Europe/London" }, "minutes": 75, "status": "held", "my_role": "supervisor",
                            "kind": "one-to-one", "people": ["%1"], "note": "said" })")
                                     .arg(person)
                                     .toUtf8()));
    const Ran ran = tspace.run(line("supervision-record --with") + QStringList{QStringLiteral("Worker A")});
    CHECK(ran.exit == 0);
    CHECK(ran.out ==
          "date,time,with,kind,my_part,minutes,held,reason\r\n"
          "2026-11-18,14:00,Worker A,one-to-one,supervisor,75,yes,\r\n");
    CHECK(tspace.run(line("supervision-record --json")).json().value(QStringLiteral("sessions")).toArray().size() == 1);
}
