// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/handover.h"

#include "support/catch.h"
#include "support/supervision.h"

using namespace tspace;
using namespace tspace::test;

namespace {

const QDate handoverDay(2026, 11, 30);

/// A session with something in every field of it.
Session full(OpenJournal& open, const Person& person, const QDate& day, SessionStatus status) {
    Session made = session(open, person, day, status);
    made.written = Instant::local(day.addDays(2), QTime(9, 0), QStringLiteral("Europe/London"));
    made.howIAm = QStringLiteral("private: tired");
    made.wentWell = QStringLiteral("shared: the joint visit");
    made.note = QStringLiteral("shared: a free note");
    Thread talked = thread(open, QStringLiteral("shared: the eldest"));
    talked.practice = QStringLiteral("shared: three visits");
    talked.challenges = {{ChallengeId::make(open.random()), {}, QStringLiteral("shared: whose discomfort?"), {}}};
    Feedback feedback;
    feedback.id = FeedbackId::make(open.random());
    feedback.text = QStringLiteral("shared: he talked");
    talked.feedback = {feedback};
    made.threads = {talked};
    made.afterwards = Ratings{QStringLiteral("thinking-space.session"), 1, {}, QStringLiteral("private: line"), {}};
    made.agreements = {
        {QStringLiteral("me"), day, true, {}, Given::Aloud, {}},
        {person.id.text(), day.addDays(1), false, QStringLiteral("shared: not my words"), Given::ByEmail, {}}};
    return made;
}

}  // namespace

// Would catch: a private note that is handed on, or an agreed word that is not.
TEST_CASE("a handover holds what is open and what was agreed, and nothing private", "[exchange]") {
    OpenJournal open;
    Person person = supervisee(open, QStringLiteral("Worker A"), 0);
    person.note = QStringLiteral("private: about the person");
    open.save(person);
    const Case family = caseOf(open, QStringLiteral("FAM-12"));
    Session agreed = full(open, person, QDate(2026, 10, 21), SessionStatus::Agreed);
    agreed.threads.front().caseId = family.id;
    open.save(agreed);
    Session held = full(open, person, QDate(2026, 11, 18), SessionStatus::Held);
    held.threads.front().practice = QStringLiteral("private: not agreed yet");
    held.threads.front().title = QStringLiteral("shared: still open");
    held.note = held.wentWell = QStringLiteral("private: not agreed yet");
    open.save(held);
    Addition addition;
    addition.id = Id<Addition>::make(open.random());
    addition.session = agreed.id;
    addition.written = held.held;
    addition.text = QStringLiteral("shared: a later word");
    open.save(addition);
    open.save(action(open, QStringLiteral("shared: open action"), agreed, person.id, QDate(2026, 12, 1)));
    Moment moment = momentAbout(open, person, QStringLiteral("private: a moment"), QDate(2026, 11, 20));
    open.save(moment);

    const exchange::Handover handover = exchange::handoverOf(open.read(), person.id, handoverDay);
    CHECK(handover.openThreads.size() == 2);
    CHECK(handover.openActions.size() == 1);
    REQUIRE(handover.agreed.size() == 1);
    CHECK(handover.agreed.front().agreements.back().party == QStringLiteral("Worker A"));
    CHECK(handover.dates.size() == 2);
    const QString text = exchange::handoverText(handover);
    CHECK_FALSE(text.contains(QStringLiteral("private:")));
    for (const char* const shared : {"the eldest", "three visits", "whose discomfort?", "he talked", "the joint visit",
                                     "a free note", "not my words", "a later word", "still open", "open action"}) {
        INFO(shared);
        CHECK(text.contains(QStringLiteral("shared: ") + QString::fromLatin1(shared)));
    }
    CHECK(text.contains(QStringLiteral("FAM-12: shared: the eldest")));
    CHECK(text.contains(QStringLiteral("\n\nChallenge: shared: whose discomfort?\n\n")));  // a paragraph of its own
    CHECK(text.contains(QStringLiteral("Held 21 October 2026, written 23 October 2026")));
}

// Would catch: a last day that is still to come told as past.
TEST_CASE("a handover made before the last day says that it ends then", "[exchange]") {
    OpenJournal open;
    Person person = supervisee(open, QStringLiteral("Worker A"), 0);
    person.until = handoverDay;
    open.save(person);
    const auto textOn = [&](const QDate& day) {
        return exchange::handoverText(exchange::handoverOf(open.read(), person.id, day));
    };
    CHECK(textOn(handoverDay.addDays(-1)).contains(QStringLiteral("It ends on 30 November 2026.")));
    CHECK(textOn(handoverDay).contains(QStringLiteral("It ended on 30 November 2026.")));
}

// Would catch: what others said in a group handed on with one of them.
TEST_CASE("a session with others in the room gives no more than its date", "[exchange]") {
    OpenJournal open;
    const Person person = supervisee(open, QStringLiteral("Worker A"), 0);
    const Person other = supervisee(open, QStringLiteral("Worker B"), 1);
    Session group = full(open, person, QDate(2026, 10, 21), SessionStatus::Agreed);
    group.people.push_back(other.id);
    group.kind = SessionKind::Group;
    open.save(group);
    open.save(action(open, QStringLiteral("for the group"), group, std::nullopt, std::nullopt));
    const exchange::Handover handover = exchange::handoverOf(open.read(), person.id, handoverDay);
    CHECK(handover.agreed.empty());
    CHECK(handover.openThreads.empty());
    CHECK(handover.openActions.empty());
    CHECK(handover.dates.size() == 1);
    CHECK_FALSE(exchange::handoverText(handover).contains(QStringLiteral("shared:")));
    CHECK_THROWS_AS(static_cast<void>(exchange::handoverOf(open.read(), PersonId::make(open.random()), handoverDay)),
                    Error);
}
