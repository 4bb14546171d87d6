// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/session_edit.h"

#include "core/editing/desk_time.h"
#include "domain/check.h"
#include "editing/parts.h"
#include "editing/session_structure.h"
#include "support/catch.h"

#include <QJsonDocument>

using namespace tspace;
using namespace tspace::editing;

namespace {

QJsonObject extra(const char* value) {
    return {{QStringLiteral("later"), QString::fromLatin1(value)}};
}

/// A session in which every field is said, every part holds an unknown key, and some parts came empty.
Session fullSession(Random& random) {
    Session session;
    session.id = SessionId::make(random);
    session.held = Instant::local(QDate(2026, 11, 18), QTime(14, 0, 7), QStringLiteral("Europe/London"));
    session.written = Instant::local(QDate(2026, 11, 20), QTime(9, 10), QStringLiteral("Europe/London"));
    session.minutes = 75;
    session.people = {PersonId::make(random), PersonId::make(random)};
    session.status = SessionStatus::Held;
    session.place = QStringLiteral("room 4");
    session.agenda.push_back({AgendaPointId::make(random), QStringLiteral("How I am"), 10, {}, {}, extra("agenda")});
    session.note = QStringLiteral("A note\nwith two lines ");
    session.howIAm = QStringLiteral("tired, not lost");
    session.wentWell = QStringLiteral("the eldest talked");
    session.workload = Workload{MeasureId::make(random), 17.5, 16, extra("workload")};
    session.afterwards =
        Ratings{QStringLiteral("thinking-space.session"), 1, {{QStringLiteral("thinking-space"), 4}}, {}, extra("r")};
    session.agreements.push_back({QStringLiteral("me"), QDate(2026, 11, 21), true, {}, Given::Aloud, extra("agreed")});
    Thread& thread = session.threads.emplace_back();
    thread.id = ThreadId::make(random);
    thread.title = QStringLiteral("What the eldest is not saying");
    thread.caseId = CaseId::make(random);
    thread.stage = Stage::Middle;
    thread.practice = QStringLiteral("Three visits");
    thread.challenges = {{ChallengeId::make(random), ChallengeBy::Supervisor, QStringLiteral("Whose?"), extra("c")},
                         {ChallengeId::make(random), std::nullopt, QString(), {}}};
    thread.feedback = {{FeedbackId::make(random), FeedbackSource::Family, QStringLiteral("He talked"),
                        DatedLine{QDate(2026, 11, 20), QStringLiteral("alone first"), extra("acted")}, extra("f")}};
    thread.childsVoice = QStringLiteral("You asked me");
    thread.continues = ThreadId::make(random);
    thread.organisation = true;
    thread.childsRecord = ChildsRecord{CopyState::Copied, QDate(2026, 11, 19), {}};
    thread.unknown = extra("thread");
    session.threads.emplace_back().id = ThreadId::make(random);
    session.unknown = extra("session");
    return session;
}

Action fullAction(const Session& session, Random& random) {
    Action action;
    action.id = ActionId::make(random);
    action.text = QStringLiteral("Offer a joint visit");
    action.who = session.people.front();
    action.made = session.held;
    action.due = QDate(2026, 11, 27);
    action.session = session.id;
    action.unknown = extra("action");
    return action;
}

QStringList placesTold(const Issues& issues) {
    QStringList places;
    for (const Issue& issue : issues) {
        CHECK_FALSE(issue.words.isEmpty());
        places << issue.place;
    }
    return places;
}

}  // namespace

// Would catch: an editor that loses, or changes, what it does not show: unknown keys of a newer program, an agenda,
// seconds, empty parts of an import. Opening and leaving would then make a revision nobody asked for.
TEST_CASE("an untouched session comes back exactly as it was", "[editing]") {
    SeededRandom random(7);
    const Session session = fullSession(random);
    const std::vector<Action> actions{fullAction(session, random)};
    const SessionRecords records = toRecords(fromRecord(session, actions, test::typingOn(20)), {});
    CHECK(records.isComplete());
    CHECK(records.session == session);
    CHECK(records.actions == actions);
    CHECK(records.people.empty());
    CHECK(records.cases.empty());
}

// Would catch: an edit of one text that takes unknown keys away with it.
TEST_CASE("unknown keys survive an edit of everything around them", "[editing]") {
    SeededRandom random(7);
    const Session session = fullSession(random);
    SessionEdit edit = fromRecord(session, {fullAction(session, random)}, test::typingOn(20));
    const Thread& thread = session.threads.front();
    for (const QString& part :
         {QString(part::howIAm), part::practice(thread.id), part::challenge(thread.challenges.front().id),
          part::feedback(thread.feedback.front().id), part::actedOn(thread.feedback.front().id),
          part::action(edit.actions.front().action.id)}) {
        INFO(part.toStdString());
        REQUIRE(textOf(edit, part).has_value());
        setText(edit, part, QStringLiteral("changed"));
        CHECK(textOf(edit, part) == QStringLiteral("changed"));
    }
    setText(edit, part::caseload, QStringLiteral("18"));
    const SessionRecords records = toRecords(edit, {});
    REQUIRE(records.isComplete());
    const Thread& changed = records.session.threads.front();
    CHECK(records.session.unknown == session.unknown);
    CHECK(changed.unknown == thread.unknown);
    CHECK(changed.challenges.front().unknown == thread.challenges.front().unknown);
    CHECK(changed.challenges.front().text == QStringLiteral("changed"));
    CHECK(changed.feedback.front().unknown == thread.feedback.front().unknown);
    CHECK(changed.feedback.front().actedOn->unknown == thread.feedback.front().actedOn->unknown);
    CHECK(changed.feedback.front().actedOn->date == thread.feedback.front().actedOn->date);
    CHECK(records.session.workload->unknown == session.workload->unknown);
    CHECK(records.session.workload->value == 18);
    CHECK(records.actions.front().unknown == extra("action"));
}

// Would catch: a draft that loses a half typed date, an empty action, someone made in place, or the cursor.
TEST_CASE("a draft holds what is typed, whatever it is, and where the cursor stands", "[editing]") {
    SeededRandom random(7);
    const Session session = fullSession(random);
    SessionEdit edit = fromRecord(session, {fullAction(session, random)}, test::typingOn(20));
    const ThreadId thread = addThread(edit, random);
    const auto challenge = addChallenge(edit, thread, random);
    const auto feedback = addFeedback(edit, thread, random);
    setText(edit, part::actedOn(*feedback), QStringLiteral("half a li"));
    setText(edit, part::challenge(*challenge), QStringLiteral(" \U0001F331 \n"));
    setText(edit, part::date, QStringLiteral("18 Nov 20"));
    setText(edit, part::person, QStringLiteral("Sam"));
    setText(edit, part::caseOf(thread), QStringLiteral("FAM 1"));
    const ActionId action = addAction(edit, session.held, random);
    setText(edit, part::due(action), QStringLiteral("25 No"));
    removeAction(edit, edit.actions.front().action.id);
    addPerson(edit, makePerson(edit, QStringLiteral("Robin"), random));
    setCase(edit, thread, makeCase(edit, CaseCode::parse(QStringLiteral("FAM-9")).value(), random));
    const SessionDraft draft{edit, {part::date, 5, 3}};
    const QByteArray bytes = QJsonDocument(toJson(draft)).toJson();
    CHECK(sessionDraftFromJson(QJsonDocument::fromJson(bytes).object()) == draft);
    CHECK_FALSE(sessionDraftFromJson({}).has_value());
    QJsonObject later = toJson(draft);
    later.insert(QStringLiteral("form"), 2);
    CHECK_FALSE(sessionDraftFromJson(later).has_value());
}

// Would catch: half a date that is saved as another day, or refused without a word where it stands.
TEST_CASE("what cannot be understood is said at its field and nothing is guessed", "[editing]") {
    SeededRandom random(7);
    const Session session = fullSession(random);
    SessionEdit edit = fromRecord(session, {fullAction(session, random)}, test::typingOn(20));
    const ActionId action = edit.actions.front().action.id;
    const ThreadId thread = session.threads.front().id;
    edit.date = QStringLiteral("18 No");
    edit.time = QStringLiteral("14:");
    edit.minutes = QStringLiteral("long");
    edit.caseload = QStringLiteral("many");
    edit.limit = QStringLiteral("few");
    edit.person = QStringLiteral("Sa");
    setText(edit, part::caseOf(thread), QStringLiteral("The Smiths"));
    setText(edit, part::action(action), QString());
    setText(edit, part::due(action), QStringLiteral("25"));
    setText(edit, part::who(action), QStringLiteral("R"));
    const SessionRecords records = toRecords(edit, {});
    CHECK_FALSE(records.isComplete());
    QStringList places = placesTold(records.issues);
    QStringList wanted{part::date,   part::time,           part::minutes,        part::caseload,    part::limit,
                       part::person, part::caseOf(thread), part::action(action), part::due(action), part::who(action)};
    places.sort();
    wanted.sort();
    CHECK(places == wanted);
    CHECK(records.session.held == session.held);
    CHECK(records.session.minutes == session.minutes);
}

// Would catch: an empty challenge that makes a thread look challenged, or a blank line that becomes an action.
TEST_CASE("empty parts are not saved", "[editing]") {
    SeededRandom random(7);
    const Instant now = Instant::local(QDate(2026, 11, 18), QTime(14, 3, 44), QStringLiteral("Europe/London"));
    SessionEdit edit = newSession(SessionId::make(random), now, test::typingOn(20).locale);
    CHECK(isEmpty(edit));
    const ThreadId thread = addThread(edit, random);
    const auto challenge = addChallenge(edit, thread, random);
    const auto feedback = addFeedback(edit, thread, random);
    setText(edit, part::actedOn(*feedback), QStringLiteral("  "));
    const ActionId action = addAction(edit, now, random);
    addPerson(edit, makePerson(edit, QStringLiteral("Robin"), random));
    removePerson(edit, edit.session.people.front());
    CHECK(isEmpty(edit));
    SessionRecords records = toRecords(edit, {});
    CHECK(records.isComplete());
    CHECK(records.session.threads.empty());
    CHECK(records.actions.empty());
    CHECK(records.people.empty());
    CHECK(records.session.held.time() == QTime(14, 3));

    setText(edit, part::challenge(*challenge), QStringLiteral("Why?"));
    setText(edit, part::action(action), QStringLiteral("Ask"));
    CHECK_FALSE(isEmpty(edit));
    records = toRecords(edit, {});
    REQUIRE(records.session.threads.size() == 1);
    CHECK(records.session.threads.front().challenges.size() == 1);
    CHECK(records.session.threads.front().feedback.empty());
    CHECK(records.actions.size() == 1);
    CHECK(check(Record(records.session)).empty());
    CHECK(check(Record(records.actions.front())).empty());
}

// Would catch: a session that jumps a day because its date is set in this machine's zone.
TEST_CASE("a new date is meant in the zone the session was entered in", "[editing]") {
    SeededRandom random(7);
    Session session = fullSession(random);
    session.held = Instant::local(QDate(2026, 7, 1), QTime(0, 30), QStringLiteral("Asia/Tokyo"));
    SessionEdit edit = fromRecord(session, {}, test::typingOn(20));
    CHECK(edit.date == QStringLiteral("1 July 2026"));
    CHECK(edit.time == QStringLiteral("00:30"));
    edit.date = QStringLiteral("2 Jul 2026");
    const Instant held = toRecords(edit, {}).session.held;
    CHECK(held == Instant::local(QDate(2026, 7, 2), QTime(0, 30), QStringLiteral("Asia/Tokyo")));
}

// Would catch: a caseload that is saved without its measure, or a limit that goes missing.
TEST_CASE("a first caseload reads the measure it is given, with its limit", "[editing]") {
    SeededRandom random(7);
    SessionEdit edit =
        newSession(SessionId::make(random), Instant::local(QDate(2026, 11, 18), QTime(14, 0), QStringLiteral("UTC")),
                   test::typingOn(20).locale);
    edit.caseload = QStringLiteral("17");
    edit.limit = QStringLiteral("16");
    const MeasureId measure = MeasureId::make(random);
    const SessionRecords records = toRecords(edit, measure);
    REQUIRE(records.isComplete());
    CHECK(records.session.workload == Workload{measure, 17, 16, {}});
    edit.caseload.clear();
    edit.limit.clear();
    CHECK_FALSE(toRecords(edit, measure).session.workload.has_value());
}
