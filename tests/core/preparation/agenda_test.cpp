// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation/agenda.h"

#include "preparation/preparation_words.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::preparation;

namespace {

QStringList titlesOfAgenda(const std::vector<AgendaPoint>& agenda) {
    QStringList all;
    for (const AgendaPoint& point : agenda) {
        all << point.title;
    }
    return all;
}

Choice choice(const QString& title, int minutes) {
    return {{QStringLiteral("moment"), QUuid::createUuidV5(QUuid(), title), {}}, title, minutes};
}

}  // namespace

// Would catch: a tick that puts a point on twice, one that cannot be taken back, and how I am standing last.
TEST_CASE("ticking puts a point on the agenda once, and taking the tick away takes it off", "[preparation]") {
    SeededRandom random(1);
    std::vector<AgendaPoint> agenda;
    const Choice eldest = choice(QStringLiteral("The eldest"), 25);
    const Choice me = howIAm(SessionId::make(random));
    put(agenda, eldest, random);
    put(agenda, me, random);
    put(agenda, eldest, random);
    CHECK(titlesOfAgenda(agenda) == QStringList({QStringLiteral("How I am"), QStringLiteral("The eldest")}));
    CHECK(isOn(agenda, eldest.from));
    putOwn(agenda, QStringLiteral("  The rota "), random);
    putOwn(agenda, QStringLiteral("   "), random);
    CHECK(titlesOfAgenda(agenda).last() == QStringLiteral("The rota"));
    CHECK(agenda.size() == 3);
    take(agenda, eldest.from);
    CHECK_FALSE(isOn(agenda, eldest.from));
    CHECK(agenda.size() == 2);
}

// Would catch: a move that loses a point, passes an end, or says it moved when it did not.
TEST_CASE("a point is moved anywhere and never past an end", "[preparation]") {
    SeededRandom random(1);
    std::vector<AgendaPoint> agenda;
    for (const char* title : {"a", "b", "c", "d"}) {
        putOwn(agenda, QString::fromLatin1(title), random);
    }
    const AgendaPointId a = agenda.front().id;
    CHECK(move(agenda, a, 2));
    CHECK(titlesOfAgenda(agenda).join(QString()) == QStringLiteral("bcad"));
    CHECK(move(agenda, a, 99));
    CHECK(titlesOfAgenda(agenda).join(QString()) == QStringLiteral("bcda"));
    CHECK_FALSE(move(agenda, a, 4));
    CHECK(move(agenda, a, -1));
    CHECK(titlesOfAgenda(agenda).join(QString()) == QStringLiteral("abcd"));
    CHECK_FALSE(move(agenda, a, -1));
    CHECK_FALSE(move(agenda, AgendaPointId::make(random), 0));
}

// Would catch: minutes that do not add up, and a planned length that is not said.
TEST_CASE("minutes add up against the planned length", "[preparation]") {
    SeededRandom random(1);
    std::vector<AgendaPoint> agenda;
    put(agenda, choice(QStringLiteral("x"), 25), random);
    put(agenda, choice(QStringLiteral("y"), 40), random);
    agenda.front().minutes.reset();
    CHECK(minutesOf(agenda) == 40);
    agenda.front().minutes = 30;
    CHECK(minutesWords(minutesOf(agenda), 75) == QStringLiteral("about 70 of 75 min"));
    CHECK(minutesWords(minutesOf(agenda), {}) == QStringLiteral("about 70 min"));
}
