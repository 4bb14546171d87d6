// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"
#include "app/typed.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace tspace::test;

namespace {

QJsonArray array(const QJsonObject& document, const char* key) {
    return document.value(QLatin1String(key)).toArray();
}

/// A session with them, with one thread that is not talked through yet.
QString addHeldSession(const Tspace& tspace, const QString& person) {
    return tspace.add(QStringLiteral("session"), QStringLiteral(R"({
        "held": { "utc": "2026-10-21T13:00:00.000Z", "date": "2026-10-21", "zone": "Europe/London" },
        "kind": "one-to-one", "my_role": "supervisee", "status": "held", "people": ["%1"],
        "threads": [{ "id": "0c5a1f5e-2a57-4d0e-9f0a-5f1c1f7f2b10", "title": "Softening the concern",
                      "practice": "I did.", "organisation": false }] })")
                                                     .arg(person)
                                                     .toUtf8());
}

void addPlannedSession(const Tspace& tspace, const QString& person) {
    static_cast<void>(tspace.add(QStringLiteral("session"), QStringLiteral(R"({
        "held": { "utc": "2099-11-18T14:00:00.000Z", "date": "2099-11-18", "zone": "Europe/London" },
        "kind": "one-to-one", "my_role": "supervisee", "status": "planned", "minutes": 75, "people": ["%1"] })")
                                                                .arg(person)
                                                                .toUtf8()));
}

}  // namespace

// Would catch: a command that shows another person's open threads, forgets open actions, or has keys that come and go.
TEST_CASE("prepare shows what is open since the last session with someone", "[cli]") {
    const Tspace tspace;
    tspace.init();
    CHECK(tspace.run(line("prepare")).exit == 1);
    const QString person =
        tspace.add(QStringLiteral("person"), R"({ "name": "Jo", "role": "my-supervisor", "cadence_weeks": 4 })");
    static_cast<void>(tspace.add(QStringLiteral("person"), R"({ "name": "Amina", "role": "peer" })"));
    const QString held = addHeldSession(tspace, person);
    static_cast<void>(tspace.add(
        QStringLiteral("action"),
        QStringLiteral(R"({ "text": "Ask the school", "state": "open", "session": "%1", "due": "2026-11-13" })")
            .arg(held)
            .toUtf8()));
    const Ran unplanned = tspace.run(line("prepare --with Jo --json"));
    REQUIRE(unplanned.exit == 0);
    CHECK_FALSE(unplanned.json().contains(QStringLiteral("session")));
    CHECK(array(unplanned.json(), "still_open").size() == 1);
    CHECK(array(unplanned.json(), "agenda").isEmpty());
    CHECK(tspace.run(line("prepare --with Amina")).exit == 1);
    CHECK(tspace.run(line("prepare --with Nobody")).exit == 1);

    addPlannedSession(tspace, person);
    const QJsonObject planned = tspace.run(line("prepare --json")).json();
    CHECK(planned.value(QStringLiteral("last")).toObject().value(QStringLiteral("id")) == held);
    CHECK(planned.value(QStringLiteral("session")).toObject().contains(QStringLiteral("held")));
    CHECK(array(planned, "people").at(0) == QStringLiteral("Jo"));
    CHECK(array(planned, "still_open").at(0).toObject().value(QStringLiteral("loop")) == QStringLiteral("practice"));
    CHECK(array(planned, "actions").at(0).toObject().value(QStringLiteral("text")) == QStringLiteral("Ask the school"));
    CHECK(planned.value(QStringLiteral("agenda_suggested")) == true);
    CHECK(array(planned, "agenda").size() == 2);
    CHECK(planned.value(QStringLiteral("minutes")) == 30);
    CHECK(array(planned, "questions").size() == 3);
    CHECK(array(planned, "to_bring").isEmpty());
    const QByteArray told = tspace.run(line("prepare")).out;
    for (const char* words : {"Still open", "Softening the concern", "not talked through yet", "Ask the school",
                              "Agenda, suggested (about 30 of 75 min)", "Questions that might help"}) {
        INFO(words);
        CHECK(told.contains(words));
    }
}
