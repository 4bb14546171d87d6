// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/supervision_overview.h"

#include "services/planning.h"
#include "support/catch.h"
#include "support/supervision.h"

using namespace tspace;
using namespace tspace::test;

namespace {

const QDate overviewDay(2026, 11, 16);

SupervisionOverview overviewOf(OpenJournal& open) {
    return supervisionOverview(open.read(), bundledStandards(), overviewDay);
}

}  // namespace

// Would catch: a standard's file that lost a step, or the wrong one offered to a new person.
TEST_CASE("the bundled standards are the national one and that of the newly qualified", "[services]") {
    const auto standards = bundledStandards();
    REQUIRE(standards.size() == 2);
    CHECK(standards.front().usual);
    CHECK(standards.front().minutes == 90);
    CHECK(standards.front().cadence == Cadence{CadenceStep{{0, 1}, {}}});
    const Standard* const newly =
        standardNamed(QStringLiteral("national-employer-standard.newly-qualified"), standards);
    REQUIRE(newly != nullptr);
    CHECK(newly->cadence ==
          Cadence{CadenceStep{{1, 0}, Interval{6, 0}}, CadenceStep{{2, 0}, Interval{0, 6}}, CadenceStep{{0, 1}, {}}});
    CHECK(cadenceOf(3, newly->id, standards) == everyWeeks(3));
    CHECK(cadenceOf(std::nullopt, QStringLiteral("unheard-of"), standards).empty());
}

// Would catch: a broken file of an organisation taken half.
TEST_CASE("a standard without an open end, a length or a title is refused", "[services]") {
    const QByteArray bad =
        GENERATE(QByteArray(R"({"format": "tspace-standard/2", "id": "a", "title": "b", "minutes": 90,
                       "steps": [{"every": {"weeks": 1}}]})"),
                 QByteArray(R"({"format": "tspace-standard/1", "id": "a", "title": "b", "minutes": 90, "steps": []})"),
                 QByteArray(R"({"format": "tspace-standard/1", "id": "a", "title": "b", "minutes": 90,
                       "steps": [{"every": {"weeks": 1}, "until": {"weeks": 6}}]})"),
                 QByteArray(R"({"format": "tspace-standard/1", "id": "a", "title": "b", "minutes": 90,
                       "steps": [{"every": {"weeks": 1, "months": 1}}]})"),
                 QByteArray(R"({"format": "tspace-standard/1", "id": "a", "title": "b",
                       "steps": [{"every": {"weeks": 1}}]})"),
                 QByteArray("[]"), QByteArray("{"));
    CHECK_THROWS_AS(static_cast<void>(readStandard(bad)), Error);
}

// Would catch: numbers on the page that are not those of the journal.
TEST_CASE("the page of a supervisor says what stands with each, in their own order", "[services]") {
    OpenJournal open;
    const Person second = supervisee(open, QStringLiteral("Worker A"), 1);
    const Person first = supervisee(open, QStringLiteral("Worker B"), 0);
    open.save(session(open, first, QDate(2026, 11, 4), SessionStatus::Held));
    const Person mine = someone(open, QStringLiteral("My supervisor"), PersonRole::MySupervisor);
    Session held = session(open, second, QDate(2026, 10, 21), SessionStatus::Held);
    held.threads = {thread(open, QStringLiteral("The eldest")), thread(open, QStringLiteral("The court"))};
    held.workload = Workload{caseload(open).id, 17, 16, {}};
    open.save(held);
    Session away = session(open, second, QDate(2026, 11, 11), SessionStatus::Cancelled);
    away.cancelReason = QStringLiteral("duty week");
    open.save(away);
    open.save(session(open, second, QDate(2026, 11, 18), SessionStatus::Planned));
    open.save(session(open, mine, QDate(2026, 11, 17), SessionStatus::Planned));

    const SupervisionOverview overview = overviewOf(open);
    REQUIRE(overview.supervised.size() == 2);
    CHECK(overview.supervised[0].person.id == first.id);
    const PersonStanding& stands = overview.supervised[1];
    CHECK(stands.person.lastHeld == QDate(2026, 10, 21));
    CHECK(stands.person.next->date == QDate(2026, 11, 18));
    CHECK(stands.person.openLoops == 2);
    CHECK(stands.person.caseload == 17.0);
    CHECK(stands.person.limit == 16.0);
    CHECK(stands.due == QDate(2026, 11, 18));
    CHECK(stands.notHeldSince == QStringList{QStringLiteral("duty week")});
    CHECK(stands.year.held == 1);
    CHECK(overview.others.size() == 1);
    CHECK(overview.next()->date == QDate(2026, 11, 17));
    CHECK(overview.asAgreed(overviewDay) == 2);
    CHECK(overview.asAgreed(QDate(2026, 11, 19)) == 1);
}

// Would catch: what waits on the owner missed, or told of those whose supervision has ended.
TEST_CASE("what waits on me: my open actions, moments to bring, and a session nobody planned", "[services]") {
    OpenJournal open;
    const Person worker = supervisee(open, QStringLiteral("Worker C"), 0);
    const Session held = session(open, worker, QDate(2026, 9, 9), SessionStatus::Held);
    open.save(held);
    Session away = session(open, worker, QDate(2026, 10, 7), SessionStatus::Cancelled);
    away.cancelReason = QStringLiteral("sickness");
    open.save(away);
    open.save(action(open, QStringLiteral("Ask about joint visits"), held, std::nullopt, QDate(2026, 11, 6)));
    open.save(action(open, QStringLiteral("Ring the school"), held, worker.id, QDate(2026, 11, 6)));
    open.save(momentAbout(open, worker, QStringLiteral("The school was full of praise"), QDate(2026, 11, 2)));
    open.save(momentAbout(open, worker, QStringLiteral("Told them already"), QDate(2026, 9, 1)));

    const std::vector<Waiting> waiting = overviewOf(open).waiting;
    REQUIRE(waiting.size() == 3);
    CHECK(waiting[0].text == QStringLiteral("Ask about joint visits"));
    CHECK(waiting[0].due == QDate(2026, 11, 6));
    CHECK(waiting[0].session == held.id);
    CHECK(waiting[1].text == QStringLiteral("The school was full of praise"));
    CHECK(waiting[1].since == QDate(2026, 11, 2));
    CHECK(waiting[2].what == Waiting::What::Plan);
    CHECK(waiting[2].notHeld == QStringList{QStringLiteral("sickness")});

    open.save(session(open, worker, QDate(2026, 11, 20), SessionStatus::Planned));
    CHECK(overviewOf(open).waiting.size() == 2);
    Person ended = worker;
    ended.until = QDate(2026, 11, 20);
    open.save(ended);
    CHECK(overviewOf(open).waiting.size() == 2);
    const auto after = supervisionOverview(open.read(), bundledStandards(), QDate(2026, 11, 21));
    CHECK(after.ended.size() == 1);
    CHECK(after.waiting.empty());
}

TEST_CASE("moving someone gives everyone their new place", "[services]") {
    std::vector<PersonStanding> people(3);
    SeededRandom random(3);
    for (PersonStanding& stands : people) {
        stands.person.id = PersonId::make(random);
    }
    const auto order = moved(people, 2, 0);
    REQUIRE(order.size() == 3);
    CHECK(order[0] == std::pair(people[2].person.id, 0));
    CHECK(order[2] == std::pair(people[1].person.id, 2));
    CHECK(moved(people, 1, 1).empty());
    CHECK(moved(people, 1, 3).empty());
}

// Would catch: a session planned on a Sunday, in the past, or after supervision has ended.
TEST_CASE("a plan begins with the last working day of the agreed interval", "[services]") {
    PersonStanding stands;
    stands.interval = Interval{4, 0};
    stands.due = QDate(2026, 12, 6);  // a Sunday
    CHECK(planIdea(stands, {}, {}, overviewDay).day == QDate(2026, 12, 4));
    stands.due = QDate(2026, 11, 1);
    CHECK(planIdea(stands, {}, {}, QDate(2026, 11, 13)).day == QDate(2026, 11, 16));
    stands.person.next = Instant::local(QDate(2026, 11, 18), QTime(10, 0), QStringLiteral("Europe/London"));
    const PlanIdea idea = planIdea(stands, {}, {}, overviewDay);
    CHECK(idea.day == QDate(2026, 12, 16));
    CHECK(idea.time == QTime(14, 0));
    stands.person.until = QDate(2026, 12, 10);
    CHECK(planIdea(stands, {}, {}, overviewDay).day == QDate(2026, 12, 10));  // not after it has ended
    Person peer;
    peer.role = PersonRole::Peer;
    CHECK(plannedSession({}, peer, {}, 60).kind == SessionKind::Peer);
    CHECK(plannedSession({}, peer, {}, 60).status == SessionStatus::Planned);
}
