// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/measure_series.h"

#include "services/journal_settings.h"
#include "services/measure_suggestions.h"
#include "services/pair_source.h"
#include "services/purpose.h"
#include "services/trend_source.h"
#include "store/preparation_lists.h"
#include "support/catch.h"
#include "support/open_journal.h"
#include "support/thrown.h"
#include "trends/trend_state.h"

using namespace tspace;
using trends::Per;

namespace {

Measure measure(test::OpenJournal& journal, const QString& name, std::optional<double> limit = {}) {
    Measure made;
    made.id = MeasureId::make(journal.random());
    made.name = name;
    made.unit = QStringLiteral("children");
    made.limit = limit;
    journal.save(made);
    return made;
}

void takeReading(test::OpenJournal& journal, const Measure& of, const QDate& on, double value) {
    Reading reading;
    reading.id = ReadingId::make(journal.random());
    reading.measure = of.id;
    reading.on = on;
    reading.value = value;
    journal.save(reading);
}

void holdSession(test::OpenJournal& journal, const QDate& on, std::optional<Workload> workload = {},
                 SessionStatus status = SessionStatus::Held) {
    Session session;
    session.id = SessionId::make(journal.random());
    session.held = Instant::local(on, QTime(10, 0), QStringLiteral("Europe/London"));
    session.status = status;
    session.cancelReason = status == SessionStatus::Cancelled ? QStringLiteral("ill") : QString();
    session.workload = std::move(workload);
    journal.save(session);
}

void answer(test::OpenJournal& journal, const QString& instrument, const QDate& on, const Answers& answers) {
    CheckIn checkIn;
    checkIn.id = CheckInId::make(journal.random());
    checkIn.at = Instant::local(on, QTime(12, 0), QStringLiteral("Europe/London"));
    checkIn.instrument = instrument;
    checkIn.answers = answers;
    journal.save(checkIn);
}

std::vector<trends::Rating> every(int days, int times) {
    std::vector<trends::Rating> readings;
    for (int at = 0; at < times; ++at) {
        trends::Rating reading;
        reading.date = QDate(2026, 1, 5).addDays(qint64{at} * days);
        readings.push_back(reading);
    }
    return readings;
}

}  // namespace

// Would catch: a monthly measure whose every day without a reading is a gap.
TEST_CASE("a measure goes by the period most of its readings come in", "[measures]") {
    CHECK(usualPer(every(1, 10)) == Per::Day);
    CHECK(usualPer(every(7, 10)) == Per::Week);
    CHECK(usualPer(every(28, 10)) == Per::Month);
    CHECK(usualPer(every(91, 10)) == Per::Quarter);
    CHECK(usualPer(every(1, 2)) == Per::Month);
    CHECK(usualPer({}) == Per::Month);
}

// Would catch: a session that was not held, or is yet to come, that sets the days back; a last week told by its end.
TEST_CASE("days since supervision count from the last session that was held", "[measures]") {
    const QDate today(2026, 11, 18);  // a Wednesday
    const auto values = daysSince({QDate(2026, 11, 5), QDate(2026, 10, 29)}, today);
    REQUIRE(values.size() == 4);
    CHECK(values[0].date == QDate(2026, 11, 1));
    CHECK(values[0].value == 3);
    CHECK(values[1].value == 3);
    CHECK(values[2].value == 10);
    CHECK(values[3].date == today);
    CHECK(values[3].value == 13);
    CHECK(daysSince({}, today).empty());
    CHECK(daysSince({QDate(2026, 12, 1)}, today).empty());
}

// Would catch: a session held with someone one supervises that counts as one's own supervision.
TEST_CASE("days since supervision count one's own supervision alone", "[measures]") {
    test::OpenJournal journal;
    const QDate today(2026, 11, 18);
    holdSession(journal, QDate(2026, 11, 5));
    Session given;
    given.id = SessionId::make(journal.random());
    given.held = Instant::local(QDate(2026, 11, 17), QTime(10, 0), QStringLiteral("Europe/London"));
    given.status = SessionStatus::Held;
    given.myRole = MyRole::Supervisor;
    journal.save(given);
    CHECK(measureInput(journal.read(), daysSinceSupervision, today).ratings.back().value == 13);
}

// Would catch: readings that are called ratings, a reminder about self-ratings under a caseload, a limit unsaid.
TEST_CASE("a measure is charted in words of its own, with its limit", "[measures]") {
    test::OpenJournal journal;
    const Measure caseload = measure(journal, QStringLiteral("caseload"), 16);
    for (int month = 1; month <= 11; ++month) {
        holdSession(journal, QDate(2026, month, 3), Workload{caseload.id, 12.0 + month, 16.0, {}});
    }
    const instruments::Catalogue catalogue = catalogueOf(journal.read());
    const auto input =
        trendInput(journal.read(), catalogue, measuresChoice, QStringLiteral("caseload"), QDate(2026, 11, 16));
    const trends::TrendState state = trends::trendState(input);
    CHECK(state.found.per == Per::Month);
    CHECK(state.found.values.size() == 11);
    CHECK(state.subtitle == QStringLiteral("Measures · 11 readings, in children"));
    CHECK(state.scale == trends::Scale{13, 23});
    REQUIRE(state.limit);
    CHECK(state.limit->label == QStringLiteral("agreed limit: 16 children"));
    const QString words = state.words.text();
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("Above the agreed limit of 16: 7 of 11 readings.")));
    CHECK_FALSE(words.contains(QStringLiteral("rating")));
    CHECK_FALSE(words.contains(QStringLiteral("better")));
    CHECK(state.sessions.size() == 11);
}

TEST_CASE("a way is called better only when the owner said so", "[measures]") {
    test::OpenJournal journal;
    Measure sleep = measure(journal, QStringLiteral("sleep"));
    sleep.better = Better::Up;
    journal.save(sleep);
    takeReading(journal, sleep, QDate(2026, 11, 2), 7);
    const auto input = measureInput(journal.read(), sleep.id.text(), QDate(2026, 11, 16));
    CHECK(trends::trendState(input).words.text().contains(QStringLiteral("You said that up is better here.")));
}

// Would catch: measures that cannot be chosen, or empty ones that can; an unknown one charted as nothing.
TEST_CASE("measures with readings can be chosen after the self-ratings", "[measures]") {
    test::OpenJournal journal;
    const instruments::Catalogue catalogue = catalogueOf(journal.read());
    CHECK(trendChoices(journal.read(), catalogue).empty());
    measure(journal, QStringLiteral("protection plans"));
    CHECK(trendChoices(journal.read(), catalogue).empty());
    takeReading(journal, measure(journal, QStringLiteral("hours")), QDate(2026, 11, 2), 7);
    holdSession(journal, QDate(2026, 11, 2), {}, SessionStatus::Cancelled);
    auto choices = trendChoices(journal.read(), catalogue);
    REQUIRE(choices.size() == 1);
    CHECK(choices.front().parts.size() == 1);
    holdSession(journal, QDate(2026, 11, 3));
    choices = trendChoices(journal.read(), catalogue);
    REQUIRE(choices.front().parts.size() == 2);
    CHECK(choices.front().parts.back().id == daysSinceSupervision);
    CHECK_THROWS_AS(measureInput(journal.read(), QStringLiteral("none"), QDate(2026, 11, 16)), Error);
}

TEST_CASE("the suggested measures have names, units and no better way", "[measures]") {
    const auto all = measureSuggestions();
    REQUIRE(all.size() == 5);
    CHECK(all.front().name == QStringLiteral("caseload"));
    for (const MeasureSuggestion& each : all) {
        CHECK_FALSE(each.name.isEmpty());
        CHECK_FALSE(each.about.isEmpty());
    }
}

// Would catch: a series paired with itself or with what was rated in the same sitting, or an order that depends on
// what is found.
TEST_CASE("every other series stands beside the one that is shown, in one order", "[pairs]") {
    test::OpenJournal journal;
    const Measure hours = measure(journal, QStringLiteral("hours"));
    holdSession(journal, QDate(2026, 7, 1));
    for (int week = 0; week < 12; ++week) {
        const QDate day = QDate(2026, 8, 3).addDays(7LL * week);
        takeReading(journal, hours, day, week % 5);
        for (const QString& instrument :
             {QString(instruments::wellbeing), QString(instruments::emotionalIntelligence)}) {
            answer(journal, instrument, day,
                   {{QStringLiteral("energy"), week % 7},
                    {QStringLiteral("own-1"), 1 + week % 7},
                    {QStringLiteral("own-2"), 3}});
        }
    }
    const instruments::Catalogue catalogue = catalogueOf(journal.read());
    const QString shown = instruments::wellbeing;
    const auto input = trendInput(journal.read(), catalogue, shown, QStringLiteral("energy"), QDate(2026, 11, 16));
    const auto series = pairedSeries(journal.read(), catalogue, shown, QStringLiteral("energy"), input);
    REQUIRE(series.size() == 2 + 5);
    CHECK(series.at(0).title == QStringLiteral("hours"));
    CHECK(series.at(0).values.a.size() == 12);
    CHECK(series.at(1).title == QStringLiteral("days since supervision"));
    CHECK(series.at(1).values.a.size() == 12);
    const auto findings = pairFindings(series);
    REQUIRE(findings.at(0).rho);
    CHECK(findings.at(2).rho);
    CHECK(findings.at(3).n == 0);
    CHECK(findings.at(3).value == QStringLiteral("too few pairs (0)"));

    // A measure that is called like the dimension is told apart from it, and nothing else gets longer.
    takeReading(journal, measure(journal, input.dimension), QDate(2026, 11, 2), 3);
    QStringList titles;
    for (const PairedSeries& each : pairedSeries(journal.read(), catalogue, shown, QStringLiteral("energy"), input)) {
        titles << each.title;
    }
    CHECK(titles.contains(QStringLiteral("%1 (Measures)").arg(input.dimension)));
    CHECK(titles.contains(QStringLiteral("hours")));
}

// Would catch: a measure of someone else's charted as one's own, or one that stands in the preparation as mine.
TEST_CASE("a measure says whose it is wherever it is chosen", "[measures]") {
    test::OpenJournal journal;
    Person amina;
    amina.id = PersonId::make(journal.random());
    amina.name = QStringLiteral("Amina");
    journal.save(amina);
    Measure hers = measure(journal, QStringLiteral("caseload"));
    hers.person = amina.id;
    journal.save(hers);
    takeReading(journal, hers, QDate(2026, 11, 2), 12);
    const auto rows = journal.read().measures();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().person == amina.id);
    CHECK(rows.front().personName == QStringLiteral("Amina"));
    const auto choice = measureChoices(journal.read());
    REQUIRE(choice);
    CHECK(choice->parts.front().title == QStringLiteral("caseload, Amina"));
    const auto input = measureInput(journal.read(), QStringLiteral("caseload"), QDate(2026, 11, 16));
    CHECK(input.dimension == QStringLiteral("caseload, Amina"));
    CHECK_FALSE(newestCaseload(journal.read(), QDate(2026, 11, 16)));
    // One's own of the same name comes first; two of one's own are told apart by id alone.
    const Measure own = measure(journal, QStringLiteral("caseload"));
    takeReading(journal, own, QDate(2026, 11, 2), 15);
    const auto valueOf = [&journal](const QString& called) {
        return measureInput(journal.read(), called, QDate(2026, 11, 16)).ratings.front().value;
    };
    CHECK(valueOf(QStringLiteral("Caseload")) == 15);
    CHECK(valueOf(QStringLiteral("caseload, amina")) == 12);
    measure(journal, QStringLiteral("caseload"));
    CHECK(valueOf(own.id.text()) == 15);
    CHECK(test::codeOf([&] { valueOf(QStringLiteral("caseload")); }) == ErrorCode::WrongUse);
}

// Would catch: sessions and people supervised that a journal for wellbeing alone charts beside its ratings.
TEST_CASE("a journal for wellbeing alone charts neither days since supervision nor the numbers of others",
          "[measures]") {
    test::OpenJournal journal;
    Person supervised;
    supervised.id = PersonId::make(journal.random());
    supervised.name = QStringLiteral("Amina");
    journal.save(supervised);
    Measure hers = measure(journal, QStringLiteral("her caseload"));
    hers.person = supervised.id;
    journal.save(hers);
    takeReading(journal, hers, QDate(2026, 11, 2), 12);
    holdSession(journal, QDate(2026, 11, 3));
    REQUIRE(measureChoices(journal.read()));
    Settings settings = settingsOf(journal.read());
    setPurpose(settings, Purpose::Wellbeing);
    journal.save(settings);
    CHECK_FALSE(measureChoices(journal.read()));
}
