// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "ui/year/ledger.h"
#include "ui/year/year_screens.h"
#include "ui/year/year_script.h"

#include <algorithm>

using namespace tspace;
using namespace tspace::test;

namespace {

/// What was typed in a month stands in the journal, and the session is locked.
void checkMonth(YearDesk& desk, const Month& month) {
    const Ledger ledger(desk.open.read());
    REQUIRE(static_cast<int>(ledger.sessions.size()) == month.number + 1);
    const Session& session = ledger.sessions.back();
    CHECK(session.status == SessionStatus::Agreed);
    CHECK(session.held.date == month.day());
    REQUIRE(session.people.size() == 1);
    CHECK(ledger.nameOf(session.people.front()) == month.person);
    const auto thread = std::find_if(session.threads.begin(), session.threads.end(),
                                     [&](const Thread& each) { return each.title == month.title(); });
    REQUIRE(thread != session.threads.end());
    CHECK(thread->practice == month.practice());
    REQUIRE(thread->challenges.size() == 1);
    CHECK(thread->challenges.front().text == month.challenge());
    CHECK(thread->feedback.empty() != month.isFedBack());
    CHECK(std::any_of(session.agenda.begin(), session.agenda.end(),
                      [&](const AgendaPoint& point) { return point.title == month.point(); }));
    CHECK(session.agenda.front().want == QStringLiteral("to be heard"));
    REQUIRE(session.agreements.size() == 2);
    CHECK(session.agreements.back().comment == month.comment());
    CHECK(session.workload.has_value() == month.isSupervised());
    CHECK((!session.workload || session.workload->value == month.caseload()));
    REQUIRE(ledger.moments.size() == ledger.sessions.size());
    CHECK(ledger.moments.back().text == month.moment());
    CHECK(ledger.moments.back().bring == month.isBrought());
    const auto action = std::find_if(ledger.actions.begin(), ledger.actions.end(),
                                     [&](const Action& each) { return each.text == month.action(); });
    REQUIRE(action != ledger.actions.end());
    CHECK(action->due == month.due());
    CHECK(action->session == session.id);
}

}  // namespace

// Would catch: a step of a year of supervision that the keyboard does not reach, a field that is typed and not kept, a
// screen that tells another year than the journal holds.
TEST_CASE("a year of twelve sessions with two people is lived by keys alone, and every screen tells it", "[year]") {
    YearDesk desk;
    beginYear(desk);
    for (int number = 0; number < sessionsOfYear; ++number) {
        INFO("month " << number);
        const Month month(number);
        liveThrough(desk, month);
        checkMonth(desk, month);
    }
    endYear(desk);
    desk.on(QDate(2026, 11, 30));
    checkToday(desk);
    checkPreparation(desk);
    checkSessions(desk);
    checkSessionPages(desk);
    checkStillOpen(desk);
    checkActions(desk);
    checkMoments(desk);
    checkMomentPages(desk);
    checkPeople(desk);
    checkPersonPages(desk);
    checkCases(desk);
    checkOrganisation(desk);
    checkDevelopment(desk);
    checkChildsRecord(desk);
    checkHandover(desk);
    checkReopening(desk);
    Progress progress;
    CHECK(desk.open.read().verify(progress).empty());
}
