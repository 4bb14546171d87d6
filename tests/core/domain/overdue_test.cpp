// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/overdue.h"

#include "base/clock.h"
#include "core/domain/samples.h"
#include "support/catch.h"

using namespace tspace;

namespace {

Action dueOn(const QDate& due) {
    Action action;
    action.id = test::newId<Action>();
    action.text = QStringLiteral("Ring the school");
    action.due = due;
    return action;
}

}  // namespace

// Would catch: an action called late on the day it is due.
TEST_CASE("an open action is overdue from the day after it was due", "[domain]") {
    const Action action = dueOn(QDate(2026, 11, 13));
    CHECK_FALSE(isOverdue(action, QDate(2026, 11, 12)));
    CHECK_FALSE(isOverdue(action, QDate(2026, 11, 13)));
    CHECK(isOverdue(action, QDate(2026, 11, 14)));
    CHECK(isOverdue(dueOn(QDate(2024, 2, 29)), QDate(2024, 3, 1)));
}

// Would catch: closed actions that go on being late, or one without a date that ever is.
TEST_CASE("an action that is closed or has no date is never overdue", "[domain]") {
    const QDate later(2027, 1, 1);
    for (const ActionState state : {ActionState::Done, ActionState::Dropped}) {
        Action action = dueOn(QDate(2026, 11, 13));
        action.state = state;
        CHECK_FALSE(isOverdue(action, later));
    }
    Action undated = dueOn(QDate());
    undated.due.reset();
    CHECK_FALSE(isOverdue(undated, later));
}

// Would catch: a due date that passes through UTC and turns late hours early or late. At this instant it is the 13th in
// Honolulu and the 14th in Auckland: each place goes by its own calendar.
TEST_CASE("whether an action is overdue goes by the calendar where one stands", "[domain]") {
    const Action action = dueOn(QDate(2026, 11, 13));
    const Instant made = Instant::local(QDate(2026, 11, 13), QTime(23, 30), QStringLiteral("Europe/London"));
    const auto overdueIn = [&](const char* zone) {
        return isOverdue(action, FixedClock(Instant::at(made.utc, QLatin1String(zone))).today());
    };
    CHECK_FALSE(overdueIn("Pacific/Honolulu"));
    CHECK_FALSE(overdueIn("Europe/London"));
    CHECK(overdueIn("Europe/Berlin"));
    CHECK(overdueIn("Pacific/Auckland"));
}

// Would catch: a cadence counted in 7 × 24 hours, which a change of clocks makes a day wrong; or one from nothing.
TEST_CASE("the next session falls due a whole number of weeks after the last", "[domain]") {
    CHECK(nextDue(4, QDate(2026, 10, 12)) == QDate(2026, 11, 9));
    CHECK(nextDue(1, QDate(2024, 2, 26)) == QDate(2024, 3, 4));
    CHECK(nextDue(52, QDate(2026, 1, 1)) == QDate(2026, 12, 31));
    CHECK_FALSE(nextDue(std::nullopt, QDate(2026, 10, 12)));
    CHECK_FALSE(nextDue(4, QDate()));
}
