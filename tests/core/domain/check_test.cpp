// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/check.h"

#include "core/domain/samples.h"
#include "domain/session_status.h"
#include "support/catch.h"

#include <cmath>
#include <functional>
#include <limits>

using namespace tspace;
using test::newId;
using test::noon;

namespace {

const QDate checkedDay(2026, 11, 18);

QStringList placesOfSeverity(const Issues& issues, Severity severity = Severity::Fault) {
    QStringList places;
    for (const Issue& issue : issues) {
        CHECK_FALSE(issue.words.isEmpty());
        if (issue.severity == severity) {
            places << issue.place;
        }
    }
    return places;
}

/// A record that is right, and what `spoil` makes of it is found at `place` and nowhere else.
template <class R>
void checkFault(const R& right, const char* place, const std::function<void(R&)>& spoil) {
    INFO(place);
    CHECK(placesOfSeverity(check(right)) == QStringList());
    R wrong = right;
    spoil(wrong);
    CHECK(placesOfSeverity(check(wrong)) == QStringList{QLatin1String(place)});
}

Session aSession() {
    Session session;
    session.id = newId<Session>();
    session.held = noon(checkedDay);
    session.minutes = 75;
    Thread thread;
    thread.id = newId<Thread>();
    thread.feedback.push_back({newId<Feedback>(), {}, QStringLiteral("Thank you"), {}, {}});
    session.threads = {thread};
    return session;
}

Person aPerson() {
    Person person;
    person.id = newId<Person>();
    person.name = QStringLiteral("Ruth");
    return person;
}

Case aCase() {
    Case record;
    record.id = newId<Case>();
    record.code = CaseCode::parse(QStringLiteral("FAM-12")).value();
    return record;
}

Action anAction() {
    Action action;
    action.id = newId<Action>();
    action.text = QStringLiteral("Ring the school");
    return action;
}

Addition anAddition() {
    Addition addition;
    addition.id = newId<Addition>();
    addition.session = newId<Session>();
    addition.written = noon(checkedDay);
    addition.text = QStringLiteral("One thing more");
    return addition;
}

Moment plainMoment() {
    Moment moment;
    moment.id = newId<Moment>();
    moment.at = noon(checkedDay);
    return moment;
}

CheckIn aCheckIn() {
    CheckIn checkIn;
    checkIn.id = newId<CheckIn>();
    checkIn.at = noon(checkedDay);
    checkIn.instrument = QStringLiteral("an.instrument");
    checkIn.answers = {{QStringLiteral("own-1"), 4}};
    return checkIn;
}

Reading aReading() {
    Reading reading;
    reading.id = newId<Reading>();
    reading.measure = newId<Measure>();
    reading.on = checkedDay;
    return reading;
}

ChildsRecord mark(CopyState state, std::optional<QDate> date) {
    return {state, date, {}};
}

constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

// Would catch: a record that nobody can ever find again, or a nameless line in every list.
TEST_CASE("people, cases, measures, templates and places need an id and a name", "[domain]") {
    const QString blank = QStringLiteral(" \n");
    checkFault<Person>(aPerson(), "/id", [](Person& r) { r.id = {}; });
    checkFault<Person>(aPerson(), "/name", [&](Person& r) { r.name = blank; });
    checkFault<Case>(aCase(), "/code", [](Case& r) { r.code = {}; });
    Measure measure;
    measure.id = newId<Measure>();
    measure.name = QStringLiteral("caseload");
    checkFault<Measure>(measure, "/name", [&](Measure& r) { r.name = blank; });
    checkFault<Measure>(measure, "/limit", [](Measure& r) { r.limit = infinite; });
    Template form;
    form.id = newId<Template>();
    form.name = QStringLiteral("Home visit");
    checkFault<Template>(form, "/name", [&](Template& r) { r.name = blank; });
    SupportPlace place;
    place.id = newId<SupportPlace>();
    place.name = QStringLiteral("Occupational health");
    checkFault<SupportPlace>(place, "/name", [&](SupportPlace& r) { r.name = blank; });
}

// Would catch: a cadence of no weeks, supervision that ends before it began, a case that is its own family.
TEST_CASE("a person's cadence and dates and a case's family make sense", "[domain]") {
    for (const int weeks : {1, 52}) {
        Person person = aPerson();
        person.cadenceWeeks = weeks;
        CHECK(check(person).empty());
    }
    checkFault<Person>(aPerson(), "/cadence_weeks", [](Person& r) { r.cadenceWeeks = 0; });
    checkFault<Person>(aPerson(), "/cadence_weeks", [](Person& r) { r.cadenceWeeks = 53; });
    checkFault<Person>(aPerson(), "/from", [](Person& r) { r.from = QDate(); });
    Person ended = aPerson();
    ended.from = checkedDay;
    ended.until = checkedDay;
    checkFault<Person>(ended, "/until", [](Person& r) { r.until = checkedDay.addDays(-1); });
    checkFault<Case>(aCase(), "/family", [](Case& r) { r.family = r.id; });
    checkFault<Case>(aCase(), "/levels/0/from", [](Case& r) { r.levels = {{LevelOfNeed::Universal, {}, {}}}; });
    checkFault<Case>(aCase(), "/stages/0/from", [](Case& r) { r.stages = {{Stage::End, {}, {}}}; });
    checkFault<Case>(aCase(), "/state_since", [](Case& r) { r.stateSince = QDate(); });
}

// Would catch: a date that cannot be written down, and so a record that cannot be read again.
TEST_CASE("a session has its day, minutes of one day, and a reason exactly when it is cancelled", "[domain]") {
    for (const int minutes : {1, 1440}) {
        Session session = aSession();
        session.minutes = minutes;
        CHECK(check(session).empty());
    }
    checkFault<Session>(aSession(), "/minutes", [](Session& r) { r.minutes = 0; });
    checkFault<Session>(aSession(), "/minutes", [](Session& r) { r.minutes = 1441; });
    checkFault<Session>(aSession(), "/held/date", [](Session& r) { r.held = {}; });
    checkFault<Session>(aSession(), "/written/date", [](Session& r) { r.written = Instant(); });
    Session cancelled = aSession();
    cancelled.status = SessionStatus::Cancelled;
    cancelled.cancelReason = QStringLiteral("unwell");
    checkFault<Session>(cancelled, "/cancel_reason", [](Session& r) { r.cancelReason.clear(); });
    checkFault<Session>(cancelled, "/cancel_reason", [](Session& r) { r.status = SessionStatus::Held; });
}

// Would catch: numbers that no chart can draw, ratings of no instrument, an agreement of nobody.
TEST_CASE("what stands beside the threads of a session is whole", "[domain]") {
    Session session = aSession();
    session.workload = Workload{newId<Measure>(), 17, 16, {}};
    session.afterwards = Ratings{QStringLiteral("thinking-space.session"), 1, {}, {}, {}};
    session.agreements = {{QStringLiteral("me"), checkedDay, true, {}, {}, {}}};
    checkFault<Session>(session, "/workload/value", [](Session& r) { r.workload->value = infinite; });
    checkFault<Session>(session, "/workload/limit", [](Session& r) { r.workload->limit = infinite; });
    checkFault<Session>(session, "/afterwards/instrument", [](Session& r) { r.afterwards->instrument.clear(); });
    checkFault<Session>(session, "/afterwards/version", [](Session& r) { r.afterwards->version = 0; });
    checkFault<Session>(session, "/agreements/0/party", [](Session& r) { r.agreements[0].party.clear(); });
    checkFault<Session>(session, "/agreements/0/date", [](Session& r) { r.agreements[0].date = {}; });
}

// Would catch: feedback called acted on without a line that says how, and threads that cannot be told apart.
TEST_CASE("threads have ids of their own and say how feedback was acted on", "[domain]") {
    Session session = aSession();
    session.threads[0].feedback[0].actedOn = DatedLine{checkedDay, QStringLiteral("I asked again"), {}};
    session.threads[0].setDown = DatedLine{checkedDay, QString(), {}};
    checkFault<Session>(session, "/threads/0/feedback/0/acted_on/text",
                        [](Session& r) { r.threads[0].feedback[0].actedOn->text = QStringLiteral(" "); });
    checkFault<Session>(session, "/threads/0/feedback/0/acted_on/date",
                        [](Session& r) { r.threads[0].feedback[0].actedOn->date = {}; });
    checkFault<Session>(session, "/threads/0/set_down/date", [](Session& r) { r.threads[0].setDown->date = {}; });
    checkFault<Session>(session, "/threads/0/id", [](Session& r) { r.threads[0].id = {}; });
    checkFault<Session>(session, "/threads/0/continues", [](Session& r) { r.threads[0].continues = r.threads[0].id; });
    checkFault<Session>(session, "/threads/1/id", [](Session& r) { r.threads.push_back(r.threads[0]); });
}

// Would catch: something called copied without saying when, or a day on something that was not.
TEST_CASE("a mark for the child's record has a date exactly when it was copied", "[domain]") {
    const auto placeWith = [](CopyState state, std::optional<QDate> date) {
        Moment moment = plainMoment();
        moment.childsRecord = mark(state, date);
        return placesOfSeverity(check(moment));
    };
    const QStringList fault{QStringLiteral("/childs_record/date")};
    CHECK(placeWith(CopyState::ToCopy, std::nullopt).isEmpty());
    CHECK(placeWith(CopyState::Copied, checkedDay).isEmpty());
    CHECK(placeWith(CopyState::ToCopy, checkedDay) == fault);
    CHECK(placeWith(CopyState::Copied, std::nullopt) == fault);
    CHECK(placeWith(CopyState::Copied, QDate()) == fault);
    checkFault<Action>(anAction(), "/childs_record/date",
                       [](Action& r) { r.childsRecord = mark(CopyState::Copied, std::nullopt); });
    checkFault<Session>(aSession(), "/threads/0/childs_record/date",
                        [](Session& r) { r.threads[0].childsRecord = mark(CopyState::ToCopy, checkedDay); });
}

// Would catch: an empty action, one both open and closed; a due date in the past refused where it is only odd.
TEST_CASE("an action has a text, and is closed only when it is not open", "[domain]") {
    checkFault<Action>(anAction(), "/text", [](Action& r) { r.text.clear(); });
    checkFault<Action>(anAction(), "/closed", [](Action& r) { r.closed = DatedLine{checkedDay, QString(), {}}; });
    checkFault<Action>(anAction(), "/due", [](Action& r) { r.due = QDate(); });
    checkFault<Action>(anAction(), "/made/date", [](Action& r) { r.made = Instant(); });
    Action late = anAction();
    late.made = noon(checkedDay);
    late.due = checkedDay.addDays(-1);
    CHECK_FALSE(hasFault(check(late)));
    CHECK(placesOfSeverity(check(late), Severity::Warning) == QStringList{QStringLiteral("/due")});
    Action done = anAction();
    done.state = ActionState::Done;
    done.closed = DatedLine{checkedDay, QString(), {}};
    checkFault<Action>(done, "/closed/date", [](Action& r) { r.closed->date = {}; });
}

// Would catch: an addition that belongs nowhere and is shown nowhere.
TEST_CASE("an addition belongs to a session and, unless it is a comment, to a thread", "[domain]") {
    checkFault<Addition>(anAddition(), "/text", [](Addition& r) { r.text.clear(); });
    checkFault<Addition>(anAddition(), "/session", [](Addition& r) { r.session = {}; });
    checkFault<Addition>(anAddition(), "/written/date", [](Addition& r) { r.written = {}; });
    for (const AdditionKind kind : {AdditionKind::Challenge, AdditionKind::Feedback, AdditionKind::ActedOn}) {
        checkFault<Addition>(anAddition(), "/thread", [&](Addition& r) { r.kind = kind; });
        Addition right = anAddition();
        right.kind = kind;
        right.thread = newId<Thread>();
        CHECK(check(right).empty());
    }
}

// Would catch: ratings and readings that cannot be placed in time or in a series.
TEST_CASE("moments, check-ins and readings have a day and what they belong to", "[domain]") {
    checkFault<Moment>(plainMoment(), "/at/date", [](Moment& r) { r.at = {}; });
    checkFault<Moment>(plainMoment(), "/ratings/version", [](Moment& r) {
        r.ratings = Ratings{QStringLiteral("a"), 0, {}, {}, {}};
    });
    checkFault<CheckIn>(aCheckIn(), "/at/date", [](CheckIn& r) { r.at = {}; });
    checkFault<CheckIn>(aCheckIn(), "/instrument", [](CheckIn& r) { r.instrument.clear(); });
    checkFault<CheckIn>(aCheckIn(), "/version", [](CheckIn& r) { r.version = 0; });
    checkFault<CheckIn>(aCheckIn(), "/skipped", [](CheckIn& r) { r.skipped << QStringLiteral("own-1"); });
    checkFault<Reading>(aReading(), "/on", [](Reading& r) { r.on = {}; });
    checkFault<Reading>(aReading(), "/measure", [](Reading& r) { r.measure = {}; });
    checkFault<Reading>(aReading(), "/value", [](Reading& r) { r.value = -infinite; });
    checkFault<Reading>(aReading(), "/value", [](Reading& r) { r.value = std::nan(""); });
}

// Would catch: notes of a journal that no list and no chart can place.
TEST_CASE("development entries, chart notes, look-backs and disclosures have their days", "[domain]") {
    DevelopmentEntry entry;
    entry.id = newId<DevelopmentEntry>();
    entry.date = checkedDay;
    checkFault<DevelopmentEntry>(entry, "/date", [](DevelopmentEntry& r) { r.date = {}; });
    checkFault<DevelopmentEntry>(entry, "/peer/date", [](DevelopmentEntry& r) { r.peer = PeerReflection(); });
    const ChartNote note{newId<ChartNote>(), checkedDay, QStringLiteral("changed team"), {}};
    checkFault<ChartNote>(note, "/on", [](ChartNote& r) { r.on = {}; });
    checkFault<ChartNote>(note, "/text", [](ChartNote& r) { r.text.clear(); });
    const LookBack lookBack{newId<LookBack>(), checkedDay, checkedDay, noon(checkedDay), {}, {}};
    checkFault<LookBack>(lookBack, "/until", [](LookBack& r) { r.until = checkedDay.addDays(-1); });
    checkFault<LookBack>(lookBack, "/until", [](LookBack& r) { r.from = {}; });
    checkFault<LookBack>(lookBack, "/written/date", [](LookBack& r) { r.written = {}; });
    Disclosure disclosure;
    disclosure.id = newId<Disclosure>();
    disclosure.at = noon(checkedDay);
    checkFault<Disclosure>(disclosure, "/at/date", [](Disclosure& r) { r.at = {}; });
    checkFault<Settings>({newId<Settings>(), {}, {}}, "/id", [](Settings& r) { r.id = {}; });
    checkFault<InstrumentFile>({newId<InstrumentFile>(), {}, {}}, "/id", [](InstrumentFile& r) { r.id = {}; });
}

// Would catch: an agreed session that can be edited after all, or one that cannot be saved unchanged.
TEST_CASE("an agreed session never changes", "[domain]") {
    Session agreed = aSession();
    agreed.status = SessionStatus::Agreed;
    CHECK(checkChange(agreed, agreed).empty());
    Session edited = agreed;
    edited.note = QStringLiteral("on second thoughts");
    CHECK(placesOfSeverity(checkChange(agreed, edited)) == QStringList{QStringLiteral("/status")});
    Session reopened = agreed;
    reopened.status = SessionStatus::Held;
    CHECK(placesOfSeverity(checkChange(agreed, reopened)) == QStringList{QStringLiteral("/status")});
}

// Would catch: a thread that stays open for ever once both have agreed, or a lock that this opens for other words.
TEST_CASE("setting a thread down, or sorting it for the organisation, is no change of what was agreed", "[domain]") {
    Session agreed = aSession();
    agreed.status = SessionStatus::Agreed;
    Thread thread;
    thread.id = newId<Thread>();
    thread.title = QStringLiteral("The eldest");
    agreed.threads = {thread};
    Session down = agreed;
    down.threads.front().setDown = DatedLine{QDate(2026, 12, 1), QStringLiteral("He moved."), {}};
    down.threads.front().organisationArea = OrganisationArea::Systems;
    CHECK(checkChange(agreed, down).empty());
    CHECK(checkChange(down, agreed).empty());
    down.threads.front().practice = QStringLiteral("more");
    CHECK(placesOfSeverity(checkChange(agreed, down)) == QStringList{QStringLiteral("/status")});
}

// Would catch: a status that jumps past the rules by way of an import or the command line.
TEST_CASE("a change of status follows the rules, and a record keeps its type", "[domain]") {
    for (const auto& [from, fromName] : names<SessionStatus>()) {
        for (const auto& [to, toName] : names<SessionStatus>()) {
            INFO(fromName.data() << " to " << toName.data());
            Session kept = aSession();
            kept.status = from;
            Session wanted = kept;
            wanted.status = to;
            CHECK(checkChange(kept, wanted).empty() == mayBecome(from, to));
        }
    }
    CHECK(checkChange(aPerson(), aPerson()).empty());
    CHECK(placesOfSeverity(checkChange(aPerson(), aCase())) == QStringList{QStringLiteral("/record")});
}
