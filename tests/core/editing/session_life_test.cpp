// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/session_life.h"

#include "core/editing/desk_time.h"
#include "editing/parts.h"
#include "editing/session_structure.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::editing;

namespace {

const QString londonTime = QStringLiteral("Europe/London");
const Instant mondayMorning = Instant::local(QDate(2026, 11, 16), QTime(9, 20), londonTime);  // a Monday

SessionEdit freshOnMonday(Random& random) {
    return newSession(SessionId::make(random), mondayMorning, test::britishEnglish());
}

Session lastOne(Random& random) {
    Session session;
    session.id = SessionId::make(random);
    session.held = Instant::local(QDate(2026, 11, 4), QTime(14, 0, 7), londonTime);  // a Wednesday
    session.status = SessionStatus::Held;
    session.minutes = 75;
    session.place = QStringLiteral("the small room");
    session.prompts = QStringLiteral("reflective-cycle");
    session.people = {PersonId::make(random)};
    session.note = QStringLiteral("of that day alone");
    return session;
}

Issues issuesOf(const SessionEdit& edit) {
    return toRecords(edit, {}).issues;
}

bool hasIssueAt(const SessionEdit& edit, const QString& place) {
    const Issues issues = issuesOf(edit);
    return std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) { return issue.place == place; });
}

}  // namespace

// Would catch: a plan in the past, on another weekday, or one that makes the person type again what is known.
TEST_CASE("a plan goes on from the last session at the agreed interval", "[editing]") {
    SeededRandom random(5);
    const Session last = lastOne(random);
    const auto planned = [&](std::optional<int> weeks, const Instant& at) {
        return toRecords(planSession(SessionId::make(random), at, test::britishEnglish(), last, weeks), {}).session;
    };
    const Session next = planned(3, mondayMorning);
    CHECK(next.status == SessionStatus::Planned);
    CHECK(next.held.date == QDate(2026, 11, 25));
    CHECK(next.held.time() == QTime(14, 0));
    CHECK(next.people == last.people);
    CHECK(next.minutes == 75);
    CHECK(next.place == last.place);
    CHECK(next.prompts == last.prompts);
    CHECK(next.note.isEmpty());
    CHECK(planned(std::nullopt, mondayMorning).held.date == QDate(2026, 12, 2));
    CHECK(planned(1, mondayMorning).held.date == QDate(2026, 11, 18));
    CHECK(planned(1, Instant::local(QDate(2026, 11, 18), QTime(9, 0), londonTime)).held.date == QDate(2026, 11, 25));
    const SessionEdit first =
        planSession(SessionId::make(random), mondayMorning, test::britishEnglish(), std::nullopt, std::nullopt);
    CHECK(toRecords(first, {}).session.held.date == QDate(2026, 11, 23));
    CHECK(toRecords(first, {}).isComplete());
}

// Would catch: one of seven supervised people planned for only because they were the last one met.
TEST_CASE("a supervisor's plan names nobody by itself", "[editing]") {
    SeededRandom random(5);
    Session last = lastOne(random);
    last.myRole = MyRole::Supervisor;
    const SessionEdit edit = planSession(SessionId::make(random), mondayMorning, test::britishEnglish(), last, 4);
    CHECK(edit.session.people.empty());
    CHECK(edit.session.myRole == MyRole::Supervisor);
}

// Would catch: an agenda whose points get lost, out of order, or that takes half a number for minutes.
TEST_CASE("an agenda is written, ordered and added up", "[editing]") {
    SeededRandom random(7);
    SessionEdit edit = freshOnMonday(random);
    const QString title = beginPart(edit, part::newPoint, mondayMorning, random);
    const AgendaPointId first = edit.agenda.front().point.id;
    REQUIRE(title == part::pointTitle(first));
    setText(edit, title, QStringLiteral("How I am"));
    setText(edit, part::pointMinutes(first), QStringLiteral("10"));
    setText(edit, part::pointWant(first), QStringLiteral("to be heard"));
    const AgendaPointId second = addPoint(edit, random);
    setText(edit, part::pointTitle(second), QStringLiteral("FAM-12"));
    setText(edit, part::pointMinutes(second), QStringLiteral("half an"));
    CHECK(agendaMinutes(edit) == 10);
    CHECK(hasIssueAt(edit, part::pointMinutes(second)));
    setText(edit, part::pointMinutes(second), QStringLiteral("1 h"));
    CHECK(agendaMinutes(edit) == 70);
    CHECK(movePoint(edit, second, -1) == 0);
    CHECK(movePoint(edit, second, -1) == std::nullopt);
    static_cast<void>(addPoint(edit, random));  // stays empty, and so is none
    const SessionRecords records = toRecords(edit, {});
    CHECK(records.isComplete());
    REQUIRE(records.session.agenda.size() == 2);
    CHECK(records.session.agenda.front().title == QStringLiteral("FAM-12"));
    CHECK(records.session.agenda.front().minutes == 60);
    CHECK(records.session.agenda.back().want == QStringLiteral("to be heard"));
    CHECK(removePart(edit, part::pointTitle(first)));
    CHECK(toRecords(edit, {}).session.agenda.size() == 1);
}

// Would catch: a session called off without a reason, or a reason that is typed and vanishes.
TEST_CASE("a session that was not held says why, and a reason alone does not call it off", "[editing]") {
    SeededRandom random(9);
    SessionEdit edit =
        planSession(SessionId::make(random), mondayMorning, test::britishEnglish(), std::nullopt, std::nullopt);
    setText(edit, part::cancelReason, QStringLiteral("called to court"));
    CHECK(hasIssueAt(edit, part::cancelReason));
    CHECK(toRecords(edit, {}).session.cancelReason.isEmpty());
    setStatus(edit, SessionStatus::Cancelled, mondayMorning);
    CHECK(toRecords(edit, {}).isComplete());
    CHECK(toRecords(edit, {}).session.cancelReason == QStringLiteral("called to court"));
    setText(edit, part::cancelReason, QStringLiteral(" "));
    CHECK(hasIssueAt(edit, part::cancelReason));
}

// Would catch: a comment taken for an agreement, or a word whose date or way of giving is lost.
TEST_CASE("a word on the record is dated, says how it was given, and whether it agrees", "[editing]") {
    SeededRandom random(11);
    SessionEdit edit = freshOnMonday(random);
    const QString me = QStringLiteral("me");
    setText(edit, part::comment(me), QStringLiteral("I had said it in two meetings, softly."));
    CHECK(hasIssueAt(edit, part::comment(me)));
    setAccepted(edit, me, false);
    setGiven(edit, me, Given::ByEmail);
    setText(edit, part::agreedOn(me), QStringLiteral("12 No"));
    CHECK(hasIssueAt(edit, part::agreedOn(me)));
    setText(edit, part::agreedOn(me), QStringLiteral("12 Nov 2026"));
    const SessionRecords records = toRecords(edit, {});
    CHECK(records.isComplete());
    REQUIRE(records.session.agreements.size() == 1);
    const Agreement& word = records.session.agreements.front();
    CHECK(word.party == me);
    CHECK_FALSE(word.accepted);
    CHECK(word.given == Given::ByEmail);
    CHECK(word.date == QDate(2026, 11, 12));
    removeWord(edit, me);
    CHECK(findWord(edit, me) == nullptr);
}

// Would catch: a draft that brings a plan back without its agenda, its reason or the words typed in.
TEST_CASE("a draft holds the whole of a session's life", "[editing]") {
    SeededRandom random(13);
    SessionEdit edit = planSession(SessionId::make(random), mondayMorning, test::britishEnglish(), lastOne(random), 3);
    const AgendaPointId point = addPoint(edit, random);
    setText(edit, part::pointMinutes(point), QStringLiteral("1 h"));
    setText(edit, part::cancelReason, QStringLiteral("half a rea"));
    setText(edit, part::comment(QStringLiteral("me")), QStringLiteral("said"));
    setText(edit, part::agreedOn(QStringLiteral("me")), QStringLiteral("12 No"));
    CHECK_FALSE(isEmpty(edit));
    CHECK(sessionDraftFromJson(toJson(SessionDraft{edit, {}}))->edit == edit);
}

// Would catch: a page or a paper that hides how long after the meeting it was written.
TEST_CASE("when it was held and when it was written stand together", "[editing]") {
    SeededRandom random(15);
    Session session = lastOne(random);
    session.held = Instant::local(QDate(2026, 11, 18), QTime(14, 0), londonTime);
    CHECK(heldAndWritten(session, test::britishEnglish()).isEmpty());
    session.written = Instant::local(QDate(2026, 11, 20), QTime(9, 10), londonTime);
    CHECK(heldAndWritten(session, test::britishEnglish()) == QStringLiteral("Held 18 November, written 20 November"));
    session.written = session.held;
    CHECK(heldAndWritten(session, test::britishEnglish()) == QStringLiteral("Held and written 18 November"));
    session.written = Instant::local(QDate(2027, 1, 4), QTime(9, 10), londonTime);
    CHECK(heldAndWritten(session, test::britishEnglish()) ==
          QStringLiteral("Held 18 November 2026, written 4 January 2027"));
    session.status = SessionStatus::Planned;
    CHECK(heldAndWritten(session, test::britishEnglish()).isEmpty());
}
