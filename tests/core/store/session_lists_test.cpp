// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/session_lists.h"

#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

namespace {

Session sessionOnDay(OpenJournal& open, const QDate& day, SessionStatus status) {
    Session session;
    session.id = SessionId::make(open.random());
    session.held = Instant::local(day, QTime(14, 0), QStringLiteral("Europe/London"));
    session.status = status;
    return session;
}

}  // namespace

// Would catch: a planned session among those that were held, one that is planned and listed nowhere, or a reason lost.
TEST_CASE("planned sessions stand by themselves, the next first, and others say why they were not held", "[store]") {
    OpenJournal open;
    Session later = sessionOnDay(open, QDate(2026, 12, 16), SessionStatus::Planned);
    Session next = sessionOnDay(open, QDate(2026, 11, 25), SessionStatus::Planned);
    next.place = QStringLiteral("the small room");
    Session off = sessionOnDay(open, QDate(2026, 11, 4), SessionStatus::Cancelled);
    off.cancelReason = QStringLiteral("called to court");
    const Session held = sessionOnDay(open, QDate(2026, 10, 14), SessionStatus::Held);
    for (const Session& each : {later, next, off, held}) {
        open.save(each);
    }
    const auto planned = plannedSessions(open.read());
    REQUIRE(planned.size() == 2);
    CHECK(planned.front().row.id == next.id);
    CHECK(planned.front().place == next.place);
    const auto others = sessionsSoFar(open.read(), std::nullopt, 1);
    REQUIRE(others.size() == 1);
    CHECK(others.front().row.id == off.id);
    CHECK(others.front().cancelReason == off.cancelReason);
    const auto more = sessionsSoFar(open.read(), After{off.held.utc, off.id.as<AnyRecord>()}, 9);
    REQUIRE(more.size() == 1);
    CHECK(more.front().row.id == held.id);
    CHECK(lastSession(open.read()) == held.id);
}

// Would catch: an action of another session, an old version of one, one that was deleted, or a wrong revision, which a
// save would then be refused for.
TEST_CASE("the actions of a session come as they stand now, with their revisions", "[store]") {
    OpenJournal open;
    const Session session = sessionOnDay(open, QDate(2026, 10, 14), SessionStatus::Held);
    const Session other = sessionOnDay(open, QDate(2026, 9, 14), SessionStatus::Held);
    open.save(session);
    open.save(other);
    const auto agree = [&](const SessionId& in, int minute) {
        Action action;
        action.id = ActionId::make(open.random());
        action.text = QStringLiteral("at %1").arg(minute);
        action.session = in;
        action.made = Instant::local(QDate(2026, 10, 14), QTime(15, minute), QStringLiteral("Europe/London"));
        open.save(action);
        return action;
    };
    const Action second = agree(session.id, 20);
    Action first = agree(session.id, 10);
    const Action gone = agree(session.id, 15);
    agree(other.id, 5);
    first.text = QStringLiteral("changed");
    open.save(first);
    open.remove(gone);
    const auto actions = open.read().standingActionsOf(session.id);
    REQUIRE(actions.size() == 2);
    CHECK(actions[0].record == first);
    CHECK(actions[1].record == second);
    for (const auto& [action, revision] : actions) {
        CHECK(open.read().revisionOf(action.id.as<AnyRecord>()) == revision);
    }
    CHECK(open.read().actionsOf(session.id) == std::vector<Action>{first, second});
}

// Would catch: additions of another session, or out of the order in which they were written.
TEST_CASE("additions are read in the order they were written", "[store]") {
    OpenJournal open;
    const Session session = sessionOnDay(open, QDate(2026, 10, 14), SessionStatus::Agreed);
    const Session other = sessionOnDay(open, QDate(2026, 9, 14), SessionStatus::Agreed);
    open.save(session);
    open.save(other);
    CHECK(additionsOf(open.read(), session.id).empty());
    const auto add = [&](const SessionId& to, int day, const QString& text) {
        Addition addition;
        addition.id = Id<Addition>::make(open.random());
        addition.session = to;
        addition.written = Instant::local(QDate(2026, 11, day), QTime(9, 0), QStringLiteral("Europe/London"));
        addition.text = text;
        open.save(addition);
    };
    add(session.id, 12, QStringLiteral("second"));
    add(session.id, 2, QStringLiteral("first"));
    add(other.id, 5, QStringLiteral("of the other"));
    const auto additions = additionsOf(open.read(), session.id);
    REQUIRE(additions.size() == 2);
    CHECK(additions.front().text == QStringLiteral("first"));
    CHECK(additions.back().text == QStringLiteral("second"));
}

// Would catch: a record that is locked on the screen alone, and open to everything else that writes.
TEST_CASE("an agreed session is refused in words wherever the change comes from, and additions are taken", "[store]") {
    OpenJournal open;
    Session session = sessionOnDay(open, QDate(2026, 10, 14), SessionStatus::Agreed);
    session.note = QStringLiteral("as agreed");
    open.save(session);
    Session changed = session;
    changed.note = QStringLiteral("as I would rather have it");
    const auto refusal = [&] {
        try {
            open.save(changed);
        } catch (const Error& error) {
            return error.detail();
        }
        return QString();
    };
    CHECK(refusal().contains(QStringLiteral("agreed and locked; write an addition instead")));
    CHECK(open.read().find(session.id) == session);
    Addition addition;
    addition.id = Id<Addition>::make(open.random());
    addition.session = session.id;
    addition.written = open.clock().now();
    addition.text = QStringLiteral("what I think of it now");
    open.save(addition);
    CHECK(additionsOf(open.read(), session.id).size() == 1);
    CHECK(open.read().history(session.id.as<AnyRecord>()).size() == 1);
}
