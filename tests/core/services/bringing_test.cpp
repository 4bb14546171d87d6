// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/bringing.h"

#include "base/error.h"
#include "preparation/agenda.h"
#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

namespace {

Moment saved(OpenJournal& open) {
    Moment moment;
    moment.id = MomentId::make(open.random());
    moment.at = open.clock().now();
    moment.title = QStringLiteral("The door");
    moment.text = QStringLiteral("He looked at the door.");
    open.save(moment);
    return moment;
}

Session plannedFor(OpenJournal& open, const QDate& day, SessionStatus status = SessionStatus::Planned) {
    Session session;
    session.id = SessionId::make(open.random());
    session.held = Instant::local(day, QTime(14, 0), QStringLiteral("Europe/London"));
    session.status = status;
    open.save(session);
    return session;
}

BringPlan planned(OpenJournal& open, const Moment& moment) {
    return planToBring(open.read(), moment.id, open.random(), open.clock().today());
}

}  // namespace

// Would catch: a moment put into a session long past, or into one after the next.
TEST_CASE("the session to come next is the one under way, then the nearest planned", "[bringing]") {
    OpenJournal open;
    const QDate today = open.clock().today();
    const auto next = [&] { return sessionToComeNext(open.read(), Moment(), today); };
    CHECK_FALSE(next());
    const Session missed = plannedFor(open, today.addDays(-9));
    CHECK(next() == missed.id);
    static_cast<void>(plannedFor(open, today.addDays(30)));
    const Session soon = plannedFor(open, today.addDays(2));
    static_cast<void>(plannedFor(open, today.addDays(-1), SessionStatus::Held));
    CHECK(next() == soon.id);
    const Session now = plannedFor(open, today, SessionStatus::UnderWay);
    CHECK(next() == now.id);
}

// Would catch: what somebody brings to their own supervision put on the page of a person they supervise.
TEST_CASE("a moment goes to a session of a person one supervises only when it names them", "[bringing]") {
    OpenJournal open;
    const QDate today = open.clock().today();
    Person sam;
    sam.id = PersonId::make(open.random());
    sam.name = QStringLiteral("Sam");
    sam.role = PersonRole::Supervisee;
    open.save(sam);
    Session theirs = plannedFor(open, today.addDays(1));
    theirs.myRole = MyRole::Supervisor;
    theirs.people = {sam.id};
    open.save(theirs);
    Moment moment;
    CHECK_FALSE(sessionToComeNext(open.read(), moment, today));
    const Session mine = plannedFor(open, today.addDays(2));
    CHECK(sessionToComeNext(open.read(), moment, today) == mine.id);
    moment.people = {sam.id};
    CHECK(sessionToComeNext(open.read(), moment, today) == theirs.id);
}

// Would catch: a thread that forgets where it came from, a second one for the same moment, a point that the preparation
// does not know as the same.
TEST_CASE("a moment becomes a thread and a point of the planned session to come next, once", "[bringing]") {
    OpenJournal open;
    const Moment moment = saved(open);
    const Session next = plannedFor(open, open.clock().today().addDays(2));
    const BringPlan plan = planned(open, moment);
    CHECK(plan.end == BringPlan::End::IntoSession);
    open.journal().commitAndWait(plan.changes);
    const Session session = *open.read().find(next.id);
    REQUIRE(session.threads.size() == 1);
    CHECK(session.threads.front().title == moment.title);
    CHECK(session.threads.front().from->id == moment.id.uuid());
    REQUIRE(session.agenda.size() == 1);
    CHECK(session.agenda.front().title == moment.title);
    CHECK(preparation::isOn(session.agenda, {QStringLiteral("moment"), moment.id.uuid(), {}}));
    CHECK(open.read().find(moment.id)->bring);
    const BringPlan again = planned(open, moment);
    CHECK(again.end == BringPlan::End::ThereAlready);
    CHECK(again.changes.empty());
}

// Would catch: a moment ticked in the preparation that stands on the agenda twice, and an agenda for what is under way.
TEST_CASE("a moment that is on the agenda is not put there again, and what is under way has its threads",
          "[bringing]") {
    OpenJournal open;
    const Moment moment = saved(open);
    Session next = plannedFor(open, open.clock().today());
    putOnAgenda(next.agenda, open.read(), moment, open.random());
    open.save(next);
    open.journal().commitAndWait(planned(open, moment).changes);
    next = *open.read().find(next.id);
    CHECK(next.agenda.size() == 1);
    CHECK(next.threads.size() == 1);
    const Session now = plannedFor(open, open.clock().today(), SessionStatus::UnderWay);
    open.journal().commitAndWait(planned(open, saved(open)).changes);
    CHECK(open.read().find(now.id)->agenda.empty());
    CHECK(open.read().find(now.id)->threads.size() == 1);
}

// Would catch: one moment talked about in two sessions as if it were two, since only the next one was looked at.
TEST_CASE("a moment that is a thread of any session is told, and goes nowhere else", "[bringing]") {
    OpenJournal open;
    const Moment moment = saved(open);
    const Session first = plannedFor(open, open.clock().today());
    open.journal().commitAndWait(planned(open, moment).changes);
    Session held = *open.read().find(first.id);
    held.status = SessionStatus::UnderWay;
    open.save(held);
    held.status = SessionStatus::Held;
    open.save(held);
    static_cast<void>(plannedFor(open, open.clock().today().addDays(7)));
    const BringPlan again = planned(open, moment);
    CHECK(again.end == BringPlan::End::ThereAlready);
    CHECK(again.changes.empty());
    REQUIRE(again.session);
    CHECK(again.session->id == first.id);
    CHECK(again.session->status == SessionStatus::Held);
}

// Would catch: words that someone is typing into the session refused later, because its record moved on.
TEST_CASE("a session that is being written is left alone", "[bringing]") {
    OpenJournal open;
    const Moment moment = saved(open);
    const Session next = plannedFor(open, open.clock().today());
    Draft draft;
    draft.record = next.id.as<AnyRecord>();
    draft.kind = RecordKind::Session;
    open.journal().keepDraft(draft);
    open.journal().flush();
    const BringPlan plan = planned(open, moment);
    CHECK(plan.end == BringPlan::End::BeingWritten);
    CHECK(plan.changes.empty());
}

// Would catch: a moment that goes nowhere and is not even marked.
TEST_CASE("without a session the moment is marked to bring, and waits", "[bringing]") {
    OpenJournal open;
    const Moment moment = saved(open);
    const BringPlan plan = planned(open, moment);
    CHECK(plan.end == BringPlan::End::OnlyMarked);
    open.journal().commitAndWait(plan.changes);
    CHECK(open.read().find(moment.id)->bring);
    Moment unknown = moment;
    unknown.id = MomentId::make(open.random());
    CHECK_THROWS_AS(planned(open, unknown), Error);
}
