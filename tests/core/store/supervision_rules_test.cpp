// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/supervision_rules.h"

#include "support/catch.h"
#include "support/supervision.h"

using namespace tspace;
using namespace tspace::test;

// Would catch: a person ended before a planned session, by the window or by the command line.
TEST_CASE("nobody's supervision ends before a session that is planned with them", "[store]") {
    OpenJournal open;
    Person person = supervisee(open, QStringLiteral("Worker A"), 0);
    Session planned = session(open, person, QDate(2026, 12, 2), SessionStatus::Planned);
    open.save(planned);
    person.until = QDate(2026, 12, 1);
    CHECK_THROWS_WITH(open.save(person), Catch::Matchers::Contains("2026-12-02"));
    CHECK_FALSE(open.read().find(person.id)->until);
    person.until = QDate(2026, 12, 2);
    open.save(person);
    planned.held = Instant::local(QDate(2026, 12, 3), QTime(14, 0), QStringLiteral("Europe/London"));
    CHECK_THROWS_AS(open.save(planned), Error);
    CHECK(open.read().find(planned.id)->held.date == QDate(2026, 12, 2));
}

// Would catch: cancelling and ending in one go refused, or a session that was held after all.
TEST_CASE("with the session cancelled in the same commit, or held, it may end", "[store]") {
    OpenJournal open;
    Person person = supervisee(open, QStringLiteral("Worker A"), 0);
    Session planned = session(open, person, QDate(2026, 12, 2), SessionStatus::Planned);
    open.save(planned);
    planned.status = SessionStatus::Cancelled;
    planned.cancelReason = QStringLiteral("supervision ends");
    person.until = QDate(2026, 11, 30);
    Changes changes(2);
    changes[0].record = person;
    changes[1].record = planned;
    open.journal().commitAndWait(changes);
    CHECK(open.read().find(person.id)->until == person.until);
    open.save(session(open, person, QDate(2026, 12, 4), SessionStatus::Held));
}
