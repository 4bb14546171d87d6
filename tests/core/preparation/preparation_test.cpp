// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation/preparation.h"

#include "core/preparation/supervised.h"
#include "preparation/preparation_words.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::preparation;
using namespace tspace::test;

namespace {

QStringList titlesOfLoops(const std::vector<LoopRow>& rows) {
    QStringList all;
    for (const LoopRow& row : rows) {
        all << row.title;
    }
    return all;
}

QStringList textsOfCarried(const std::vector<CarriedAction>& rows) {
    QStringList all;
    for (const CarriedAction& row : rows) {
        all << row.action.text;
    }
    return all;
}

QStringList headlines(const std::vector<MomentRow>& rows) {
    QStringList all;
    for (const MomentRow& row : rows) {
        all << row.headline;
    }
    return all;
}

QStringList line(const char* words) {
    return QString::fromLatin1(words).split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

}  // namespace

// Would catch: threads of other people, of the session itself, settled or set down ones, the newest before the oldest.
TEST_CASE("what is still open with someone comes up, the oldest first", "[preparation]") {
    Supervised at;
    Session older = at.session(-42, SessionStatus::Agreed);
    Thread settled = at.thread(QStringLiteral("Settled long ago"));
    at.settle(settled);
    Thread down = at.thread(QStringLiteral("Set down"));
    down.setDown = DatedLine{at.day(-30), {}, {}};
    older.threads = {at.thread(QStringLiteral("Oldest")), settled, down};
    static_cast<void>(at.saved(older));
    Session last = at.session(-21, SessionStatus::Held);
    Thread done = at.thread(QStringLiteral("Settled last time"));
    at.settle(done);
    last.threads = {at.thread(QStringLiteral("Newer")), done};
    static_cast<void>(at.saved(last));
    const Person peer = at.addPerson(QStringLiteral("A peer"), PersonRole::Peer);
    Session other = at.session(-5, SessionStatus::Held);
    other.people = {peer.id};
    other.threads = {at.thread(QStringLiteral("With the peer"))};
    static_cast<void>(at.saved(other));
    Session next = at.session(2, SessionStatus::Planned);
    next.threads = {at.thread(QStringLiteral("Its own"))};
    static_cast<void>(at.saved(next));

    const Preparation found = prepareFor(at.read(), next);
    CHECK(titlesOfLoops(found.open) == line("Oldest|Newer"));
    CHECK(titlesOfLoops(found.settled) == line("Settled last time"));
    REQUIRE(found.last);
    CHECK(found.last->id == last.id);
    CHECK(found.minutes == 75);
    CHECK(found.cadenceWeeks == 3);
    CHECK(found.names == line("My supervisor"));
    CHECK(stateWords(found.open.front(), at.today()) == QStringLiteral("waiting to hear · since Mon 5 Oct"));
}

// Would catch: a thread that was taken up again and is listed twice, or at the place where it began.
TEST_CASE("a thread that was continued is open once, at its last session", "[preparation]") {
    Supervised at;
    Session first = at.session(-42, SessionStatus::Held);
    first.threads = {at.thread(QStringLiteral("Began"))};
    static_cast<void>(at.saved(first));
    Session second = at.session(-21, SessionStatus::Held);
    second.threads = {at.thread(QStringLiteral("Goes on"))};
    second.threads.front().continues = first.threads.front().id;
    static_cast<void>(at.saved(second));
    const Session next = at.saved(at.session(2, SessionStatus::Planned));
    CHECK(titlesOfLoops(prepareFor(at.read(), next).open) == line("Goes on"));
}

// Would catch: open actions that are forgotten because they are older than the last session, those of others, and ones
// that were closed long ago.
TEST_CASE("open actions carry by themselves until they are closed", "[preparation]") {
    Supervised at;
    const Session old = at.saved(at.session(-63, SessionStatus::Agreed));
    const Session last = at.saved(at.session(-21, SessionStatus::Held));
    const Session next = at.saved(at.session(2, SessionStatus::Planned));
    static_cast<void>(at.saved(at.action(QStringLiteral("No date"), {}, last.id)));
    static_cast<void>(at.saved(at.action(QStringLiteral("Due"), 9, last.id)));
    const Action late = at.saved(at.action(QStringLiteral("Late"), -40, old.id));
    static_cast<void>(at.saved(at.action(QStringLiteral("Of nobody's session"), 1, {})));
    Action theirs = at.action(QStringLiteral("Theirs"), 3, {});
    theirs.who = at.supervisor().id;
    static_cast<void>(at.saved(theirs));
    const Person peer = at.addPerson(QStringLiteral("A peer"), PersonRole::Peer);
    Session apart = at.session(-5, SessionStatus::Held);
    apart.people = {peer.id};
    static_cast<void>(at.saved(apart));
    static_cast<void>(at.saved(at.action(QStringLiteral("Agreed with the peer"), 1, apart.id)));
    Action done = at.action(QStringLiteral("Done since"), -5, last.id);
    done.state = ActionState::Done;
    done.closed = DatedLine{at.day(-4), QStringLiteral("Rang."), {}};
    static_cast<void>(at.saved(done));
    Action before = done;
    before.id = ActionId::make(at.open().random());
    before.closed->date = at.day(-22);
    static_cast<void>(at.saved(before));

    Preparation found = prepareFor(at.read(), next);
    CHECK(textsOfCarried(found.actions) == line("Late|Of nobody's session|Theirs|Due|No date"));
    CHECK(textsOfCarried(found.closed) == line("Done since"));
    CHECK(actionWords(found, at.today()) == QStringLiteral("1 done · 5 open, one was due Wed 7 Oct"));
    CHECK(stateWords(found.closed.front(), at.today()) == QStringLiteral("done Thu 12 Nov"));
    // The next session is held and the one after it planned: what is open is there again.
    Session held = next;
    held.status = SessionStatus::Held;
    static_cast<void>(at.saved(held));
    found = prepareFor(at.read(), at.saved(at.session(23, SessionStatus::Planned)));
    CHECK(textsOfCarried(found.actions).contains(late.text));
}

// Would catch: private moments on an agenda, ones brought before coming up for ever, and one that was marked and not
// brought being lost.
TEST_CASE("moments marked to bring stay until they were brought", "[preparation]") {
    Supervised at;
    static_cast<void>(at.saved(at.session(-42, SessionStatus::Agreed)));
    Session last = at.session(-21, SessionStatus::Held);
    static_cast<void>(at.saved(at.moment(-60, QStringLiteral("Long ago"), true)));
    const Moment brought = at.saved(at.moment(-30, QStringLiteral("Brought"), true));
    static_cast<void>(at.saved(at.moment(-25, QStringLiteral("Left over"), true)));
    static_cast<void>(at.saved(at.moment(-5, QStringLiteral("Since"), true)));
    static_cast<void>(at.saved(at.moment(-3, QStringLiteral("Private"), false)));
    last.threads = {at.thread(QStringLiteral("From a moment"))};
    last.threads.front().from = AgendaSource{QStringLiteral("moment"), brought.id.uuid(), {}};
    static_cast<void>(at.saved(last));
    const Session next = at.saved(at.session(2, SessionStatus::Planned));
    CHECK(headlines(prepareFor(at.read(), next).toBring) == line("Since|Left over"));
    // In the session itself what was made a thread of stays to be seen, ticked.
    Session under = next;
    under.status = SessionStatus::UnderWay;
    under.threads = {at.thread(QStringLiteral("Since"))};
    under.threads.front().from = AgendaSource{QStringLiteral("moment"), at.read().moments().at(1).id.uuid(), {}};
    static_cast<void>(at.saved(under));
    CHECK(headlines(prepareFor(at.read(), under).toBring) == line("Since|Left over"));
}

// Would catch: the owner's own moments, actions and caseload shown in the supervision of someone else.
TEST_CASE("in a session that I supervise it is about the other person", "[preparation]") {
    Supervised at;
    Measure caseload;
    caseload.id = MeasureId::make(at.open().random());
    caseload.name = QStringLiteral("caseload");
    caseload.unit = QStringLiteral("children");
    caseload.limit = 16;
    static_cast<void>(at.saved(caseload));
    Session mine = at.session(-21, SessionStatus::Held);
    mine.workload = Workload{caseload.id, 17, {}, {}};
    static_cast<void>(at.saved(mine));
    const Person worker = at.addPerson(QStringLiteral("Amina"), PersonRole::Supervisee);
    Session theirs = at.session(-7, SessionStatus::Held);
    theirs.people = {worker.id};
    theirs.myRole = MyRole::Supervisor;
    theirs.workload = Workload{caseload.id, 22, 20, {}};
    static_cast<void>(at.saved(theirs));
    static_cast<void>(at.saved(at.moment(-5, QStringLiteral("Mine"), true)));
    Moment about = at.moment(-4, QStringLiteral("About her"), true);
    about.people = {worker.id};
    static_cast<void>(at.saved(about));
    static_cast<void>(at.saved(at.action(QStringLiteral("My own"), 1, {})));

    Session next = at.session(2, SessionStatus::Planned);
    next.people = {worker.id};
    next.myRole = MyRole::Supervisor;
    const Preparation hers = prepareFor(at.read(), at.saved(next));
    CHECK(headlines(hers.toBring) == line("About her"));
    CHECK(hers.actions.empty());
    CHECK(workloadWords(hers) == QStringLiteral("22 children, agreed limit 20"));
    const Preparation own = prepareFor(at.read(), at.saved(at.session(3, SessionStatus::Planned)));
    CHECK(workloadWords(own) == QStringLiteral("17 children, agreed limit 16"));
    CHECK(headlines(own.toBring) == line("About her|Mine"));
}

// Would catch: one that was held, cancelled or forgotten long ago offered as the next.
TEST_CASE("the next session is the one under way, else the nearest planned, else the one that was missed",
          "[preparation]") {
    Supervised at;
    CHECK_FALSE(nextSession(at.read(), {}, at.today()));
    const Session missed = at.saved(at.session(-9, SessionStatus::Planned));
    CHECK(nextSession(at.read(), {}, at.today()) == missed.id);
    static_cast<void>(at.saved(at.session(30, SessionStatus::Planned)));
    const Session nearest = at.saved(at.session(0, SessionStatus::Planned));
    static_cast<void>(at.saved(at.session(-1, SessionStatus::Held)));
    CHECK(nextSession(at.read(), {}, at.today()) == nearest.id);
    static_cast<void>(at.saved(at.session(-20, SessionStatus::UnderWay)));
    CHECK(nextSession(at.read(), {}, at.today()) == nearest.id);
    const Session under = at.saved(at.session(-1, SessionStatus::UnderWay));
    CHECK(nextSession(at.read(), {}, at.today()) == under.id);
    const Person peer = at.addPerson(QStringLiteral("A peer"), PersonRole::Peer);
    CHECK_FALSE(nextSession(at.read(), peer.id, at.today()));
}

// Would catch: an empty page where ten minutes have to be enough, and other things ticked than the three.
TEST_CASE("three things are ticked to begin with", "[preparation]") {
    Supervised at;
    Session last = at.session(-21, SessionStatus::Held);
    last.threads = {at.thread(QStringLiteral("Oldest")), at.thread(QStringLiteral("Next oldest"))};
    static_cast<void>(at.saved(last));
    static_cast<void>(at.saved(at.moment(-9, QStringLiteral("Older"), true)));
    static_cast<void>(at.saved(at.moment(-2, QStringLiteral("Newest"), true)));
    const Preparation found = prepareFor(at.read(), at.saved(at.session(2, SessionStatus::Planned)));
    QStringList agenda;
    for (const AgendaPoint& point : firstAgenda(found, at.open().random())) {
        agenda << point.title;
        CHECK(point.minutes);
    }
    CHECK(agenda == line("How I am|Oldest|Newest"));
    CHECK(toBringWords(found) == QStringLiteral("2 moments · 2 threads still open"));
    const Preparation unplanned = prepareUnplanned(at.read(), at.supervisor().id, at.open().clock().now());
    CHECK(firstAgenda(unplanned, at.open().random()).empty());
    CHECK(titlesOfLoops(unplanned.open) == line("Oldest|Next oldest"));
}
