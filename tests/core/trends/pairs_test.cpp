// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/pairs.h"

#include "core/trends/rated.h"
#include "support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace tspace;
using namespace tspace::trends;
using test::ratedEvery;
using test::weekly;

namespace {

std::vector<double> numbers(const QJsonValue& value) {
    std::vector<double> all;
    for (const QJsonValue each : value.toArray()) {
        all.push_back(each.toDouble());
    }
    return all;
}

std::vector<double> ramp(int count) {
    std::vector<double> all;
    all.reserve(count);
    for (int at = 0; at < count; ++at) {
        all.push_back(1 + at % 7 + at / 10.0);
    }
    return all;
}

}  // namespace

// Would catch: ranks of equal values that depend on their order, a biased quantile, another stream of numbers.
TEST_CASE("rank correlations and their intervals agree with another program", "[pairs]") {
    QFile file(QStringLiteral(TSPACE_TEST_DATA "/trends/pairs.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
    REQUIRE(all.size() == 7);
    for (const QJsonValue each : all) {
        INFO(each[QLatin1String("name")].toString().toStdString());
        const auto a = numbers(each[QLatin1String("a")]);
        const auto b = numbers(each[QLatin1String("b")]);
        const auto rho = spearman(a, b);
        const auto interval = blockBootstrap(a, b);
        const auto ends = numbers(each[QLatin1String("interval")]);
        REQUIRE(rho);
        REQUIRE(interval);
        CHECK(std::abs(*rho - each[QLatin1String("rho")].toDouble()) < 1e-12);
        CHECK(std::abs(interval->low - ends.at(0)) < 1e-12);
        CHECK(std::abs(interval->high - ends.at(1)) < 1e-12);
    }
}

// Would catch: a correlation that depends on the units, which a rank correlation must not.
TEST_CASE("only the order of values matters to a rank correlation", "[pairs]") {
    const std::vector<double> a{3, 1, 4, 1, 5, 9, 2, 6};
    const std::vector<double> b{2, 7, 1, 8, 2, 8, 1, 8};
    std::vector<double> stretched;
    std::vector<double> mirrored;
    for (const double value : a) {
        stretched.push_back(std::exp(value) + 3);
        mirrored.push_back(-value);
    }
    CHECK(*spearman(stretched, b) == Approx(*spearman(a, b)).margin(1e-12));
    CHECK(*spearman(mirrored, b) == Approx(-*spearman(a, b)).margin(1e-12));
    CHECK(*spearman(a, a) == Approx(1).margin(1e-12));
}

TEST_CASE("a series that never changes has no rank correlation", "[pairs]") {
    const std::vector<double> same(12, 3);
    CHECK_FALSE(spearman(same, ramp(12)));
    CHECK_FALSE(blockBootstrap(same, ramp(12)));
    const PairFinding finding = pairFinding(QStringLiteral("hope"), {Per::Week, same, ramp(12)});
    CHECK(finding.value == QStringLiteral("the same throughout"));
    CHECK_FALSE(spearman(std::vector<double>{1}, std::vector<double>{2}));
}

// Would catch: values of neighbouring periods taken for pairs, or a week of one joined with a day of the other.
TEST_CASE("values are paired in the longer of the two periods, within the range that is shown", "[pairs]") {
    TrendInput shown = weekly(ratedEvery(7, "2026-01-05", ramp(20)), "2026-11-16");
    TrendInput other = weekly(ratedEvery(14, "2026-01-12", ramp(10)), "2026-11-16");
    PairedValues pairs = pairedValues(shown, other);
    CHECK(pairs.per == Per::Week);
    CHECK(pairs.a.size() == 10);
    CHECK(pairs.a.front() == ramp(20)[1]);
    other.cadence = QStringLiteral("monthly");
    pairs = pairedValues(shown, other);
    CHECK(pairs.per == Per::Month);
    CHECK(pairs.a.size() == 5);
    shown.from = test::day("2026-03-01");
    CHECK(pairedValues(shown, other).a.size() == 3);
}

TEST_CASE("fewer than ten pairs say nothing but how many there are", "[pairs]") {
    const PairFinding few = pairFinding(QStringLiteral("sleep"), {Per::Week, ramp(9), ramp(9)});
    CHECK_FALSE(few.rho);
    CHECK(few.value == QStringLiteral("too few pairs (9)"));
    const PairFinding enough = pairFinding(QStringLiteral("sleep"), {Per::Week, ramp(10), ramp(10)});
    CHECK(enough.value == QStringLiteral("1.00"));
    CHECK(enough.detail == QStringLiteral("1.00 to 1.00, 10 weeks"));
}

// Would catch: words that say one thing makes another, or hide how many were tried.
TEST_CASE("the words tell how many pairs were looked at and never name a cause", "[pairs]") {
    CHECK(pairWords({}).isEmpty());
    PairFinding enough;
    enough.n = fewestPairs;
    PairFinding few;
    few.title = QStringLiteral("sleep");
    few.n = 7;
    CHECK(pairWords({few}) == QStringLiteral("Too few pairs, fewer than 10: sleep (7)."));
    const QString words = pairWords({enough, few, enough, enough});
    CHECK(words.endsWith(QStringLiteral("Too few pairs, fewer than 10: sleep (7).")));
    CHECK(words.contains(QStringLiteral("3 pairs of series were looked at")));
    CHECK(words.contains(QStringLiteral("is not causing")));
    CHECK_FALSE(words.contains(QStringLiteral("because")));
}
