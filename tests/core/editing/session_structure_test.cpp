// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/session_structure.h"

#include "core/editing/desk_time.h"
#include "domain/loop.h"
#include "editing/parts.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::editing;

namespace {

SessionEdit freshSession(Random& random) {
    return newSession(SessionId::make(random), test::deskTime(), QLocale(QLocale::English, QLocale::UnitedKingdom));
}

Loop loop(const SessionEdit& edit, std::size_t index) {
    const Thread kept = keptOf(edit, edit.threads.at(index));
    return loopOf(std::span(&kept, 1));
}

}  // namespace

// Would catch: the word at the right of a thread that does not follow what is written in it.
TEST_CASE("a thread goes round its loop as it is written", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    const ThreadId thread = addThread(edit, random);
    CHECK(loop(edit, 0) == Loop::Practice);
    const auto challenge = addChallenge(edit, thread, random);
    REQUIRE(challenge);
    CHECK(loop(edit, 0) == Loop::Practice);
    setText(edit, part::challenge(*challenge), QStringLiteral("Why?"));
    CHECK(loop(edit, 0) == Loop::Challenged);
    const auto feedback = addFeedback(edit, thread, random);
    REQUIRE(feedback);
    setText(edit, part::feedback(*feedback), QStringLiteral("You asked him"));
    CHECK(loop(edit, 0) == Loop::FedBack);
    setText(edit, part::actedOn(*feedback), QStringLiteral("alone first"));
    CHECK(loop(edit, 0) == Loop::ActedOn);
    setDown(edit, thread, true);
    CHECK(loop(edit, 0) == Loop::SetDown);
    setDown(edit, thread, false);
    CHECK(loop(edit, 0) == Loop::ActedOn);
    removeFeedback(edit, *feedback);
    removeChallenge(edit, *challenge);
    CHECK(loop(edit, 0) == Loop::Practice);
}

// Would catch: a thread lost or doubled on the way.
TEST_CASE("threads are moved within bounds", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    const ThreadId first = addThread(edit, random);
    const ThreadId second = addThread(edit, random);
    const ThreadId third = addThread(edit, random);
    CHECK(moveThread(edit, third, -1) == 1);
    CHECK(moveThread(edit, third, -5) == 0);
    CHECK_FALSE(moveThread(edit, third, -1).has_value());
    CHECK_FALSE(moveThread(edit, ThreadId::make(random), 1).has_value());
    REQUIRE(edit.threads.size() == 3);
    CHECK(edit.threads[0].thread.id == third);
    CHECK(edit.threads[1].thread.id == first);
    CHECK(edit.threads[2].thread.id == second);
    removeThread(edit, first);
    CHECK(edit.threads.size() == 2);
}

// Would catch: an action that stays closed when it is opened again, which the domain's rules refuse.
TEST_CASE("an action is ticked off today and opened again", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    const ActionId id = addAction(edit, test::deskTime(), random);
    setText(edit, part::action(id), QStringLiteral("Ask"));
    setDone(edit, id, true);
    setText(edit, part::closing(id), QStringLiteral("he came"));
    Action action = toRecords(edit, {}).actions.at(0);
    CHECK(action.state == ActionState::Done);
    CHECK(action.closed == DatedLine{test::deskTime().date, QStringLiteral("he came"), {}});
    CHECK(action.session == edit.session.id);
    setDone(edit, id, false);
    action = toRecords(edit, {}).actions.at(0);
    CHECK(action.state == ActionState::Open);
    CHECK_FALSE(action.closed.has_value());
}

// Would catch: a supervisor's journal in which everyone met becomes their supervisor.
TEST_CASE("someone new gets the role that fits the owner's", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    makePerson(edit, QStringLiteral(" Sam "), random);
    edit.session.myRole = MyRole::Supervisor;
    makePerson(edit, QStringLiteral("Robin"), random);
    edit.session.kind = SessionKind::Peer;
    makePerson(edit, QStringLiteral("Kim"), random);
    CHECK(edit.madePeople[0].name == QStringLiteral("Sam"));
    CHECK(edit.madePeople[0].role == PersonRole::MySupervisor);
    CHECK(edit.madePeople[1].role == PersonRole::Supervisee);
    CHECK(edit.madePeople[2].role == PersonRole::Peer);
}

// Would catch: a code typed in two threads that becomes two cases.
TEST_CASE("a case made twice is one case", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    const CaseCode code = CaseCode::parse(QStringLiteral("FAM-12")).value();
    const CaseId made = makeCase(edit, code, random);
    CHECK(makeCase(edit, code, random) == made);
    CHECK(toRecords(edit, {}).cases.empty());
    setCase(edit, addThread(edit, random), made);
    CHECK(toRecords(edit, {}).cases.size() == 1);
}

// Would catch: the time of writing that moves with every later save.
TEST_CASE("when a session was written down is noted once", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    CHECK_FALSE(edit.session.written.has_value());
    setStatus(edit, SessionStatus::Held, test::deskTime());
    CHECK(edit.session.written == test::deskTime());
    setStatus(edit, SessionStatus::Held, Instant::at(test::deskTime().utc + 1000, test::deskTime().zone));
    CHECK(edit.session.written == test::deskTime());
}

// Would catch: ratings that leave an empty shell behind, which every chart would count.
TEST_CASE("a rating taken back leaves nothing behind", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    const QString instrument = QStringLiteral("thinking-space.session");
    rate(edit, instrument, 1, QStringLiteral("thinking-space"), 4);
    const auto ratings = toRecords(edit, {}).session.afterwards;
    REQUIRE(ratings);
    CHECK(ratings->instrument == instrument);
    CHECK(ratings->answers == Answers{{QStringLiteral("thinking-space"), 4}});
    rate(edit, instrument, 1, QStringLiteral("thinking-space"), std::nullopt);
    CHECK_FALSE(toRecords(edit, {}).session.afterwards.has_value());
}

// Would catch: the cursor's thread not being found, so that Ctrl+2 goes to another one.
TEST_CASE("a part knows its thread", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    addThread(edit, random);
    const ThreadId second = addThread(edit, random);
    const auto challenge = addChallenge(edit, second, random);
    const auto feedback = addFeedback(edit, second, random);
    CHECK(threadOf(edit, part::title(second)) == second);
    CHECK(threadOf(edit, part::challenge(*challenge)) == second);
    CHECK(threadOf(edit, part::actedOn(*feedback)) == second);
    CHECK_FALSE(threadOf(edit, part::note).has_value());
    CHECK_FALSE(threadOf(edit, QStringLiteral("thread/x/title")).has_value());
    CHECK_FALSE(textOf(edit, QStringLiteral("nowhere")).has_value());
}

// Would catch: a line or a word that is begun by being looked at, or whose text is told of another's.
TEST_CASE("the text of a part is read without beginning the part", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    const ThreadId first = addThread(edit, random);
    const ThreadId second = addThread(edit, random);
    const auto feedback = addFeedback(edit, second, random);
    setText(edit, part::feedback(*feedback), QStringLiteral("He talked."));
    setText(edit, part::title(second), QStringLiteral("The second"));
    const QString party = QStringLiteral("owner");
    const SessionEdit before = edit;
    CHECK(textOf(edit, part::title(first)) == QString());
    CHECK(textOf(edit, part::title(second)) == QStringLiteral("The second"));
    CHECK(textOf(edit, part::feedback(*feedback)) == QStringLiteral("He talked."));
    CHECK(textOf(edit, part::actedOn(*feedback)) == QString());
    CHECK(textOf(edit, part::setDown(first)) == QString());
    CHECK(textOf(edit, part::comment(party)) == QString());
    CHECK(textOf(edit, part::agreedOn(party)) == dateText(edit.typing.today, edit.typing));
    CHECK(edit == before);
    setText(edit, part::comment(party), QStringLiteral("as I remember it"));
    CHECK(textOf(edit, part::comment(party)) == QStringLiteral("as I remember it"));
    setText(edit, part::actedOn(*feedback), QStringLiteral("next visit"));
    CHECK(textOf(edit, part::actedOn(*feedback)) == QStringLiteral("next visit"));
}

// Would catch: a letter typed into an empty box that goes nowhere, or makes a second challenge with every letter.
TEST_CASE("the first letter in an empty box makes what the box stands for", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    const ThreadId thread = addThread(edit, random);
    for (const QString& box : {part::newChallenge(thread), part::newFeedback(thread), QString(part::newAction)}) {
        INFO(box.toStdString());
        const QString made = beginPart(edit, box, test::deskTime(), random);
        CHECK(made != box);
        CHECK(textOf(edit, made) == QString());
        CHECK(beginPart(edit, made, test::deskTime(), random) == made);
    }
    CHECK(edit.threads[0].thread.challenges.size() == 1);
    CHECK(edit.threads[0].thread.feedback.size() == 1);
    CHECK(edit.actions.size() == 1);
    CHECK(threadOf(edit, part::newFeedback(thread)) == thread);
    CHECK(removePart(edit, part::challenge(edit.threads[0].thread.challenges[0].id)));
    CHECK(removePart(edit, part::action(edit.actions[0].action.id)));
    CHECK_FALSE(removePart(edit, part::note));
    CHECK(edit.threads[0].thread.challenges.empty());
    CHECK(edit.actions.empty());
}

// Would catch: actions typed one after another that come back from the journal in another order.
TEST_CASE("actions of one moment keep their order", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    addAction(edit, test::deskTime(), random);
    addAction(edit, test::deskTime(), random);
    CHECK(edit.actions[0].action.made->utc < edit.actions[1].action.made->utc);
}

// Would catch: a mark that says an action or thread was copied when it was only marked, or that a second mark forgets.
TEST_CASE("threads and actions are marked and the marks taken away", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    const ThreadId thread = addThread(edit, random);
    const ActionId action = addAction(edit, test::deskTime(), random);
    setKeep(edit, thread, true);
    setForRecord(edit, thread, true);
    setForRecord(edit, action, true);
    setOrganisation(edit, action, true);
    CHECK_FALSE(isEmpty(edit.threads[0]));
    CHECK_FALSE(isEmpty(edit.actions[0]));
    CHECK(edit.threads[0].thread.keep);
    CHECK(edit.threads[0].thread.childsRecord == ChildsRecord{});
    edit.threads[0].thread.childsRecord = ChildsRecord{CopyState::Copied, test::deskTime().date, {}};
    setForRecord(edit, thread, true);
    CHECK(edit.threads[0].thread.childsRecord->date == test::deskTime().date);
    setKeep(edit, thread, false);
    setForRecord(edit, thread, false);
    setForRecord(edit, action, false);
    setOrganisation(edit, action, false);
    CHECK(isEmpty(edit.threads[0]));
    CHECK(isEmpty(edit.actions[0]));
}

// Would catch: an action that is dropped and done at once, or names a thread that is not there.
TEST_CASE("an action is dropped, and comes from a thread of its session", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    const ThreadId thread = addThread(edit, random);
    const ActionId id = addAction(edit, test::deskTime(), random);
    drop(edit, id);
    CHECK(edit.actions[0].action.state == ActionState::Dropped);
    CHECK(edit.actions[0].action.closed == DatedLine{test::deskTime().date, {}, {}});
    setDone(edit, id, false);
    CHECK(edit.actions[0].action.state == ActionState::Open);
    CHECK_FALSE(edit.actions[0].action.closed.has_value());
    setCase(edit, thread, CaseId::make(random));
    setThread(edit, id, thread);
    CHECK(edit.actions[0].action.thread == thread);
    CHECK(edit.actions[0].action.caseId == edit.threads[0].thread.caseId);
    setThread(edit, id, ThreadId::make(random));
    CHECK_FALSE(edit.actions[0].action.thread.has_value());
}

// Would catch: a thread that goes on and takes over what the person has already written in it.
TEST_CASE("a thread that goes on takes title and case where it has none", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    Thread earlier;
    earlier.id = ThreadId::make(random);
    earlier.title = QStringLiteral("The eldest");
    earlier.caseId = CaseId::make(random);
    const ThreadId blank = addThread(edit, random);
    continueThread(edit, blank, earlier);
    CHECK(edit.threads[0].thread.continues == earlier.id);
    CHECK(edit.threads[0].thread.title == earlier.title);
    CHECK(edit.threads[0].thread.caseId == earlier.caseId);
    const ThreadId titled = addThread(edit, random);
    setText(edit, part::title(titled), QStringLiteral("Mine"));
    continueThread(edit, titled, earlier);
    CHECK(edit.threads[1].thread.title == QStringLiteral("Mine"));
    continueThread(edit, titled, edit.threads[1].thread);
    CHECK(edit.threads[1].thread.continues == earlier.id);
    endContinuing(edit, titled);
    CHECK_FALSE(edit.threads[1].thread.continues.has_value());
}

// Would catch: an empty thread left before the one that was brought.
TEST_CASE("a thread made elsewhere takes the place of an empty one", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    addThread(edit, random);
    Thread brought;
    brought.id = ThreadId::make(random);
    brought.title = QStringLiteral("At the door");
    addThread(edit, brought);
    REQUIRE(edit.threads.size() == 1);
    Thread second = brought;
    second.id = ThreadId::make(random);
    addThread(edit, second);
    CHECK(edit.threads.size() == 2);
}

// Would catch: an action due before it was agreed that goes unnoticed, or cannot be kept when it is meant.
TEST_CASE("a due date before the session is said and kept", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = freshSession(random);
    const ActionId id = addAction(edit, test::deskTime(), random);
    setText(edit, part::action(id), QStringLiteral("Ask"));
    setText(edit, part::due(id), QStringLiteral("2 Nov"));
    const SessionRecords records = toRecords(edit, {});
    CHECK(records.isComplete());
    REQUIRE(records.issues.size() == 1);
    CHECK(records.issues.front().place == part::due(id));
    CHECK(records.actions.front().due == QDate(2026, 11, 2));
}
