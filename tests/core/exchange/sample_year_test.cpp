// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample_year.h"

#include "codec/codec.h"
#include "domain/check.h"
#include "domain/loop.h"
#include "instruments/bundled.h"
#include "instruments/score.h"
#include "support/catch.h"
#include "support/schema.h"
#include "trends/run_chart.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>
#include <set>

using namespace tspace;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate sampleDay(2026, 11, 18);

std::vector<Record> yearUntil(const QDate& until, std::uint64_t seed = 1) {
    return sampleYear(seed, until, u"Europe/London"_s);
}

std::map<RecordKind, int> counts(const std::vector<Record>& records) {
    std::map<RecordKind, int> all;
    for (const Record& record : records) {
        ++all[kindOf(record)];
    }
    return all;
}

template <class T>
std::vector<T> onlyOfType(const std::vector<Record>& records) {
    std::vector<T> all;
    for (const Record& record : records) {
        if (const T* one = std::get_if<T>(&record)) {
            all.push_back(*one);
        }
    }
    return all;
}

/// Which values of each part of the practice model stand in records.
class UsedParts {
  public:
    explicit UsedParts(const std::vector<Record>& records) {
        for (const Session& session : onlyOfType<Session>(records)) {
            noteSession(session);
        }
        noteTakenUp(onlyOfType<Session>(records));
        for (const Moment& moment : onlyOfType<Moment>(records)) {
            note("kind of moment", moment.kind);
            note("bring", moment.bring);
            noteMark(moment.childsRecord);
        }
        for (const Action& action : onlyOfType<Action>(records)) {
            note("action", action.state);
            noteMark(action.childsRecord);
            noteArea(action.organisationArea);
        }
        for (const Case& record : onlyOfType<Case>(records)) {
            note("case", record.state);
            note("child of a family", record.family.has_value());
            note("level changed", record.levels.size() > 1);
        }
        for (const Addition& addition : onlyOfType<Addition>(records)) {
            note("addition", addition.kind);
        }
        for (const DevelopmentEntry& entry : onlyOfType<DevelopmentEntry>(records)) {
            note("reflected with a peer", entry.peer.has_value());
        }
    }

    [[nodiscard]] const std::map<QString, std::set<int>>& values() const { return m_values; }

  private:
    template <class T>
    void note(const char* part, const T& value) {
        m_values[QString::fromLatin1(part)].insert(static_cast<int>(value));
    }

    void noteMark(const std::optional<ChildsRecord>& mark) {
        if (mark) {
            note("child's record", mark->state);
        }
    }

    void noteArea(const std::optional<OrganisationArea>& area) {
        if (area) {
            note("area", *area);
        }
    }

    void noteSession(const Session& session) {
        note("kind of session", session.kind);
        note("status", session.status);
        note("agenda", !session.agenda.empty());
        note("prompts", !session.prompts.isEmpty());
        note("sorted note", !session.sorted.empty());
        note("several people", session.people.size() > 1);
        for (const Agreement& agreement : session.agreements) {
            note("accepted", agreement.accepted);
            note("given", agreement.given.value_or(Given::Aloud));
        }
        for (const Thread& thread : session.threads) {
            noteThread(thread);
        }
    }

    /// A thread that continues one which was set down.
    void noteTakenUp(const std::vector<Session>& sessions) {
        std::set<ThreadId> down;
        for (const Session& session : sessions) {
            for (const Thread& thread : session.threads) {
                if (thread.continues) {
                    note("taken up again", down.count(*thread.continues) > 0);
                }
                if (thread.setDown) {
                    down.insert(thread.id);
                }
            }
        }
    }

    void noteThread(const Thread& thread) {
        note("continued", thread.continues.has_value());
        note("set down", thread.setDown.has_value());
        note("child's voice", !thread.childsVoice.isEmpty());
        noteMark(thread.childsRecord);
        noteArea(thread.organisationArea);
        for (const Feedback& feedback : thread.feedback) {
            note("source", feedback.source.value_or(FeedbackSource::Self));
        }
    }

    std::map<QString, std::set<int>> m_values;
};

/// Gathers what `id` names and what other keys refer to.
void gatherIds(const QJsonValue& value, const QString& key, QSet<QString>& made, QSet<QString>& used) {
    static const QRegularExpression uuid(u"\\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"_s);
    for (const QJsonValue element : value.toArray()) {
        gatherIds(element, key, made, used);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        // The id beside a `record` is the record's own, save in what something came from.
        const bool refers = it.key() == "id"_L1 && key == "from"_L1;
        gatherIds(it.value(), refers ? key : it.key(), made, used);
    }
    if (uuid.match(value.toString()).hasMatch()) {
        (key == "id"_L1 ? made : used) << value.toString();
    }
}

/// Every date in a record, due dates left out.
void gatherDates(const QJsonValue& value, const QString& key, std::vector<QDate>& all) {
    for (const QJsonValue element : value.toArray()) {
        gatherDates(element, key, all);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        gatherDates(it.value(), it.key(), all);
    }
    if (const auto date = parseDate(value.toString()); date && key != "due"_L1) {
        all.push_back(*date);
    }
}

/// A session that is still to come.
bool isPlanned(const Record& record) {
    const auto* const session = std::get_if<Session>(&record);
    return session != nullptr && session->status == SessionStatus::Planned;
}

}  // namespace

// Would catch: a sample that other machines or other days make differently, and ids that do not follow from the seed.
TEST_CASE("the sample year is the same for the same seed and date", "[exchange]") {
    const auto first = yearUntil(sampleDay);
    CHECK(first == yearUntil(sampleDay));
    const auto second = yearUntil(sampleDay, 2);
    REQUIRE(second.size() == first.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK_FALSE(idOf(first[i]) == idOf(second[i]));
        CHECK(textsOf(first[i]) == textsOf(second[i]));
    }
}

// Would catch: content that lost a part, and a record that the journal would refuse.
TEST_CASE("the sample year holds what the design says, each record sound", "[exchange]") {
    const test::Schema schema(u":/tspace/schemas/records.schema.json"_s);
    const auto records = yearUntil(sampleDay);
    auto count = counts(records);
    CHECK(count[RecordKind::Person] == 5);
    CHECK(count[RecordKind::Case] == 8);
    CHECK(count[RecordKind::Session] == 40);
    CHECK(count[RecordKind::Moment] == 67);
    CHECK(count[RecordKind::CheckIn] == 50);
    CHECK(count[RecordKind::Measure] == 5);
    CHECK(count[RecordKind::Action] == 33);
    CHECK(count[RecordKind::Settings] == 0);
    for (const Record& record : records) {
        INFO(codec::pretty(record).toStdString());
        CHECK(text(check(record)) == QString());
        CHECK(schema.faults(codec::toJson(record)).isEmpty());
        CHECK(codec::read(codec::encode(record)) == record);
    }
}

// Would catch: a name in the content that is spelt in two ways, and two things with one id.
TEST_CASE("everything in the sample year refers to something in it", "[exchange]") {
    QSet<QString> made;
    QSet<QString> used;
    qsizetype before = 0;
    for (const Record& record : yearUntil(sampleDay)) {
        before = made.size();
        gatherIds(codec::toJson(record), {}, made, used);
        CHECK(made.size() > before);
    }
    CHECK(made.size() > 300);
    CHECK(used.size() > 40);
    CHECK(QStringList((used - made).values()) == QStringList());
}

// Would catch: something that has happened in the future, or a plan in the past, on some day of the week; a leap day
// that moves the weekdays; check-ins in the gap.
TEST_CASE("the sample year ends where it is told to, in any year", "[exchange]") {
    const auto until = GENERATE(QDate(2024, 2, 29), QDate(2025, 3, 1), QDate(2026, 11, 18), QDate(2026, 11, 17),
                                QDate(2026, 12, 31), QDate(2023, 1, 1), QDate(2025, 7, 31), QDate(2025, 8, 2));
    const auto zone = GENERATE(u"Europe/London"_s, u"Pacific/Auckland"_s, u"UTC"_s);
    const auto records = sampleYear(1, until, zone);
    for (const Record& record : records) {
        CHECK_FALSE(hasFault(check(record)));
        if (isPlanned(record)) {
            CHECK(timeOf(record)->date > until);
            CHECK(timeOf(record)->date <= until.addDays(8));
            continue;
        }
        std::vector<QDate> dates;
        const bool began = kindOf(record) == RecordKind::Person || kindOf(record) == RecordKind::Case;
        gatherDates(codec::toJson(record), {}, dates);
        for (const QDate& date : dates) {
            CHECK(date <= until);
            CHECK((began || date >= until.addDays(-385)));
        }
    }
    const auto checkIns = onlyOfType<CheckIn>(records);
    CHECK(checkIns.size() >= 44);
    CHECK(checkIns.size() <= 54);
    for (const CheckIn& checkIn : checkIns) {
        CHECK(checkIn.at.date.month() != 7);
    }
    for (const ChartNote& note : onlyOfType<ChartNote>(records)) {
        CHECK((note.text != "back from leave"_L1 || note.on.month() == 8));
    }
}

// Would catch: answers that an instrument does not know, and a sample whose trends screen has nothing to show, or for
// some seed no longer shows it.
TEST_CASE("the sample's ratings fit the bundled instruments, and one dimension has shifted", "[exchange]") {
    const instruments::Catalogue catalogue(instruments::bundled());
    const auto seed = GENERATE(range<std::uint64_t>(0, 12));
    std::map<QString, std::vector<double>> scores;
    const auto records = yearUntil(sampleDay, seed);
    for (const CheckIn& checkIn : onlyOfType<CheckIn>(records)) {
        const instruments::Instrument* instrument = catalogue.find(checkIn.instrument, checkIn.version);
        REQUIRE(instrument != nullptr);
        CHECK(text(instruments::checkAnswers(*instrument, checkIn.answers, checkIn.skipped)) == QString());
        if (checkIn.instrument == instruments::emotionalIntelligence) {
            for (const auto& [dimension, value] : instruments::scores(*instrument, checkIn.answers)) {
                scores[dimension].push_back(value);
            }
        }
    }
    for (const Session& session : onlyOfType<Session>(records)) {
        if (session.afterwards) {
            CHECK(instruments::checkAnswers(*catalogue.find(instruments::session, 1), session.afterwards->answers, {})
                      .empty());
        }
    }
    for (const Moment& moment : onlyOfType<Moment>(records)) {
        if (moment.ratings) {
            CHECK(instruments::checkAnswers(*catalogue.find(instruments::conversation, 1), moment.ratings->answers, {})
                      .empty());
        }
    }
    const trends::RunChart chart = trends::judge(scores[u"managing-feelings"_s]);
    CHECK(chart.shift);
    REQUIRE(chart.longest);
    CHECK(chart.signalRuns.back().side == trends::Side::Above);
}

// Would catch: a sample whose first screens are empty: nothing planned with the owner's supervisor before anything
// else, nothing on its agenda, no moment since the last session; nobody supervised; nothing not held, or without its
// reason.
TEST_CASE("the sample has something to prepare, and people to supervise", "[exchange]") {
    const auto records = yearUntil(sampleDay);
    std::vector<Session> sessions = onlyOfType<Session>(records);
    std::sort(sessions.begin(), sessions.end(), [](const auto& a, const auto& b) { return a.held.utc < b.held.utc; });
    std::map<SessionStatus, int> supervised;
    for (const Session& session : sessions) {
        supervised[session.status] += session.myRole == MyRole::Supervisor ? 1 : 0;
    }
    CHECK(supervised[SessionStatus::Agreed] >= 8);
    CHECK(supervised[SessionStatus::Held] >= 1);
    CHECK(supervised[SessionStatus::Cancelled] == 3);
    const auto next = std::find_if(sessions.begin(), sessions.end(), [](const auto& each) { return isPlanned(each); });
    REQUIRE(next != sessions.end());
    CHECK(next->myRole == MyRole::Supervisee);
    CHECK(next->held.date.dayOfWeek() == Qt::Wednesday);
    CHECK(next->agenda.size() == 4);
    const auto last = std::find_if(sessions.rbegin(), sessions.rend(), [&](const auto& each) {
        return each.status == SessionStatus::Held && each.people == next->people;
    });
    REQUIRE(last != sessions.rend());
    const auto moments = onlyOfType<Moment>(records);
    const auto since = [&](const Moment& moment) { return moment.at.utc > last->held.utc; };
    CHECK(std::count_if(moments.begin(), moments.end(), since) == 7);
}

// Would catch: the note of who a code stands for missing from the sample, or read where texts are gathered.
TEST_CASE("the sample keeps who one code stands for, where nobody searches", "[exchange]") {
    int kept = 0;
    for (const Record& record : yearUntil(sampleDay)) {
        if (const auto* const about = std::get_if<Case>(&record); about != nullptr && !about->who.isEmpty()) {
            ++kept;
            CHECK_FALSE(textsOf(record).contains(about->who));
        }
    }
    CHECK(kept == 1);
}

// Would catch: a part of the practice model that nobody sees who looks around in the sample.
TEST_CASE("the sample uses every part of the practice model", "[exchange]") {
    const std::map<QString, std::set<int>> used = UsedParts(yearUntil(sampleDay)).values();
    std::map<QString, std::size_t> wanted{
        {u"kind of session"_s, names<SessionKind>().size()},
        {u"kind of moment"_s, names<MomentKind>().size()},
        {u"given"_s, names<Given>().size()},
        {u"source"_s, names<FeedbackSource>().size()},
        {u"area"_s, names<OrganisationArea>().size()},
        {u"addition"_s, names<AdditionKind>().size()},
        {u"case"_s, names<CaseState>().size()},
        {u"action"_s, names<ActionState>().size()},
        {u"status"_s, names<SessionStatus>().size() - 1}};  // none is under way while one looks around
    for (const auto& [part, values] : used) {
        INFO(part.toStdString());
        CHECK(values.size() == (wanted.contains(part) ? wanted[part] : 2));
    }
}

// Would catch: a sample in which nothing is still open, or nothing was ever finished.
TEST_CASE("the sample's threads stand at every point of the loop", "[exchange]") {
    const auto records = yearUntil(sampleDay);
    const auto additions = onlyOfType<Addition>(records);
    std::map<ThreadId, std::vector<Thread>> chains;
    for (const Session& session : onlyOfType<Session>(records)) {
        for (const Thread& thread : session.threads) {
            std::vector<Thread> chain;
            if (thread.continues) {
                const auto before = chains.extract(*thread.continues);
                REQUIRE_FALSE(before.empty());
                chain = before.mapped();
            }
            chain.push_back(thread);
            chains[thread.id] = chain;
        }
    }
    std::map<Loop, int> count;
    for (const auto& [last, chain] : chains) {
        ++count[loopOf(chain, additions)];
    }
    CHECK(count[Loop::Practice] == 1);
    CHECK(count[Loop::Challenged] == 5);
    CHECK(count[Loop::FedBack] >= 3);
    CHECK(count[Loop::SetDown] == 1);
    CHECK(count[Loop::ActedOn] > 15);
}
