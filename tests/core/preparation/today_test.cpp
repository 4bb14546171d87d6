// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation/today.h"

#include "core/preparation/supervised.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::preparation;
using namespace tspace::test;

namespace {

CheckIn checkIn(Supervised& at, const QString& instrument, int days) {
    CheckIn checkIn;
    checkIn.id = CheckInId::make(at.open().random());
    checkIn.at = Instant::local(at.day(days), QTime(8, 0), QStringLiteral("Europe/London"));
    checkIn.instrument = instrument;
    return checkIn;
}

QStringList due(Supervised& at) {
    QStringList all;
    for (const CheckInDue& each : checkInsDue(at.read(), instruments::Catalogue(instruments::bundled()), at.today())) {
        all << each.instrument;
    }
    return all;
}

}  // namespace

// Would catch: a check-in offered twice in its week, never offered again, or all seven offered to someone new.
TEST_CASE("a check-in is offered when its time has come by its cadence", "[preparation]") {
    Supervised at;  // a Monday
    CHECK(due(at) == QStringList({instruments::emotionalIntelligence, instruments::wellbeing}));
    static_cast<void>(at.saved(checkIn(at, instruments::wellbeing, -1)));  // Sunday: last week
    CHECK(due(at) == QStringList({instruments::wellbeing}));
    static_cast<void>(at.saved(checkIn(at, instruments::wellbeing, 0)));
    CHECK(due(at).isEmpty());
    const QString monthly = QStringLiteral("ons.personal-wellbeing");
    static_cast<void>(at.saved(checkIn(at, monthly, -10)));
    CHECK(due(at).isEmpty());  // both in November
    at.open().clock().advance(15 * 86'400'000LL);
    CHECK(due(at) == QStringList({instruments::wellbeing, monthly}));
}

// Would catch: the actions of others, those far away or closed, and a list that fills the screen.
TEST_CASE("the actions due are the owner's, those late first", "[preparation]") {
    Supervised at;
    const Session last = at.saved(at.session(-21, SessionStatus::Held));
    static_cast<void>(at.saved(at.action(QStringLiteral("Soon"), 3, last.id)));
    static_cast<void>(at.saved(at.action(QStringLiteral("Late"), -3, last.id)));
    static_cast<void>(at.saved(at.action(QStringLiteral("Far"), 40, last.id)));
    static_cast<void>(at.saved(at.action(QStringLiteral("Some day"), {}, last.id)));
    Action theirs = at.action(QStringLiteral("Theirs"), 1, last.id);
    theirs.who = at.supervisor().id;
    static_cast<void>(at.saved(theirs));
    const Today found = readToday(at.read(), at.open().clock().now());
    REQUIRE(found.due.size() == 2);
    CHECK(found.due[0].action.text == QStringLiteral("Late"));
    CHECK(found.due[1].action.text == QStringLiteral("Soon"));
}

// Would catch: moments from before the last session, a count that is the list's, and no word about what is agreed.
TEST_CASE("today shows what is next and what came up since the last time", "[preparation]") {
    Supervised at;
    CHECK(readToday(at.read(), at.open().clock().now()).isNew);
    static_cast<void>(at.saved(at.session(-14, SessionStatus::Held)));
    static_cast<void>(at.saved(at.moment(-20, QStringLiteral("Before"), true)));
    for (int days = 1; days <= 6; ++days) {
        static_cast<void>(at.saved(at.moment(-days, QStringLiteral("Moment %1").arg(days), days == 2)));
    }
    Today found = readToday(at.read(), at.open().clock().now());
    CHECK_FALSE(found.isNew);
    CHECK_FALSE(found.next.session);
    CHECK(found.expected == at.day(7));
    CHECK(found.momentsSince == 6);
    REQUIRE(found.moments.size() == 4);
    CHECK(found.moments.front().headline == QStringLiteral("Moment 1"));
    const Session next = at.saved(at.session(2, SessionStatus::Planned));
    found = readToday(at.read(), at.open().clock().now());
    REQUIRE(found.next.session);
    CHECK(found.next.session->id == next.id);
    CHECK_FALSE(found.expected);
}
