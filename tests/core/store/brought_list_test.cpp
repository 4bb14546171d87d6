// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/brought_list.h"

#include "editing/brought.h"
#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

// Would catch: a private moment that is offered to a session, or one offered again after it was brought.
TEST_CASE("moments to bring are offered until a thread was made of them", "[store]") {
    OpenJournal open;
    Moment moment;
    moment.id = MomentId::make(open.random());
    moment.at = aMonday();
    moment.text = QStringLiteral("At the door");
    open.save(moment);
    CHECK(momentsToBring(open.read()).empty());
    moment.bring = true;
    open.save(moment);
    REQUIRE(momentsToBring(open.read()).size() == 1);
    CHECK(momentsToBring(open.read()).front().headline == QStringLiteral("At the door"));
    Session session;
    session.id = SessionId::make(open.random());
    session.held = aMonday();
    session.threads.push_back(editing::threadFrom(moment, ThreadId::make(open.random())));
    open.save(session);
    CHECK(momentsToBring(open.read()).empty());
    open.remove(session);
    CHECK(momentsToBring(open.read()).size() == 1);
}
