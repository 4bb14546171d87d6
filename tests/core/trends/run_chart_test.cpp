// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/run_chart.h"

#include "core/trends/rated.h"
#include "support/catch.h"

#include <QFile>

#include <random>

using namespace tspace;
using namespace tspace::trends;
using test::rowsOf;

namespace {

const QString trendsFolder = QStringLiteral(TSPACE_TEST_DATA "/trends/");

QString numberText(std::optional<int> number) {
    return number ? QString::number(*number) : QString();
}

QString numberText(bool value) {
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

std::vector<double> valuesOf(const QString& text) {
    std::vector<double> values;
    for (const QString& value : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        values.push_back(value.toDouble());
    }
    return values;
}

std::vector<double> randomValues(std::mt19937& random, int highest, std::size_t count) {
    std::uniform_int_distribution<int> value(1, highest);
    std::vector<double> values(count);
    for (double& each : values) {
        each = value(random);
    }
    return values;
}

}  // namespace

// Would catch: any departure of the rules from what R computes, on edge cases and random sequences.
TEST_CASE("the run-chart rules agree with R", "[trends]") {
    const auto rows = rowsOf(trendsFolder + QStringLiteral("sequences.csv"));
    REQUIRE(rows.size() > 100);
    for (const auto& row : rows) {
        const auto expected = [&row](const char* name) { return row.at(QString::fromLatin1(name)); };
        INFO(expected("name").toStdString());
        const RunChart chart = judge(valuesOf(expected("values")));
        CHECK(QString::number(chart.n) == expected("n"));
        CHECK(chart.median.has_value() == !expected("median").isEmpty());
        CHECK(chart.median.value_or(0) == expected("median").toDouble());
        CHECK(QString::number(chart.useful) == expected("useful"));
        CHECK(QString::number(chart.longestRun) == expected("longest"));
        CHECK(QString::number(chart.crossings) == expected("crossings"));
        CHECK(numberText(chart.runLimit) == expected("run_limit"));
        CHECK(numberText(chart.crossingLimit) == expected("crossing_limit"));
        CHECK(numberText(chart.judged()) == expected("judged"));
        CHECK(numberText(chart.shift) == expected("shift"));
        CHECK(numberText(chart.drift) == expected("drift"));
        CHECK(chart.longest.has_value() == !expected("first").isEmpty());
        if (chart.longest) {
            CHECK(QString::number(chart.longest->first + 1) == expected("first"));
            CHECK(QString::number(chart.longest->last + 1) == expected("last"));
            CHECK((chart.longest->side == Side::Above ? QStringLiteral("above") : QStringLiteral("below")) ==
                  expected("side"));
        }
    }
}

// Would catch: an inexact quantile anywhere up to 10,000 values, where powers of a half underflow.
TEST_CASE("the limit of crossings is R's quantile up to 10,000 useful values", "[trends]") {
    QFile file(trendsFolder + QStringLiteral("crossing-limits.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> steps = file.readAll().simplified().split(' ');
    REQUIRE(steps.size() > 4000);
    qsizetype passed = 0;
    for (int useful = 1; useful <= 10'000; ++useful) {
        while (passed < steps.size() && steps[passed].toInt() <= useful) {
            ++passed;
        }
        if (crossingLimit(useful) != passed) {
            FAIL("with " << useful << " useful values: " << crossingLimit(useful) << ", R: " << passed);
        }
    }
}

// Would catch: limits that differ from those the rules were published with.
TEST_CASE("the limits are those of the published rules", "[trends]") {
    CHECK(runLimit(10) == 6);
    CHECK(crossingLimit(10) == 2);
    CHECK(runLimit(12) == 7);
    CHECK(crossingLimit(12) == 3);
    CHECK(runLimit(24) == 8);
    CHECK(crossingLimit(24) == 8);
}

// Would catch: a verdict on nothing, or the wrong reason for giving none.
TEST_CASE("nothing is judged without enough useful values on both sides", "[trends]") {
    CHECK(judge({}).judgement == Judgement::TooFewValues);
    CHECK(judge(std::vector<double>{4, 5}).judgement == Judgement::TooFewValues);
    CHECK_FALSE(judge(std::vector<double>{4, 5}).median.has_value());
    CHECK(judge(std::vector<double>{4, 5, 6}).judgement == Judgement::TooFewUseful);
    CHECK(judge(std::vector<double>(40, 4)).judgement == Judgement::TooFewUseful);
    const std::vector<double> oneSided{1, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};
    const RunChart chart = judge(oneSided);
    CHECK(chart.judgement == Judgement::OneSided);
    CHECK(chart.useful == 10);
    CHECK_FALSE(chart.shift);
    CHECK_FALSE(chart.drift);
    CHECK(chart.signalRuns.empty());
}

// Would catch: values on the median that end a run or make a crossing.
TEST_CASE("values on the median are passed over", "[trends]") {
    const std::vector<double> values{3, 3, 4, 3, 3, 4, 4, 3, 3, 3, 5, 4, 5, 5, 4, 5, 5, 5, 5};
    const RunChart chart = judge(values);
    CHECK(chart.median == 4.0);
    CHECK(chart.useful == 14);
    CHECK(chart.longestRun == 7);
    CHECK(chart.crossings == 1);
    REQUIRE(chart.longest.has_value());
    CHECK(*chart.longest == Run{Side::Above, 10, 18, 7});  // the newer of two runs of seven
}

// Would catch: a value that falls to one side by the rounding of a mean.
TEST_CASE("a mean that only rounding parts from the median lies on it", "[trends]") {
    const double third = 1.0 / 3;
    const std::vector<double> values{4 + third, (13 + 1e-13) / 3, 5, 4, 13 * third};
    CHECK(judge(values).useful == 2);
}

// Would catch: signals that depend on where the scale begins.
TEST_CASE("adding a constant does not change the verdict", "[trends]") {
    std::mt19937 random(7);  // NOLINT: the same numbers every time
    for (int turn = 0; turn < 300; ++turn) {
        auto values = randomValues(random, 1 + turn % 7 + 1, 3 + static_cast<std::size_t>(turn) / 4);
        RunChart before = judge(values);
        for (double& value : values) {
            value += 2;
        }
        const RunChart after = judge(values);
        REQUIRE(before.median.has_value());
        before.median = *before.median + 2;
        CHECK(after == before);
    }
}

// Would catch: rules that treat up and down differently, so that a reversed item tells another story.
TEST_CASE("reversing the scale mirrors the verdict", "[trends]") {
    std::mt19937 random(11);  // NOLINT: the same numbers every time
    for (int turn = 0; turn < 300; ++turn) {
        auto values = randomValues(random, 7, 3 + static_cast<std::size_t>(turn) / 4);
        RunChart mirrored = judge(values);
        for (double& value : values) {
            value = 8 - value;
        }
        const auto turned = [](Side side) {
            return side == Side::On ? Side::On : side == Side::Above ? Side::Below : Side::Above;
        };
        mirrored.median = 8 - *mirrored.median;
        for (Side& side : mirrored.sides) {
            side = turned(side);
        }
        for (Run& run : mirrored.signalRuns) {
            run.side = turned(run.side);
        }
        if (mirrored.longest) {
            mirrored.longest->side = turned(mirrored.longest->side);
        }
        CHECK(judge(values) == mirrored);
    }
}

// Would catch: a run that reaches across a change of scoring, or a median of both.
TEST_CASE("each scoring is judged by itself", "[trends]") {
    std::vector<Rating> ratings = test::ratedEvery(7, "2026-01-05", std::vector<double>(20, 3));
    for (std::size_t place = 12; place < ratings.size(); ++place) {
        ratings[place].scoring = 2;
        ratings[place].value = 30 + static_cast<double>(place);
    }
    const auto parts = judgedParts(periodValues(ratings, Per::Week));
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].chart.n == 12);
    CHECK(parts[0].chart.median == 3.0);
    CHECK(parts[1].first == 12);
    CHECK(parts[1].end() == 20);
    CHECK(parts[1].chart.median == 45.5);
    CHECK(judgedParts({}).empty());
}
