// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/session_document.h"

#include "paper/preparation_document.h"
#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

namespace {

const QString london = QStringLiteral("Europe/London");

/// A held session with all that can stand in one.
Session wholeSession(OpenJournal& open) {
    Person amina;
    amina.id = PersonId::make(open.random());
    amina.name = QStringLiteral("Amina");
    static_cast<void>(open.save(amina));
    Case about;
    about.id = CaseId::make(open.random());
    about.code = *CaseCode::parse(QStringLiteral("FAM-12"));
    static_cast<void>(open.save(about));
    Session session;
    session.id = SessionId::make(open.random());
    session.held = Instant::local(QDate(2026, 11, 18), QTime(14, 0), london);
    session.written = Instant::local(QDate(2026, 11, 20), QTime(9, 10), london);
    session.minutes = 75;
    session.status = SessionStatus::Held;
    session.people = {amina.id};
    session.howIAm = QStringLiteral("tired, not lost");
    session.wentWell = QStringLiteral("We laughed once.");
    session.note = QStringLiteral("A free note.");
    session.afterwards = Ratings{QStringLiteral("thinking-space.session"),
                                 1,
                                 {{QStringLiteral("thinking-space"), 4}},
                                 QStringLiteral("It carried."),
                                 {}};
    Thread thread;
    thread.id = ThreadId::make(open.random());
    thread.title = QStringLiteral("What the eldest is not saying");
    thread.caseId = about.id;
    thread.practice = QStringLiteral("He was silent.");
    thread.challenges = {
        {ChallengeId::make(open.random()), ChallengeBy::Supervisor, QStringLiteral("Whose silence?"), {}}};
    thread.feedback = {{FeedbackId::make(open.random()),
                        FeedbackSource::Family,
                        QStringLiteral("You waited."),
                        DatedLine{QDate(2026, 11, 20), QStringLiteral("I wait longer."), {}},
                        {}}};
    thread.childsVoice = QStringLiteral("You can see the bus stop from there.");
    session.threads = {thread};
    static_cast<void>(open.save(session));
    return session;
}

QString onPaper(const OpenJournal& open, const Session& session, bool withPrivate = false) {
    return paper::plainText(paper::sessionDocument(open.read(), session, {withPrivate}));
}

}  // namespace

// Would catch: a part of the record that does not come onto paper, or comes in another order.
TEST_CASE("a session stands on paper with who met, when it was held and written, and all of its threads", "[paper]") {
    OpenJournal open;
    const Session session = wholeSession(open);
    const QString text = onPaper(open, session);
    qsizetype at = -1;
    for (const char* words :
         {"Supervision, 18 November 2026", "With Amina", "Held 18 November, written 20 November", "75 minutes",
          "FAM-12: What the eldest is not saying", "Practice", "He was silent.", "Challenge, supervisor",
          "Whose silence?", "Feedback, from the family", "You waited.", "Acted on, 20 November 2026", "I wait longer.",
          "The child’s voice", "You can see the bus stop from there.", "What went well", "We laughed once.", "Note",
          "A free note."}) {
        INFO(words);
        const qsizetype next = text.indexOf(QString::fromUtf8(words), at + 1);
        CHECK(next > at);
        at = next;
    }
}

// Would catch: what a person wrote for themselves in a file they hand to someone else.
TEST_CASE("how I am and the ratings afterwards stay out unless asked for, and the page says so", "[paper]") {
    OpenJournal open;
    const Session session = wholeSession(open);
    const QString text = onPaper(open, session);
    CHECK_FALSE(text.contains(QStringLiteral("tired")));
    CHECK_FALSE(text.contains(QStringLiteral("It carried.")));
    CHECK(text.contains(QStringLiteral("private notes on this session are not part of this copy")));
    const QString whole = onPaper(open, session, true);
    CHECK(whole.contains(QStringLiteral("tired, not lost")));
    CHECK(whole.contains(QStringLiteral("4 of 5")));
    CHECK(whole.contains(QStringLiteral("It carried.")));
    CHECK_FALSE(whole.contains(QStringLiteral("not part of this copy")));
}

// Would catch: later words on an agreed session missing from its copy, or not known as later ones.
TEST_CASE("additions stand in the thread they were made to, with their day", "[paper]") {
    OpenJournal open;
    const Session session = wholeSession(open);
    Addition later;
    later.id = Id<Addition>::make(open.random());
    later.session = session.id;
    later.thread = session.threads.front().id;
    later.written = Instant::local(QDate(2026, 12, 3), QTime(9, 0), london);
    later.kind = AdditionKind::Feedback;
    later.source = FeedbackSource::Child;
    later.text = QStringLiteral("He had noticed.");
    static_cast<void>(open.save(later));
    const QString text = onPaper(open, session);
    CHECK(text.contains(QStringLiteral("Feedback, from the child, added 3 December 2026\nHe had noticed.")));
    CHECK(text.indexOf(QStringLiteral("He had noticed.")) < text.indexOf(QStringLiteral("What went well")));
}

// Would catch: a sheet without its order, its minutes or room to write.
TEST_CASE("a preparation sheet has the agenda in order, what is wanted, and lines to write on", "[paper]") {
    OpenJournal open;
    Session session;
    session.id = SessionId::make(open.random());
    session.held = Instant::local(QDate(2026, 11, 18), QTime(14, 0), london);
    session.minutes = 75;
    session.agenda = {{AgendaPointId::make(open.random()), QStringLiteral("How I am"), 10, {}, {}, {}},
                      {AgendaPointId::make(open.random()),
                       QStringLiteral("The eldest"),
                       25,
                       QStringLiteral("a way to stay with the silence"),
                       {},
                       {}}};
    const paper::Document document = paper::preparationDocument(open.read(), session);
    const QString text = paper::plainText(document);
    CHECK(text.contains(QStringLiteral("Wednesday 18 November 2026, 14:00 · about 35 of 75 minutes")));
    CHECK(text.indexOf(QStringLiteral("1. How I am (10 minutes)")) < text.indexOf(QStringLiteral("2. The eldest")));
    CHECK(text.contains(QStringLiteral("What I want from it: a way to stay with the silence")));
    int rules = 0;
    for (const paper::Block& block : document.blocks) {
        rules += block.kind == paper::BlockKind::Rule ? 1 : 0;
    }
    CHECK(rules == 6);
}
