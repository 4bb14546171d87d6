// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/organisation_list.h"

#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

namespace {

const QString zoneLondon = QStringLiteral("Europe/London");

Session tickedSession(OpenJournal& open, SessionStatus status) {
    Session session;
    session.id = SessionId::make(open.random());
    session.held = Instant::local(QDate(2026, 11, 10), QTime(14, 0), zoneLondon);
    session.status = status;
    Thread ticked;
    ticked.id = ThreadId::make(open.random());
    ticked.title = QStringLiteral("Families meet a third worker");
    ticked.organisation = true;
    Thread other;
    other.id = ThreadId::make(open.random());
    other.title = QStringLiteral("The eldest");
    session.threads = {ticked, other};
    static_cast<void>(open.save(session));
    return session;
}

Action tickedAction(OpenJournal& open) {
    Action action;
    action.id = ActionId::make(open.random());
    action.text = QStringLiteral("Ask why the chronology is typed twice");
    action.made = Instant::local(QDate(2026, 10, 1), QTime(9, 0), zoneLondon);
    action.organisation = true;
    static_cast<void>(open.save(action));
    return action;
}

Moment tickedMoment(OpenJournal& open) {
    Moment moment;
    moment.id = MomentId::make(open.random());
    moment.at = Instant::local(QDate(2026, 9, 1), QTime(9, 0), zoneLondon);
    moment.text = QStringLiteral("No car again");
    moment.organisation = true;
    static_cast<void>(open.save(moment));
    return moment;
}

}  // namespace

// Would catch: something that is gathered without its tick or out of its period, or stays after it is gone.
TEST_CASE("ticked threads, actions and moments of a period are gathered, newest first", "[organisation]") {
    OpenJournal open;
    const Session session = tickedSession(open, SessionStatus::Held);
    const Action action = tickedAction(open);
    Moment moment = tickedMoment(open);
    const auto all = organisationList(open.read(), std::nullopt, std::nullopt);
    REQUIRE(all.size() == 3);
    CHECK(all[0].words == QStringLiteral("Families meet a third worker"));
    CHECK(all[0].record == session.id.as<AnyRecord>());
    CHECK(all[1].words == action.text);
    CHECK(all[2].words == QStringLiteral("No car again"));
    CHECK(organisationList(open.read(), QDate(2026, 9, 2), QDate(2026, 11, 9)).size() == 1);
    moment.organisation = false;
    static_cast<void>(open.save(moment));
    static_cast<void>(open.remove(action));
    CHECK(organisationList(open.read(), std::nullopt, std::nullopt).size() == 1);
    Progress progress;
    CHECK(open.read().verify(progress).empty());
}

// Would catch: an area that is not kept with its record, or one that changes what both have agreed on.
TEST_CASE("each is put under a word, and a thread of an agreed session without changing what was agreed",
          "[organisation]") {
    OpenJournal open;
    const Session held = tickedSession(open, SessionStatus::Held);
    const Session agreed = tickedSession(open, SessionStatus::Agreed);
    const Action action = tickedAction(open);
    const Moment moment = tickedMoment(open);
    for (const OrganisationRow& row : organisationList(open.read(), std::nullopt, std::nullopt)) {
        open.journal().commitAndWait({sortedUnder(open.read(), row, OrganisationArea::Structure)});
    }
    for (const OrganisationRow& row : organisationList(open.read(), std::nullopt, std::nullopt)) {
        CHECK(row.area == OrganisationArea::Structure);
    }
    CHECK(open.read().find(held.id)->threads.front().organisationArea == OrganisationArea::Structure);
    CHECK_FALSE(open.read().find(held.id)->threads.back().organisationArea);
    CHECK(open.read().find(action.id)->organisationArea == OrganisationArea::Structure);
    CHECK(open.read().find(moment.id)->organisationArea == OrganisationArea::Structure);
    Session sorted = open.read().find(agreed.id).value();
    CHECK(sorted.threads.front().organisationArea == OrganisationArea::Structure);
    sorted.threads.front().organisationArea = agreed.threads.front().organisationArea;
    CHECK(sorted == agreed);
    const auto rows = organisationList(open.read(), std::nullopt, std::nullopt);
    for (const OrganisationRow& row : rows) {
        open.journal().commitAndWait({sortedUnder(open.read(), row, std::nullopt)});
    }
    for (const OrganisationRow& row : organisationList(open.read(), std::nullopt, std::nullopt)) {
        CHECK_FALSE(row.area);
    }
}

// Would catch: what is sorted among what is not, or a list that adds the codes of cases.
TEST_CASE("the list is a text under headings, and a table", "[organisation]") {
    std::vector<OrganisationRow> rows(3);
    rows[0].words = QStringLiteral("No car again");
    rows[0].date = QDate(2026, 9, 1);
    rows[1].words = QStringLiteral("Typed \"twice\", always");
    rows[1].area = OrganisationArea::Systems;
    rows[1].date = QDate(2026, 10, 1);
    rows[2].words = QStringLiteral("A third worker");
    rows[2].area = OrganisationArea::Structure;
    const QString text = organisationText(rows, QDate(2026, 9, 1), QDate(2026, 11, 25));
    CHECK(
        text.startsWith(QStringLiteral("For the organisation to hear, 1 September 2026 to 25 November 2026\n\n"
                                       "Not sorted yet\n- No car again\n\nSystems\n- Typed")));
    CHECK(text.endsWith(QStringLiteral("\n\nStructure\n- A third worker\n")));
    CHECK(organisationCsv(rows) ==
          "area,date,what\r\n\"\",2026-09-01,\"No car again\"\r\n"
          "\"systems\",2026-10-01,\"Typed \"\"twice\"\", always\"\r\n"
          "\"structure\",,\"A third worker\"\r\n");
}
