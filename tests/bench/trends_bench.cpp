// SPDX-License-Identifier: GPL-3.0-or-later
// Ten years of daily check-ins of ten items: the trends screen beside its query, and drawing beside a bare line of the
// same points. Before that, how often chance alone gives a signal.
#include "bench/bench_main.h"
#include "bench/screen_stand.h"
#include "kit/choice_row.h"
#include "services/trend_source.h"
#include "support/random_series.h"
#include "trends/trend_chart.h"
#include "trends/trend_state.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QCoreApplication>
#include <QLineSeries>

#include <cstdio>
#include <memory>

namespace tspace::bench {

namespace {

using kit::Place;

constexpr int openings = 21;
constexpr int chanceSeriesCount = 10'000;
constexpr int ratedDays = 3'650;
constexpr QSize chartSize(900, 400);
// The last of the buttons for a range.
constexpr int wholeRange = 3;
const QString instrument = QStringLiteral("thinking-space.emotional-intelligence");

void writeYears(Journal& journal) {
    SeededRandom random(10);
    const QDate today = SystemClock().today();
    const instruments::Catalogue catalogue(instruments::bundled());
    Changes changes;
    for (int day = 0; day < ratedDays; ++day) {
        CheckIn checkIn;
        checkIn.id = CheckInId::make(random);
        checkIn.at = Instant::local(today.addDays(-day), QTime(17, 0), QStringLiteral("Europe/London"));
        checkIn.instrument = instrument;
        for (const instruments::Item& item : catalogue.newest(instrument)->items) {
            checkIn.answers[item.id] = 1 + random.below(7);
        }
        Change change;
        change.record = checkIn;
        changes.push_back(change);
    }
    journal.commitAndWait(std::move(changes));
}

ScreenStand& ratedStand() {
    static std::unique_ptr<ScreenStand> made;
    if (!made) {
        made = std::make_unique<ScreenStand>(writeYears);
        qAddPostRoutine([] { made.reset(); });  // its window goes before the application does
    }
    return *made;
}

void bareAnswers(benchmark::State& state) {
    sqlite::Statement& row = ratedStand().journal().read().connection().cached(R"(
        SELECT record, utc, date, version, item, value FROM answer WHERE instrument = ?1 ORDER BY utc, record, item)");
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [&] {
            row.with(instrument);
            while (row.step()) {
                benchmark::DoNotOptimize(row.blob(0));
                benchmark::DoNotOptimize(row.integer(1));
                benchmark::DoNotOptimize(row.text(2));
                benchmark::DoNotOptimize(row.integer(3));
                benchmark::DoNotOptimize(row.text(4));
                benchmark::DoNotOptimize(row.integer(5));
            }
        });
    }
}

/// The screen from leaving another until it is laid out and drawn; pairs go on in a worker.
void ready(benchmark::State& state, bool whole) {
    ScreenStand& stand = ratedStand();
    const auto open = [&stand] {
        stand.shell().go(Place::Trends);
        QCoreApplication::processEvents();
    };
    open();
    if (whole) {
        stand.shell().screen(Place::Trends)->findChild<kit::ChoiceRow*>()->chosen(wholeRange);
    }
    stand.leave();
    for ([[maybe_unused]] auto _ : state) {
        timed(state, open);
        stand.leave();
    }
}

trends::TrendState tenYears() {
    const JournalReader& read = ratedStand().journal().read();
    const instruments::Catalogue catalogue = catalogueOf(read);
    trends::TrendInput input = trendInput(read, catalogue, instrument,
                                          catalogue.newest(instrument)->dimensions.front().id, SystemClock().today());
    input.per = trends::Per::Day;
    return trendState(input);
}

void drawTrend(benchmark::State& state) {
    kit::Theme theme(*qApp, kit::Theme::Choice::Light);
    trends::TrendChart chart(theme);
    chart.resize(chartSize);
    chart.show();
    chart.setState(tenYears());
    QCoreApplication::processEvents();
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [&] { chart.viewport()->repaint(); });
    }
}

void drawBareLine(benchmark::State& state) {
    QList<QPointF> points;
    for (const trends::ValueDot& value : tenYears().values) {
        points << QPointF(value.x, value.value);
    }
    QChartView view;
    view.setRenderHint(QPainter::Antialiasing);
    auto* line = new QLineSeries;
    line->replace(points);
    view.chart()->addSeries(line);
    view.chart()->createDefaultAxes();
    view.chart()->legend()->hide();
    view.resize(chartSize);
    view.show();
    QCoreApplication::processEvents();
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [&] { view.viewport()->repaint(); });
    }
}

void printChance() {
    const std::pair<const char*, test::ChanceKind> kinds[] = {
        {"continuous", {}},
        {"rated 1 to 7", {0, true}},
        {"continuous, correlated 0.3", {0.3, false}},
        {"rated 1 to 7, correlated 0.3", {0.3, true}},
        {"continuous, correlated 0.6", {0.6, false}},
        {"rated 1 to 7, correlated 0.6", {0.6, true}},
    };
    std::printf("Signals by chance alone, of %d series of %zu, in per cent\n%-30s %8s %8s %8s %8s\n", chanceSeriesCount,
                test::chanceLength, "", "judged", "shift", "drift", "either");
    for (const auto& [name, kind] : kinds) {
        const test::ChanceSignals found = test::chanceSignals(kind, chanceSeriesCount, 20261125);
        const auto share = [&found](int count) { return 100.0 * count / found.series; };
        std::printf("%-30s %8.2f %8.2f %8.2f %8.2f\n", name, share(found.judged), share(found.shift),
                    share(found.drift), share(found.either));
    }
}

}  // namespace

std::vector<Ratio> registerAll() {
    printChance();
    repeated(benchmark::RegisterBenchmark("bare_answers", bareAnswers), openings);
    repeated(benchmark::RegisterBenchmark("trends_year", ready, false), openings);
    repeated(benchmark::RegisterBenchmark("trends_all", ready, true), openings);
    repeated(benchmark::RegisterBenchmark("bare_line", drawBareLine), openings);
    repeated(benchmark::RegisterBenchmark("trend_drawn", drawTrend), openings);
    return {{"trends screen ready, 36,500 answers, the last year", "trends_year", "bare_answers", 3.0},
            {"trends screen ready, 36,500 answers, all ten years", "trends_all", "bare_answers", 3.0},
            {"ten years drawn, 3,650 values by day", "trend_drawn", "bare_line", 2.0}};
}

}  // namespace tspace::bench
