// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/leak_entries.h"

#include "support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>
#include <vector>

namespace tspace::test {

namespace {

const QString momentOfEntry =
    QStringLiteral(R"({"utc":"2026-11-18T14:00:00.000Z","date":"2026-11-18","zone":"Europe/London"})");

/// What is entered of every kind of record, in JSON; SESSION and MEASURE are the newest of these.
const std::vector<std::pair<const char*, const char*>> recordsToLeak{
    {"person", R"({"name":"CANARY","role":"my-supervisor","note":"CANARY"})"},
    {"template", R"({"name":"CANARY","prompts":[{"part":"practice","text":"CANARY"}]})"},
    {"support-place", R"({"name":"CANARY","reach":"CANARY"})"},
    {"session", R"({"held":{"utc":"2026-11-11T14:00:00.000Z","date":"2026-11-11","zone":"Europe/London"},
        "kind":"group","my_role":"member","status":"cancelled","cancel_reason":"CANARY"})"},
    {"session", R"({"held":AT,"kind":"one-to-one","my_role":"supervisee","status":"held","place":"CANARY",
        "agenda":[{"id":"0000000a-0000-4000-8000-00000000000a","title":"CANARY","want":"CANARY"}],
        "note":"a note CANARY and more","sorted":[{"text":"CANARY","part":"practice"}],
        "how_i_am":"CANARY","went_well":"CANARY","threads":[{"title":"CANARY","practice":"CANARY",
        "childs_voice":"CANARY","challenges":[{"by":"supervisor","text":"CANARY"}],
        "feedback":[{"source":"child","text":"CANARY","acted_on":{"date":"2026-11-18","text":"CANARY"}}],
        "set_down":{"date":"2026-11-18","text":"CANARY"}}],
        "afterwards":{"instrument":"thinking-space.session","version":1,"answers":{"thinking-space":4},
        "line":"CANARY"},
        "agreements":[{"party":"me","date":"2026-11-19","comment":"CANARY"}]})"},
    {"addition", R"({"written":AT,"kind":"comment","text":"CANARY","session":"SESSION"})"},
    {"moment", R"({"at":AT,"kind":"free","title":"CANARY","text":"CANARY","tags":["CANARY"],"feelings":["CANARY"],
        "parts":{"before":"CANARY"},"ratings":{"instrument":"thinking-space.conversation","version":1,
        "answers":{"empathy":4},"line":"CANARY"},"origin":{"format":"CANARY","hash":"00","ordinal":0}})"},
    {"action", R"({"text":"CANARY","state":"done","closed":{"date":"2026-11-18","text":"CANARY"}})"},
    {"check-in", R"({"at":AT,"instrument":"thinking-space.wellbeing","version":1,"answers":{"energy":5},
        "line":"CANARY"})"},
    {"development-entry", R"({"type":"reading","date":"2026-11-18","what":"CANARY","learning":"CANARY",
        "impact":"CANARY","peer":{"with":"CANARY","date":"2026-11-18","text":"CANARY"}})"},
    {"chart-note", R"({"on":"2026-11-18","text":"CANARY"})"},
    {"look-back", R"({"from":"2026-01-01","until":"2026-06-30","written":AT,"text":"CANARY"})"},
    {"disclosure", R"({"at":AT,"what":"CANARY","to":"CANARY","how":"print"})"},
    {"settings", R"({"values":{"CANARY":"CANARY"}})"},
    {"case", R"({"code":"QVLUMPZ-12","state":"open","who":"CANARY"})"},
    {"measure", R"({"name":"CANARY","unit":"CANARY","better":"neither"})"},
    {"reading", R"({"on":"2026-11-18","value":37,"line":"CANARY","measure":"MEASURE"})"},
    {"instrument", R"({"content":{"format":"tspace-instrument/1","id":"test.leak","version":1,"language":"en-GB",
        "title":"CANARY","cadence":"weekly","scale":{"min":1,"max":7,"labels":{"1":"CANARY","7":"always"}},
        "dimensions":[{"id":"a","title":"CANARY"}],"items":[{"id":"a-1","dimension":"a","text":"CANARY"}],
        "score":{"rule":"mean","answered":1}}})"},
};

void gatherPlaces(const QJsonValue& value, const QString& place, QSet<QString>& places) {
    if (value.toString().startsWith(QStringLiteral("qvl")) || value.toString().contains(QStringLiteral(" qvl"))) {
        places << place;
    }
    for (const QJsonValue element : value.toArray()) {
        gatherPlaces(element, place, places);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        // The names of parts are no keys of the record.
        const bool isData = place.endsWith(QStringLiteral("/parts"));
        gatherPlaces(it.value(), isData ? place : place + QLatin1Char('/') + it.key(), places);
    }
}

}  // namespace

void Canaries::note(const QString& kind, const QByteArray& json) {
    gatherPlaces(QJsonDocument::fromJson(json).object(), kind, m_places);
}

void enterEverything(const Tspace& tspace, Canaries& canaries) {
    canaries.add(QStringLiteral("QVLUMPZ-12"));
    QString session;
    QString measure;
    QString measureName;
    for (const auto& [kind, json] : recordsToLeak) {
        INFO(kind);
        const QString name = QString::fromLatin1(kind);
        const QByteArray record = canaries.in(QString::fromUtf8(json)
                                                  .replace(QStringLiteral("AT,"), momentOfEntry + QLatin1Char(','))
                                                  .replace(QStringLiteral("SESSION"), session)
                                                  .replace(QStringLiteral("MEASURE"), measure));
        canaries.note(name, record);
        const QString id = tspace.add(name, record);
        if (name == QLatin1String("session")) {
            session = id;
        } else if (name == QLatin1String("measure")) {
            measure = id;
            measureName = QJsonDocument::fromJson(record).object().value(QLatin1String("name")).toString();
        }
    }
    CHECK(tspace.run({QStringLiteral("reading"), measureName, QStringLiteral("3")}).exit == 0);
    CHECK(tspace.run(line("checkin wellbeing --answers 5,6,-,4,10 --note") + QStringList{canaries.next()}).exit == 0);
    CHECK(tspace.run(line("add moment --kind pause --case QVLUMPZ-12"), canaries.in(QStringLiteral("CANARY"))).exit ==
          0);
    const Scratch outside;
    const QByteArray diary = canaries.in(QStringLiteral(R"({"entries":[{"title":"CANARY","body":"CANARY",
        "date":"1660-01-11","time":"21:00","tags":["CANARY"],"starred":false}]})"));
    CHECK(tspace.run(line("import jrnl") + QStringList{outside.write(QStringLiteral("diary.json"), diary)}).exit == 0);
}

}  // namespace tspace::test
