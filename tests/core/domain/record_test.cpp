// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record.h"

#include "core/domain/samples.h"
#include "support/catch.h"

using namespace tspace;
using test::newId;
using test::noon;

namespace {

const QDate recordDay(2026, 11, 18);

QString word(int number) {
    return QStringLiteral("word%1").arg(number);
}

/// The words word1 to word`count`, each of which must be found in the texts, once.
void checkWords(const Record& record, int count) {
    const QStringList texts = textsOf(record);
    INFO(nameOf(kindOf(record)).toStdString() << ": " << texts.join(QStringLiteral(" | ")).toStdString());
    CHECK(texts.size() == count);
    for (int number = 1; number <= count; ++number) {
        CHECK(texts.contains(word(number)));
    }
    CHECK_FALSE(texts.contains(QString()));
}

template <std::size_t... I>
std::vector<Record> oneOfEach(std::index_sequence<I...>) {
    return {Record(std::variant_alternative_t<I, Record>{})...};
}

Thread threadOf(int& next) {
    Thread thread;
    thread.title = word(++next);
    thread.practice = word(++next);
    thread.challenges = {{{}, ChallengeBy::Manager, word(++next), {}}, {{}, {}, word(++next), {}}};
    thread.feedback = {{{}, FeedbackSource::Family, word(++next), DatedLine{recordDay, word(++next), {}}, {}}};
    thread.childsVoice = word(++next);
    thread.setDown = DatedLine{recordDay, word(++next), {}};
    return thread;
}

}  // namespace

// Would catch: a record type added to one list and forgotten in the other, which shifts every name after it.
TEST_CASE("the kinds stand in the order of the record's alternatives", "[domain]") {
    const auto all = oneOfEach(std::make_index_sequence<std::variant_size_v<Record>>());
    REQUIRE(all.size() == names<RecordKind>().size());
    CHECK(kindOf(Settings()) == RecordKind::Settings);
    CHECK(kindOf(Person()) == RecordKind::Person);
    CHECK(kindOf(Case()) == RecordKind::Case);
    CHECK(kindOf(Measure()) == RecordKind::Measure);
    CHECK(kindOf(InstrumentFile()) == RecordKind::Instrument);
    CHECK(kindOf(Template()) == RecordKind::Template);
    CHECK(kindOf(SupportPlace()) == RecordKind::SupportPlace);
    CHECK(kindOf(Session()) == RecordKind::Session);
    CHECK(kindOf(Addition()) == RecordKind::Addition);
    CHECK(kindOf(Moment()) == RecordKind::Moment);
    CHECK(kindOf(Action()) == RecordKind::Action);
    CHECK(kindOf(CheckIn()) == RecordKind::CheckIn);
    CHECK(kindOf(Reading()) == RecordKind::Reading);
    CHECK(kindOf(DevelopmentEntry()) == RecordKind::DevelopmentEntry);
    CHECK(kindOf(ChartNote()) == RecordKind::ChartNote);
    CHECK(kindOf(LookBack()) == RecordKind::LookBack);
    CHECK(kindOf(Disclosure()) == RecordKind::Disclosure);
}

// Would catch: a text that a person wrote and search never finds. In a session, every field with words has its own.
TEST_CASE("search is given every text of a session", "[domain]") {
    int next = 0;
    Session session;
    session.threads = {threadOf(next), threadOf(next)};
    session.place = word(++next);
    session.cancelReason = word(++next);
    session.note = word(++next);
    session.howIAm = word(++next);
    session.wentWell = word(++next);
    session.agenda = {{{}, word(++next), 10, word(++next), {}, {}}};
    session.afterwards = Ratings{QStringLiteral("x"), 1, {{QStringLiteral("y"), 3}}, word(++next), {}};
    session.agreements = {{QStringLiteral("me"), recordDay, true, word(++next), Given::Aloud, {}}};
    checkWords(session, next);
}

// Would catch: the same for a moment, its named parts and those of a newer program included.
TEST_CASE("search is given every text of a moment", "[domain]") {
    int next = 0;
    Moment moment;
    moment.kind = MomentKind::HomeVisit;
    moment.title = word(++next);
    moment.text = word(++next);
    for (const QLatin1String part : partsOf(MomentKind::HomeVisit)) {
        moment.parts[part] = word(++next);
    }
    moment.parts[QStringLiteral("a-part-of-a-newer-program")] = word(++next);
    moment.feelings = {word(++next), word(++next)};
    moment.tags = {word(++next)};
    moment.ratings = Ratings{QStringLiteral("x"), 1, {}, word(++next), {}};
    checkWords(moment, next);
}

// Would catch: the same for every other record.
TEST_CASE("search is given every text of the smaller records", "[domain]") {
    Person person;
    person.name = word(1);
    person.note = word(2);
    checkWords(person, 2);
    Case record;
    record.code = CaseCode::parse(word(1)).value();
    checkWords(record, 1);
    Measure measure;
    measure.name = word(1);
    measure.unit = word(2);
    checkWords(measure, 2);
    checkWords(InstrumentFile{{}, {{QStringLiteral("title"), word(1)}}, {}}, 1);
    checkWords(Template{{}, word(1), {{QStringLiteral("note"), word(2), {}}, {{}, word(3), {}}}, {}}, 3);
    checkWords(SupportPlace{{}, word(1), word(2), {}}, 2);
    Addition addition;
    addition.text = word(1);
    checkWords(addition, 1);
    Action action;
    action.text = word(1);
    action.closed = DatedLine{recordDay, word(2), {}};
    checkWords(action, 2);
    CheckIn checkIn;
    checkIn.line = word(1);
    checkWords(checkIn, 1);
    Reading reading;
    reading.line = word(1);
    checkWords(reading, 1);
    DevelopmentEntry entry;
    entry.what = word(1);
    entry.learning = word(2);
    entry.impact = word(3);
    entry.peer = PeerReflection{word(4), recordDay, word(5), {}};
    checkWords(entry, 5);
    checkWords(ChartNote{{}, recordDay, word(1), {}}, 1);
    checkWords(LookBack{{}, recordDay, recordDay, {}, word(1), {}}, 1);
    checkWords(Disclosure{{}, {}, word(1), word(2), word(3), {}, {}}, 3);
    checkWords(Settings{{}, {{QStringLiteral("limit"), QStringLiteral("no words of a person")}}, {}}, 0);
}

// Would catch: a record without its id, found by nothing.
TEST_CASE("every record gives its own id", "[domain]") {
    for (const Record& empty : oneOfEach(std::make_index_sequence<std::variant_size_v<Record>>())) {
        INFO(nameOf(kindOf(empty)).toStdString());
        CHECK(idOf(empty).isNull());
        Record record = empty;
        const auto id = newId<AnyRecord>();
        std::visit([&](auto& r) { r.id = decltype(r.id)(id.uuid()); }, record);
        CHECK(idOf(record) == id);
    }
}

// Would catch: a record that sorts under the wrong day, or one with a time that is listed without.
TEST_CASE("a record has its own time where it has one, and a day's record stands at noon", "[domain]") {
    Session session;
    session.held = noon(recordDay);
    session.written = noon(recordDay.addDays(2));
    CHECK(timeOf(session) == noon(recordDay));
    Moment moment;
    moment.at = noon(recordDay);
    CHECK(timeOf(moment) == noon(recordDay));
    CheckIn checkIn;
    checkIn.at = noon(recordDay);
    CHECK(timeOf(checkIn) == noon(recordDay));
    Addition addition;
    addition.written = noon(recordDay);
    CHECK(timeOf(addition) == noon(recordDay));
    Action action;
    CHECK_FALSE(timeOf(action));
    action.made = noon(recordDay);
    CHECK(timeOf(action) == noon(recordDay));
    const Instant dayAlone = Instant::local(recordDay, QTime(12, 0), QStringLiteral("UTC"));
    Reading reading;
    reading.on = recordDay;
    CHECK(timeOf(reading) == dayAlone);
    DevelopmentEntry entry;
    entry.date = recordDay;
    CHECK(timeOf(entry) == dayAlone);
    CHECK(timeOf(ChartNote{{}, recordDay, {}, {}}) == dayAlone);
    CHECK(timeOf(LookBack{{}, recordDay, recordDay, noon(recordDay), {}, {}}) == noon(recordDay));
    CHECK(timeOf(Disclosure{{}, noon(recordDay), {}, {}, {}, {}, {}}) == noon(recordDay));
    CHECK_FALSE(timeOf(Person()));
    CHECK_FALSE(timeOf(Case()));
    CHECK_FALSE(timeOf(Settings()));
}

// Would catch: a list line that wraps, is empty while there are words, or ends in half a character.
TEST_CASE("a headline is the first words of a record, on one line, cut between characters", "[domain]") {
    Session session;
    session.note = QStringLiteral("\n\n  The   visit\nwent well. ");
    CHECK(headline(session) == QStringLiteral("The visit went well."));
    Thread thread;
    thread.title = QStringLiteral("What the eldest is not saying");
    session.threads = {thread};
    CHECK(headline(session) == thread.title);
    CHECK(headline(Settings()).isEmpty());
    Moment moment;
    moment.title = QString(120, QLatin1Char('a'));
    CHECK(headline(moment) == moment.title);
    moment.title += QLatin1Char('b');
    CHECK(headline(moment) == QString(119, QLatin1Char('a')) + QChar(0x2026));
    moment.title = QString(118, QLatin1Char('a')) + QStringLiteral("\U0001F331 and on");
    CHECK(headline(moment) == QString(118, QLatin1Char('a')) + QChar(0x2026));
}

// Would catch: a part of a home visit or a courageous conversation that is asked for twice or never.
TEST_CASE("each kind of moment asks for its own parts", "[domain]") {
    CHECK(partsOf(MomentKind::HomeVisit).size() == 4);
    CHECK(partsOf(MomentKind::CourageousConversation).size() == 6);
    CHECK(partsOf(MomentKind::Partnership).size() == 3);
    for (const MomentKind kind : {MomentKind::Conversation, MomentKind::Pause, MomentKind::Free}) {
        CHECK(partsOf(kind).empty());
    }
    CHECK(partsOf(MomentKind::HomeVisit).back() == QLatin1String("childs-voice"));
}
