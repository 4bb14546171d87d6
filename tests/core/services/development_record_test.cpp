// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/development_record.h"

#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

namespace {

DevelopmentEntry entryOn(OpenJournal& open, const QDate& day, bool withPeer) {
    DevelopmentEntry entry;
    entry.id = Id<DevelopmentEntry>::make(open.random());
    entry.date = day;
    entry.what = QStringLiteral("A day on interpreters.\nHalf of it led by them.");
    entry.learning = QStringLiteral("Say what must arrive first.");
    entry.impact = QStringLiteral("Ten minutes together before each visit.");
    if (withPeer) {
        entry.peer =
            PeerReflection{QStringLiteral("a peer in the next team"), day, QStringLiteral("We both tidied."), {}};
    }
    static_cast<void>(open.save(entry));
    return entry;
}

DevelopmentYear yearOf(const OpenJournal& open, const QDate& last, const QDate& today) {
    return developmentYear(last, developmentEntries(open.read(), last.addYears(-1).addDays(1), last), today);
}

}  // namespace

// Would catch: a year that begins or ends a day off, or in the wrong one for December.
TEST_CASE("a development year runs from 1 December to 30 November", "[development]") {
    CHECK(endOfDevelopmentYear(QDate(2026, 11, 30)) == QDate(2026, 11, 30));
    CHECK(endOfDevelopmentYear(QDate(2026, 12, 1)) == QDate(2027, 11, 30));
    CHECK(endOfDevelopmentYear(QDate(2027, 1, 1)) == QDate(2027, 11, 30));
    OpenJournal open;
    static_cast<void>(entryOn(open, QDate(2025, 11, 30), false));
    static_cast<void>(entryOn(open, QDate(2025, 12, 1), false));
    static_cast<void>(entryOn(open, QDate(2026, 11, 30), false));
    static_cast<void>(entryOn(open, QDate(2026, 12, 1), false));
    const DevelopmentYear year = yearOf(open, QDate(2026, 11, 30), QDate(2026, 11, 25));
    CHECK(year.first == QDate(2025, 12, 1));
    CHECK(year.entries == 2);
    CHECK(year.daysLeft == 6);
    CHECK(firstDevelopmentDay(open.read()) == QDate(2025, 11, 30));
}

// Would catch: a year that is called done without the one with a peer.
TEST_CASE("the page says how many of two are there, whether one is with a peer, and how many days are left",
          "[development]") {
    OpenJournal open;
    const QDate last(2026, 11, 30);
    CHECK(words(yearOf(open, last, QDate(2026, 11, 25))) ==
          QStringLiteral("None of 2 is there yet; the one with a peer is not there. 6 days are left, until 30 November "
                         "2026."));
    static_cast<void>(entryOn(open, QDate(2026, 3, 1), false));
    static_cast<void>(entryOn(open, QDate(2026, 4, 1), false));
    CHECK_FALSE(yearOf(open, last, last).isComplete());
    CHECK(words(yearOf(open, last, last)) ==
          QStringLiteral(
              "2 of 2 are there; the one with a peer is not there. Today, 30 November 2026, is its last day."));
    static_cast<void>(entryOn(open, QDate(2026, 5, 1), true));
    CHECK(yearOf(open, last, last).isComplete());
    CHECK(words(yearOf(open, last, QDate(2026, 12, 5))) ==
          QStringLiteral("3 of 2 are there, one with a peer among them. The year ended on 30 November 2026."));
}

// Would catch: a field that is missing, in another order than the form's, or with our words in its text.
TEST_CASE("an entry is given field by field, ready to paste", "[development]") {
    OpenJournal open;
    const auto fields = fieldsOf(entryOn(open, QDate(2026, 5, 1), true));
    const std::vector<DevelopmentField> wanted{
        {QStringLiteral("Type of learning"), QStringLiteral("Reflection")},
        {QStringLiteral("Date"), QStringLiteral("1 May 2026")},
        {QStringLiteral("Description and relevance"),
         QStringLiteral("A day on interpreters.\nHalf of it led by them.")},
        {QStringLiteral("What I learned"), QStringLiteral("Say what must arrive first.")},
        {QStringLiteral("Impact on practice"), QStringLiteral("Ten minutes together before each visit.")},
        {QStringLiteral("Peer reflection"),
         QStringLiteral("With a peer in the next team, 1 May 2026\nWe both tidied.")}};
    CHECK(fields == wanted);
    CHECK(fieldsOf(entryOn(open, QDate(2026, 5, 1), false)).size() == 5);
}

// Would catch: a second entry begun from a session that has one.
TEST_CASE("the entry that was written from a session is found from it", "[development]") {
    OpenJournal open;
    const auto session = SessionId::make(open.random());
    CHECK_FALSE(developmentFrom(open.read(), session.uuid()));
    DevelopmentEntry entry = entryOn(open, QDate(2026, 5, 1), false);
    entry.from = AgendaSource{QStringLiteral("session"), session.uuid(), {}};
    static_cast<void>(open.save(entry));
    CHECK(developmentFrom(open.read(), session.uuid()) == entry.id);
    static_cast<void>(open.remove(entry));
    CHECK_FALSE(developmentFrom(open.read(), session.uuid()));
}
