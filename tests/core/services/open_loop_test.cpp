// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/open_loop.h"

#include "store/loop_lists.h"
#include "store/session_lists.h"
#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;
using editing::LoopStep;
using editing::LoopWord;

namespace {

/// A journal with a person, a case, and sessions with one thread each.
class LoopDesk {
  public:
    LoopDesk() {
        m_amina.id = PersonId::make(open.random());
        m_amina.name = QStringLiteral("Amina");
        static_cast<void>(open.save(m_amina));
        m_case.id = CaseId::make(open.random());
        m_case.code = *CaseCode::parse(QStringLiteral("FAM-12"));
        static_cast<void>(open.save(m_case));
    }

    Session session(const QDate& day, SessionStatus status = SessionStatus::Held) {
        Session made;
        made.id = SessionId::make(open.random());
        made.held = Instant::local(day, QTime(14, 0), QStringLiteral("Europe/London"));
        made.status = status;
        made.people = {m_amina.id};
        Thread thread;
        thread.id = ThreadId::make(open.random());
        thread.title = QStringLiteral("The eldest");
        made.threads = {thread};
        return made;
    }

    /// Saves it, and takes the loop of its first thread.
    OpenLoop loopOf(const Session& session) {
        static_cast<void>(open.save(session));
        return loopOf(session.threads.front().id);
    }
    OpenLoop loopOf(const ThreadId& thread) {
        const auto loop = openLoop(open.read(), thread);
        REQUIRE(loop);
        return *loop;
    }

    /// Adds a word to the loop, as the page does.
    void add(const OpenLoop& loop, LoopStep step, const char* text) {
        open.clock().advance(1000);
        LoopWord word{loop.thread, step, QString::fromUtf8(text), {}, {}};
        open.journal().commitAndWait(
            {wordAdded(open.read(), loop, word, Id<Addition>::make(open.random()), open.clock().now(), open.random())});
    }

    [[nodiscard]] const Person& amina() const { return m_amina; }
    [[nodiscard]] const Case& family() const { return m_case; }

    OpenJournal open;

  private:
    Person m_amina;
    Case m_case;
};

Thread withFeedback(Thread thread, Random& random) {
    thread.challenges = {{ChallengeId::make(random), ChallengeBy::Supervisor, QStringLiteral("Whose?"), {}}};
    thread.feedback = {
        {FeedbackId::make(random), FeedbackSource::Child, QStringLiteral("He noticed."), std::nullopt, {}}};
    return thread;
}

}  // namespace

// Would catch: a list in another order than state and age, with what is settled in it, or a filter that lets others
// through.
TEST_CASE("what is open is listed by state, the oldest first, and by person and case", "[loops]") {
    LoopDesk desk;
    Session young = desk.session(QDate(2026, 11, 10));
    Session old = desk.session(QDate(2026, 9, 10));
    old.threads.front().caseId = desk.family().id;
    Session heard = desk.session(QDate(2026, 8, 10));
    heard.people.clear();
    heard.threads.front() = withFeedback(heard.threads.front(), desk.open.random());
    Session down = desk.session(QDate(2026, 7, 10));
    down.threads.front().setDown = DatedLine{QDate(2026, 7, 20), {}, {}};
    for (const Session& each : {young, old, heard, down}) {
        static_cast<void>(desk.open.save(each));
    }
    const auto rows = openLoops(desk.open.read());
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].session == old.id);
    CHECK(rows[0].people == QStringList{QStringLiteral("Amina")});
    CHECK(rows[0].caseCode == QStringLiteral("FAM-12"));
    CHECK(rows[1].session == young.id);
    CHECK(rows[2].session == heard.id);
    CHECK(rows[2].loop == Loop::FedBack);
    CHECK(openLoops(desk.open.read(), {desk.amina().id, std::nullopt}).size() == 2);
    CHECK(openLoops(desk.open.read(), {std::nullopt, desk.family().id}).size() == 1);
    CHECK(peopleWithOpenLoops(desk.open.read()) ==
          std::vector<LoopChoice>{{desk.amina().id.uuid(), QStringLiteral("Amina")}});
    CHECK(casesWithOpenLoops(desk.open.read()).size() == 1);
}

// Would catch: a word that lands elsewhere than in the thread, or a loop that does not move on with it.
TEST_CASE("a loop is closed word by word in a session that is not agreed", "[loops]") {
    LoopDesk desk;
    const Session session = desk.session(QDate(2026, 11, 10));
    desk.add(desk.loopOf(session), LoopStep::Challenge, " Whose silence is it? ");
    CHECK(desk.loopOf(session.threads.front().id).state == Loop::Challenged);
    desk.add(desk.loopOf(session.threads.front().id), LoopStep::Feedback, "He noticed.");
    CHECK(desk.loopOf(session.threads.front().id).state == Loop::FedBack);
    desk.add(desk.loopOf(session.threads.front().id), LoopStep::ActedOn, "I wait longer.");
    const Thread thread = desk.open.read().find(session.id)->threads.front();
    CHECK(thread.challenges.front().text == QStringLiteral("Whose silence is it?"));
    REQUIRE(thread.feedback.front().actedOn);
    CHECK(thread.feedback.front().actedOn->text == QStringLiteral("I wait longer."));
    CHECK(thread.feedback.front().actedOn->date == QDate(2026, 11, 16));
    CHECK(openLoops(desk.open.read()).empty());
    CHECK(desk.open.read().count(RecordKind::Addition) == 0);
}

// Would catch: an agreed record that is changed by what comes later.
TEST_CASE("in an agreed session the same words are additions, and the record stays", "[loops]") {
    LoopDesk desk;
    const Session session = desk.session(QDate(2026, 11, 10), SessionStatus::Agreed);
    desk.add(desk.loopOf(session), LoopStep::Challenge, "Whose?");
    desk.add(desk.loopOf(session.threads.front().id), LoopStep::Feedback, "He noticed.");
    const OpenLoop heard = desk.loopOf(session.threads.front().id);
    CHECK(heard.isLocked);
    CHECK(heard.state == Loop::FedBack);
    REQUIRE(heard.heard);
    CHECK(heard.heard->text == QStringLiteral("He noticed."));
    desk.add(heard, LoopStep::ActedOn, "I wait.");
    CHECK(openLoops(desk.open.read()).empty());
    CHECK(desk.open.read().find(session.id) == session);
    const auto additions = additionsOf(desk.open.read(), session.id);
    REQUIRE(additions.size() == 3);
    CHECK(additions.back().kind == AdditionKind::ActedOn);
    CHECK(additions.back().feedback == heard.heard->id);
}

// Would catch: feedback of an earlier session in the chain that cannot be acted on from the last one.
TEST_CASE("what was heard in an earlier session is acted on there", "[loops]") {
    LoopDesk desk;
    Session before = desk.session(QDate(2026, 10, 10));
    before.threads.front() = withFeedback(before.threads.front(), desk.open.random());
    static_cast<void>(desk.open.save(before));
    Session after = desk.session(QDate(2026, 11, 10));
    after.threads.front().continues = before.threads.front().id;
    const OpenLoop loop = desk.loopOf(after);
    CHECK(loop.state == Loop::FedBack);
    desk.add(loop, LoopStep::ActedOn, "I wait.");
    CHECK(desk.open.read().find(before.id)->threads.front().feedback.front().actedOn);
    CHECK(openLoops(desk.open.read()).empty());
}

// Would catch: feedback that counts as acted on without a word on how, or a word lost without one.
TEST_CASE("nothing is acted on without a line on how, nor before anything was heard", "[loops]") {
    LoopDesk desk;
    Session session = desk.session(QDate(2026, 11, 10));
    const OpenLoop loop = desk.loopOf(session);
    const auto id = Id<Addition>::make(desk.open.random());
    const auto add = [&](LoopStep step, const QString& text) {
        return wordAdded(desk.open.read(), loop, {loop.thread, step, text, {}, {}}, id, desk.open.clock().now(),
                         desk.open.random());
    };
    CHECK_THROWS_AS(add(LoopStep::ActedOn, QStringLiteral("I wait.")), Error);
    CHECK_THROWS_AS(add(LoopStep::Feedback, QStringLiteral("  ")), Error);
}

// Would catch: a thread that cannot be let go once both have agreed, or that takes other words of the record with it.
TEST_CASE("a thread is set down and taken up again, also in an agreed session", "[loops]") {
    LoopDesk desk;
    for (const SessionStatus status : {SessionStatus::Held, SessionStatus::Agreed}) {
        const Session session = desk.session(QDate(2026, 11, 10), status);
        const OpenLoop loop = desk.loopOf(session);
        desk.add(loop, LoopStep::SetDown, "");
        CHECK(openLoops(desk.open.read()).empty());
        Session kept = *desk.open.read().find(session.id);
        REQUIRE(kept.threads.front().setDown);
        desk.open.journal().commitAndWait({takenUp(desk.open.read(), session.id, loop.thread)});
        CHECK(openLoops(desk.open.read()).size() == 1);
        CHECK(desk.open.read().find(session.id) == session);
        desk.add(loop, LoopStep::SetDown, "It is settled between them.");
    }
}

// Would catch: an agenda of someone else's session, or the same point twice.
TEST_CASE("a loop goes onto the agenda of the next session with one of its people, once", "[loops]") {
    LoopDesk desk;
    const OpenLoop loop = desk.loopOf(desk.session(QDate(2026, 11, 10)));
    const QDate today = desk.open.clock().today();
    CHECK_FALSE(takenAlong(desk.open.read(), loop, today, desk.open.random()));
    Session others = desk.session(QDate(2026, 11, 20), SessionStatus::Planned);
    others.people.clear();
    Session later = desk.session(QDate(2026, 12, 9), SessionStatus::Planned);
    Session next = desk.session(QDate(2026, 11, 25), SessionStatus::Planned);
    for (const Session& each : {others, later, next}) {
        static_cast<void>(desk.open.save(each));
    }
    const auto taken = takenAlong(desk.open.read(), loop, today, desk.open.random());
    REQUIRE(taken);
    CHECK(taken->session == next.id);
    REQUIRE(taken->change);
    desk.open.journal().commitAndWait({*taken->change});
    const Session kept = *desk.open.read().find(next.id);
    REQUIRE(kept.agenda.size() == 1);
    CHECK(kept.agenda.front().title == QStringLiteral("The eldest"));
    CHECK(kept.agenda.front().from->record == QStringLiteral("thread"));
    CHECK(kept.agenda.front().from->id == loop.thread.uuid());
    CHECK_FALSE(takenAlong(desk.open.read(), loop, today, desk.open.random())->change);
}

TEST_CASE("a word that is being written comes back from its draft, and no other draft is taken for one", "[loops]") {
    SeededRandom random(3);
    for (const LoopStep step : {LoopStep::Challenge, LoopStep::Feedback, LoopStep::ActedOn, LoopStep::SetDown}) {
        const LoopWord word{ThreadId::make(random), step, QStringLiteral("half a "), ChallengeBy::Peer,
                            FeedbackSource::Child};
        CHECK(editing::loopWordFromJson(editing::toJson(word)) == word);
    }
    CHECK_FALSE(editing::loopWordFromJson({{QStringLiteral("text"), QStringLiteral("a comment")}}));
}
