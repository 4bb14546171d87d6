// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_words.h"

#include "core/trends/rated.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::trends;
using test::day;
using test::rated;
using test::ratedEvery;
using test::weekly;

namespace {

std::vector<double> several(std::initializer_list<std::pair<int, std::vector<double>>> blocks) {
    std::vector<double> values;
    for (const auto& [times, block] : blocks) {
        for (int time = 0; time < times; ++time) {
            values.insert(values.end(), block.begin(), block.end());
        }
    }
    return values;
}

// Weekly ratings from Monday, 5 January 2026 on, seen the day after the last.
TrendWords wordsTold(const std::vector<double>& values) {
    const auto ratings = ratedEvery(7, "2026-01-05", values);
    TrendInput input = weekly(ratings, "2026-12-31");
    input.today = ratings.empty() ? day("2026-12-31") : ratings.back().date.addDays(1);
    return wordsOf(findingsOf(input));
}

void checkHeadline(const TrendWords& words, const char* headline) {
    CHECK(words.headline == QString::fromLatin1(headline));
    CHECK(words.finding.contains(words.headline));
}

}  // namespace

// Would catch: words missing where there is nothing, which is the first thing a new person sees.
TEST_CASE("words for no ratings", "[trends]") {
    CHECK(wordsTold({}).finding == QStringLiteral("No ratings yet."));
    CHECK(wordsTold({}).basis.isEmpty());
    CHECK(wordsTold({}).headline.isEmpty());
    TrendInput input = weekly({rated("2026-01-05", 3)}, "2026-11-20");
    input.from = day("2026-06-01");
    input.to = day("2026-07-31");
    CHECK(wordsOf(findingsOf(input)).finding == QStringLiteral("No ratings from 1 June to 31 July."));
}

// Would catch: a judgement on few ratings, or a reason that does not say its numbers.
TEST_CASE("words for too few ratings", "[trends]") {
    CHECK(wordsTold({4}).finding == QStringLiteral("Too few ratings to tell: 1 rating, and a median needs 3."));
    CHECK(wordsTold({4}).basis == QStringLiteral("1 weekly rating."));
    CHECK(wordsTold({4, 5}).finding == QStringLiteral("Too few ratings to tell: 2 ratings, and a median needs 3."));
    const char* few = "Too few ratings to tell: 3 ratings with a median of 4, and 10 are needed that are not on it.";
    CHECK(wordsTold({4, 4, 4}).finding == QString::fromLatin1(few));
    CHECK(wordsTold({3, 4, 5}).finding == QString::fromLatin1(few));
    CHECK(wordsTold(several({{4, {3, 5}}, {5, {4}}})).finding ==
          QStringLiteral("Too few ratings to tell: of 13 ratings 5 are on the median (4), which leaves 8 to go by, and "
                         "10 are needed."));
}

// Would catch: a signal claimed on ratings that are nearly all the same.
TEST_CASE("words for ratings that are mostly the same", "[trends]") {
    CHECK(wordsTold(std::vector<double>(12, 4)).finding ==
          QStringLiteral("Nothing can be told, as most of your ratings are the same: all 12 ratings are 4."));
    CHECK(wordsTold(several({{10, {1, 1, 3}}})).finding ==
          QStringLiteral("Nothing can be told, as most of your ratings are the same: of 30 ratings 20 are on the "
                         "median (1) and the other 10 all above it."));
    CHECK(wordsTold(several({{10, {7, 7, 3}}})).finding ==
          QStringLiteral("Nothing can be told, as most of your ratings are the same: of 30 ratings 20 are on the "
                         "median (7) and the other 10 all below it."));
    CHECK(wordsTold(several({{10, {7, 7, 3}}})).headline.isEmpty());
}

// Would catch: a change claimed where there is none.
TEST_CASE("words for no signal", "[trends]") {
    const TrendWords words = wordsTold(several({{6, {3, 5, 5, 3}}}));
    CHECK(words.finding ==
          QStringLiteral("No change that stands out from chance: at most 2 ratings in a row on one side of the median "
                         "of 4 (n = 24), which they cross 12 times. With 24 useful ratings (not on the median), chance "
                         "rarely gives more than 8 in a row or fewer than 8 crossings."));
    CHECK(words.headline.isEmpty());
    CHECK(words.basis == QStringLiteral("24 weekly ratings."));
}

// Would catch: a shift under way told with the wrong side, date or numbers.
TEST_CASE("words for a shift that goes on", "[trends]") {
    const auto up = several({{9, {3, 3, 5}}, {2, {3, 5}}, {9, {5}}});
    CHECK(wordsTold(up).finding ==
          QStringLiteral("A shift upwards since August: 10 ratings in a row above the median of 4 (n = 40). With 40 "
                         "useful ratings (not on the median), chance rarely gives more than 8."));
    checkHeadline(wordsTold(up), "shift upwards since August");
    std::vector<double> down;
    down.reserve(up.size());
    for (const double value : up) {
        down.push_back(8 - value);
    }
    CHECK(wordsTold(down).finding ==
          QStringLiteral("A shift downwards since August: 10 ratings in a row below the median of 4 (n = 40). With 40 "
                         "useful ratings (not on the median), chance rarely gives more than 8."));
    checkHeadline(wordsTold(down), "shift downwards since August");
}

// Would catch: a shift that is over told as if it went on, also when later ratings are outside the range.
TEST_CASE("words for a shift that is over", "[trends]") {
    const auto values = several({{9, {5}}, {9, {3, 3, 5}}, {2, {3, 5}}});
    CHECK(wordsTold(values).finding ==
          QStringLiteral("A shift: higher from January to March, with 9 ratings in a row above the median of 4 (n = "
                         "40). With 40 useful ratings (not on the median), chance rarely gives more than 8."));
    checkHeadline(wordsTold(values), "shift: higher from January to March");
    TrendInput input =
        weekly(ratedEvery(7, "2025-01-06", several({{9, {5, 5, 3}}, {2, {5, 3}}, {9, {3}}})), "2026-12-31");
    checkHeadline(wordsOf(findingsOf(input)), "shift: lower from August to October 2025");
    input.today = input.ratings.back().date;
    checkHeadline(wordsOf(findingsOf(input)), "shift downwards since August");
    input.ratings.push_back(rated("2025-10-13", 3));
    input.to = day("2025-10-12");
    input.today = day("2025-10-14");
    checkHeadline(wordsOf(findingsOf(input)), "shift: lower from August to October");
}

// Would catch: short runs dated by months, or values on the median counted in a run without a word.
TEST_CASE("words for a shift of days that passes over values on the median", "[trends]") {
    const auto values = several({{9, {3, 3, 5}}, {2, {3, 5}}, {4, {5}}, {1, {4}}, {5, {5}}});
    TrendInput input = weekly(ratedEvery(1, "2026-10-01", values), "2026-11-11");
    input.cadence = QStringLiteral("daily");
    const TrendWords words = wordsOf(findingsOf(input));
    CHECK(
        words.finding ==
        QStringLiteral("A shift upwards since 31 October: 10 ratings in a row above the median of 4 (n = 41), passing "
                       "over 1 on it. With 40 useful ratings (not on the median), chance rarely gives more than 8."));
    CHECK(words.basis == QStringLiteral("41 daily ratings."));
}

// Would catch: only one of several long runs told, the longest hidden, or a drift that is swallowed by a shift.
TEST_CASE("words for several shifts and a drift at once", "[trends]") {
    CHECK(wordsTold(several({{12, {3}}, {12, {5}}})).finding ==
          QStringLiteral("A shift upwards since March: 12 ratings in a row above the median of 4 (n = 24). Also in a "
                         "row: 12 below it from January to March. With 24 useful ratings (not on the median), chance "
                         "rarely gives more than 8. They also cross it only once, where chance rarely gives fewer than "
                         "8 crossings."));
    CHECK(
        wordsTold(several({{10, {3}}, {11, {5}}, {11, {3}}, {10, {5}}})).finding ==
        QStringLiteral("A shift upwards since August: 10 ratings in a row above the median of 4 (n = 42). There are 3 "
                       "more such runs, the longest 11 below it from June to August. With 42 useful ratings (not on "
                       "the median), chance rarely gives more than 8. They also cross it only 3 times, where chance "
                       "rarely gives fewer than 15 crossings."));
}

// Would catch: a drift without its numbers.
TEST_CASE("words for a drift", "[trends]") {
    const TrendWords words = wordsTold(several({{3, {5, 5, 5, 5, 3, 3, 3, 3}}}));
    CHECK(
        words.finding ==
        QStringLiteral("A slow drift: 24 ratings cross their median of 4 only 5 times. With 24 useful ratings (not on "
                       "the median), chance rarely gives fewer than 8 crossings."));
    checkHeadline(words, "slow drift");
    CHECK(
        wordsTold(several({{7, {3}}, {7, {5}}})).finding ==
        QStringLiteral("A slow drift: 14 ratings cross their median of 4 only once. With 14 useful ratings (not on the "
                       "median), chance rarely gives fewer than 4 crossings."));
    CHECK(wordsTold(several({{6, {3}}, {7, {5}}, {1, {3}}})).finding.contains(QStringLiteral("only twice.")));
}

// Would catch: medians of several ratings told as if they were ratings, or n left out.
TEST_CASE("words for values that are medians of several ratings", "[trends]") {
    auto ratings = ratedEvery(7, "2026-01-05", several({{6, {3, 5, 5, 3}}}));
    ratings.push_back(rated("2026-01-06", 3));
    TrendInput input = weekly(ratings, "2026-06-16");
    TrendWords words = wordsOf(findingsOf(input));
    CHECK(words.finding.startsWith(
        QStringLiteral("No change that stands out from chance: at most 2 weekly values in a row")));
    CHECK(words.finding.contains(QStringLiteral("the median of 4 (n = 24)")));
    CHECK(words.finding.contains(QStringLiteral("With 24 useful weekly values")));
    CHECK(words.basis == QStringLiteral("25 ratings in 24 weeks. Each value is the median of a week’s ratings."));
    input.per = Per::Month;
    words = wordsOf(findingsOf(input));
    CHECK(words.finding.startsWith(QStringLiteral("Too few ratings to tell: 6 monthly values with a median of 4")));
    CHECK(words.basis == QStringLiteral("25 ratings in 6 months. Each value is the median of a month’s ratings."));
    input.per = Per::Quarter;
    words = wordsOf(findingsOf(input));
    CHECK(words.finding == QStringLiteral("Too few ratings to tell: 2 quarterly values, and a median needs 3."));
    CHECK(words.basis == QStringLiteral("25 ratings in 2 quarters. Each value is the median of a quarter’s ratings."));
}

// Would catch: missing periods that are not told, or told as blame.
TEST_CASE("words for missing periods", "[trends]") {
    auto ratings = ratedEvery(7, "2026-05-04", several({{8, {3}}}));  // to 22 June
    const auto later = ratedEvery(7, "2026-08-03", several({{10, {4}}}));
    ratings.insert(ratings.end(), later.begin(), later.end());  // to 5 October
    CHECK(wordsOf(findingsOf(weekly(ratings, "2026-10-06"))).basis ==
          QStringLiteral("18 weekly ratings; none in July."));
    CHECK(wordsOf(findingsOf(weekly(ratings, "2026-11-20"))).basis ==
          QStringLiteral("18 weekly ratings; none in July and since 5 October."));
    TrendInput input = weekly(ratings, "2026-11-20");
    input.from = day("2026-01-01");
    input.to = day("2026-11-20");
    CHECK(wordsOf(findingsOf(input)).basis == QStringLiteral("18 weekly ratings; none in July and since 5 October."));
    input.ratings.push_back(rated("2026-05-05", 3));
    CHECK(
        wordsOf(findingsOf(input)).basis ==
        QStringLiteral("19 ratings in 18 of 28 weeks; none in July and since 5 October. Each value is the median of a "
                       "week’s ratings."));
    input.to = day("2026-06-20");  // the week after is rated, but not in the range
    CHECK(wordsOf(findingsOf(input)).basis.startsWith(QStringLiteral("8 ratings in 7 weeks. ")));
    const auto sparse = ratedEvery(14, "2026-01-05", std::vector<double>(12, 3));
    CHECK(wordsOf(findingsOf(weekly(sparse, "2026-06-09"))).basis ==
          QStringLiteral("12 weekly ratings; none in 11 weeks, at most 1 in a row (from 12 to 18 January)."));
}

// Would catch: scores of two scorings judged together, or the reader not told that they were not.
TEST_CASE("words where the scoring changed", "[trends]") {
    auto ratings = ratedEvery(7, "2026-01-05", several({{6, {3, 5, 5, 3}}}));  // to 15 June
    for (int week = 0; week < 12; ++week) {
        const QByteArray date = day("2026-06-22").addDays(7LL * week).toString(Qt::ISODate).toLatin1();
        ratings.push_back(rated(date.constData(), week % 2 == 0 ? 30 : 50, 2));
    }
    TrendInput input = weekly(ratings, "2026-09-08");
    const TrendWords words = wordsOf(findingsOf(input));
    CHECK(words.finding.startsWith(QStringLiteral("No change that stands out from chance: at most 1 rating in a row")));
    CHECK(words.finding.contains(QStringLiteral("the median of 40 (n = 12)")));
    REQUIRE(words.notes.size() == 1);
    CHECK(
        words.notes.front() ==
        QStringLiteral("The scoring changed, last on 22 June, and scores from before and after are not compared. What "
                       "is said here is about the newest part alone, 12 ratings. Before: 24 ratings, median 4, no "
                       "change that stands out."));
}

// Would catch: the warning, the reminder or the whole text left out.
TEST_CASE("going by single ratings carries a warning, and the reminder always stands", "[trends]") {
    TrendInput input = weekly(ratedEvery(1, "2026-11-02", {3, 4, 5}), "2026-11-04");
    input.per = Per::Rating;
    const TrendWords words = wordsOf(findingsOf(input));
    REQUIRE(words.notes.size() == 1);
    CHECK(words.notes.front() == QStringLiteral("This goes by single ratings. Ratings close in time are alike, so it "
                                                "finds change far too easily; going by the week is sounder."));
    CHECK(words.basis == QStringLiteral("3 ratings."));
    const QString reminder = QStringLiteral(
        "A self-rating follows your standards as well as your skill. This is not a test. It may be worth talking "
        "over.");
    CHECK(words.reminder == reminder);
    CHECK(words.text() ==
          words.finding + QStringLiteral(" 3 ratings. ") + words.notes.front() + QLatin1Char(' ') + reminder);
    CHECK(wordsTold({}).text() == QStringLiteral("No ratings yet. ") + reminder);
    CHECK(runLabel({Side::Above, 0, 13, 14}) == QStringLiteral("14 in a row above the median"));
    CHECK(runLabel({Side::Below, 0, 8, 9}) == QStringLiteral("9 in a row below the median"));
}
