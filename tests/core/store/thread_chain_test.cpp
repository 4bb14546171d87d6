// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/thread_chain.h"

#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

namespace {

Session sessionWithPeople(OpenJournal& open, const QDate& date, const std::vector<PersonId>& people) {
    Session session;
    session.id = SessionId::make(open.random());
    session.held = Instant::local(date, QTime(14, 0), QStringLiteral("Europe/London"));
    session.status = SessionStatus::Held;
    session.people = people;
    Thread& thread = session.threads.emplace_back();
    thread.id = ThreadId::make(open.random());
    thread.title = date.toString(Qt::ISODate);
    return session;
}

QStringList titlesOfContinuable(const std::vector<ContinuableRow>& rows) {
    QStringList all;
    for (const ContinuableRow& row : rows) {
        all << row.title;
    }
    return all;
}

}  // namespace

// Would catch: threads of other people offered, one offered twice or that another one continues already, the thread's
// own session or a later one, and settled ones before those still open.
TEST_CASE("threads to go on from are those of earlier sessions with the same people, open ones first", "[store]") {
    OpenJournal open;
    Person sam;
    sam.id = PersonId::make(open.random());
    sam.name = QStringLiteral("Sam");
    open.save(sam);
    Person robin = sam;
    robin.id = PersonId::make(open.random());
    open.save(robin);
    open.save(sessionWithPeople(open, QDate(2026, 9, 1), {sam.id}));
    Session settled = sessionWithPeople(open, QDate(2026, 10, 1), {sam.id, robin.id});
    settled.threads[0].setDown = DatedLine{QDate(2026, 10, 1), {}, {}};
    open.save(settled);
    open.save(sessionWithPeople(open, QDate(2026, 10, 2), {robin.id}));
    const Session newest = sessionWithPeople(open, QDate(2026, 10, 20), {sam.id});
    open.save(newest);
    Session now = sessionWithPeople(open, QDate(2026, 11, 1), {sam.id, robin.id});
    CHECK(titlesOfContinuable(continuable(open.read(), now)) ==
          QStringList{QStringLiteral("2026-10-20"), QStringLiteral("2026-10-02"), QStringLiteral("2026-09-01"),
                      QStringLiteral("2026-10-01")});
    now.people = {sam.id};
    CHECK(titlesOfContinuable(continuable(open.read(), now)) ==
          QStringList{QStringLiteral("2026-10-20"), QStringLiteral("2026-09-01"), QStringLiteral("2026-10-01")});
    Session later = sessionWithPeople(open, QDate(2026, 11, 9), {sam.id});
    later.threads[0].continues = newest.threads[0].id;
    open.save(later);
    CHECK(titlesOfContinuable(continuable(open.read(), now)) ==
          QStringList{QStringLiteral("2026-09-01"), QStringLiteral("2026-10-01")});
    CHECK(titlesOfContinuable(continuable(open.read(), later)).contains(QStringLiteral("2026-10-20")));
}

// Would catch: a line that does not end where the one before was deleted.
TEST_CASE("a line begins where the thread before is not there any more", "[store]") {
    OpenJournal open;
    const Session first = sessionWithPeople(open, QDate(2026, 9, 1), {});
    open.save(first);
    Session second = sessionWithPeople(open, QDate(2026, 10, 1), {});
    second.threads[0].continues = first.threads[0].id;
    open.save(second);
    CHECK(chainTo(open.read(), second.threads[0].id).size() == 2);
    open.remove(first);
    CHECK(chainTo(open.read(), second.threads[0].id).size() == 1);
    CHECK(chainTo(open.read(), first.threads[0].id).empty());
    CHECK(furthest({}) == Loop::Practice);
}
