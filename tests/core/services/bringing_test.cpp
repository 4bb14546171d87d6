// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/bringing.h"

#include "base/error.h"
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
    CHECK_FALSE(sessionToComeNext(open.read(), today));
    const Session missed = plannedFor(open, today.addDays(-9));
    CHECK(sessionToComeNext(open.read(), today)->id == missed.id);
    static_cast<void>(plannedFor(open, today.addDays(30)));
    const Session next = plannedFor(open, today.addDays(2));
    static_cast<void>(plannedFor(open, today.addDays(-1), SessionStatus::Held));
    CHECK(sessionToComeNext(open.read(), today)->id == next.id);
    const Session now = plannedFor(open, today, SessionStatus::UnderWay);
    CHECK(sessionToComeNext(open.read(), today)->id == now.id);
}

// Would catch: a thread that forgets where it came from, a second one for the same moment.
TEST_CASE("a moment becomes a thread of the session to come next, once", "[bringing]") {
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
    CHECK(open.read().find(moment.id)->bring);
    const BringPlan again = planned(open, moment);
    CHECK(again.end == BringPlan::End::ThereAlready);
    CHECK(again.changes.empty());
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
