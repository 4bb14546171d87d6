// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/thread_line.h"

#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

namespace {

Session heldOn(OpenJournal& open, const QDate& date) {
    Session session;
    session.id = SessionId::make(open.random());
    session.held = Instant::local(date, QTime(14, 0), QStringLiteral("Europe/London"));
    session.status = SessionStatus::Held;
    Thread& thread = session.threads.emplace_back();
    thread.id = ThreadId::make(open.random());
    thread.title = QStringLiteral("The eldest");
    return session;
}

}  // namespace

// Would catch: a line that leaves out a session or an addition, or tells it in the wrong order.
TEST_CASE("a thread's line is read whole, oldest first", "[services]") {
    OpenJournal open;
    Session first = heldOn(open, QDate(2026, 9, 2));
    first.threads[0].practice = QStringLiteral("I stop asking.");
    open.save(first);
    Session second = heldOn(open, QDate(2026, 10, 7));
    second.threads[0].continues = first.threads[0].id;
    second.threads[0].setDown = DatedLine{QDate(2026, 10, 8), QStringLiteral("enough"), {}};
    open.save(second);
    Addition addition;
    addition.id = Id<Addition>::make(open.random());
    addition.session = first.id;
    addition.thread = first.threads[0].id;
    addition.written = aMonday();
    addition.kind = AdditionKind::Feedback;
    addition.text = QStringLiteral("He asked back.");
    open.save(addition);

    const auto line = earlierThreads(open.read(), second.threads[0].id);
    REQUIRE(line.size() == 2);
    CHECK(line[0].thread.practice == QStringLiteral("I stop asking."));
    CHECK(line[0].additions == std::vector{addition});
    CHECK(line[1].session == second.id);
    CHECK(line[1].additions.empty());

    const Loop before = furthest(chainTo(open.read(), second.threads[0].id));
    CHECK(before == Loop::FedBack);
    Thread third;
    CHECK(loopAfter(third, before) == Loop::FedBack);
    third.feedback.push_back({{}, {}, {}, DatedLine{QDate(2026, 11, 16), QStringLiteral("alone"), {}}, {}});
    CHECK(loopAfter(third, before) == Loop::ActedOn);
    third.setDown = DatedLine{QDate(2026, 11, 16), {}, {}};
    CHECK(loopAfter(third, before) == Loop::SetDown);
}

// Would catch: a circle that is only found when the journal refuses to save.
TEST_CASE("a thread that leads back to itself is known before it is saved", "[services]") {
    OpenJournal open;
    const Session first = heldOn(open, QDate(2026, 9, 2));
    open.save(first);
    Session second = heldOn(open, QDate(2026, 10, 7));
    second.threads[0].continues = first.threads[0].id;
    open.save(second);
    CHECK(wouldCircle(open.read(), first.threads[0].id, second.threads[0].id));
    CHECK(wouldCircle(open.read(), first.threads[0].id, first.threads[0].id));
    CHECK_FALSE(wouldCircle(open.read(), ThreadId::make(open.random()), second.threads[0].id));
}
