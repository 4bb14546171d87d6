// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/score.h"

#include "instruments/bundled.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::instruments;

namespace {

const QString onlyItem = QStringLiteral("d");

QString itemNamed(int index) {
    return QStringLiteral("i%1").arg(index);
}

/// One dimension "d" of `count` items i0, i1, ... on `scale`; those in `reversed` are reversed.
Instrument made(Rule rule, int answered, int count, const Scale& scale, const std::vector<int>& reversed = {}) {
    Instrument instrument;
    instrument.rule = rule;
    instrument.answered = answered;
    instrument.dimensions = {{onlyItem, QStringLiteral("D"), {}, {}}};
    for (int i = 0; i < count; ++i) {
        const bool turn = std::find(reversed.begin(), reversed.end(), i) != reversed.end();
        instrument.items.push_back({itemNamed(i), onlyItem, QStringLiteral("?"), {}, turn, scale});
    }
    return instrument;
}

Answers answered(const std::vector<int>& values) {
    Answers answers;
    for (std::size_t i = 0; i < values.size(); ++i) {
        answers[itemNamed(static_cast<int>(i))] = values[i];
    }
    return answers;
}

const Scale oneToSeven{1, 7, {}};

}  // namespace

// Would catch: a rule that computes something else; the values are worked out by hand.
TEST_CASE("each rule scores as it says", "[instruments]") {
    CHECK(score(made(Rule::Mean, 2, 2, oneToSeven), onlyItem, answered({5, 6})) == 5.5);
    CHECK(score(made(Rule::Median, 1, 3, oneToSeven), onlyItem, answered({7, 1, 2})) == 2.0);
    CHECK(score(made(Rule::Median, 1, 4, oneToSeven), onlyItem, answered({7, 1, 2, 5})) == 3.5);
    CHECK(score(made(Rule::Sum, 1, 3, oneToSeven), onlyItem, answered({7, 1, 2})) == 10.0);
    CHECK(score(made(Rule::Single, 1, 1, oneToSeven), onlyItem, answered({4})) == 4.0);
}

// Would catch: reversal as max - answer, which is right only on scales from 0.
TEST_CASE("a reversed item is scored as min + max - answer", "[instruments]") {
    CHECK(score(made(Rule::Single, 1, 1, oneToSeven, {0}), onlyItem, answered({7})) == 1.0);
    CHECK(score(made(Rule::Single, 1, 1, {-3, 3, {}}, {0}), onlyItem, answered({-2})) == 2.0);
    CHECK(score(made(Rule::Single, 1, 1, {-3, 5, {}}, {0}), onlyItem, answered({-3})) == 5.0);
    CHECK(score(made(Rule::Mean, 2, 2, oneToSeven, {1}), onlyItem, answered({5, 2})) == 5.5);
}

// Would catch: a score made from too few answers, and a skipped item counted as nought.
TEST_CASE("a dimension with too few answers has no score", "[instruments]") {
    const Instrument mean = made(Rule::Mean, 2, 3, oneToSeven);
    CHECK_FALSE(score(mean, onlyItem, answered({5})));
    CHECK(score(mean, onlyItem, answered({5, 7})) == 6.0);
    CHECK_FALSE(score(mean, onlyItem, {}));
    CHECK_FALSE(score(mean, onlyItem, answered({5, 9})));
    CHECK_FALSE(score(mean, QStringLiteral("other"), answered({5, 5, 5})));
    CHECK(scores(mean, answered({5})).empty());
    CHECK(scores(mean, answered({5, 5, 5})) == Scores{{onlyItem, 5.0}});
}

// Would catch: answers to another instrument, or beyond its scale, that are kept without a word.
TEST_CASE("answers that do not fit the instrument are issues with their place", "[instruments]") {
    const Instrument two = made(Rule::Mean, 1, 2, oneToSeven);
    CHECK(checkAnswers(two, answered({1, 7}), {}).empty());
    CHECK(checkAnswers(two, answered({1}), {itemNamed(1)}).empty());
    const Issues issues = checkAnswers(two, answered({0, 8, 3}), {itemNamed(0), QStringLiteral("x")});
    REQUIRE(issues.size() == 5);
    CHECK(issues[0].place == QStringLiteral("/answers/i0"));
    CHECK(issues[0].words == QStringLiteral("0 is outside the scale; allowed are whole numbers from 1 to 7"));
    CHECK(issues[2].words == QStringLiteral("names no item of this instrument"));
    CHECK(issues[3].place == QStringLiteral("/skipped"));
    CHECK(hasFault(issues));
}

// Would catch: a chart axis that cuts off scores.
TEST_CASE("the range of scores follows the rule", "[instruments]") {
    CHECK(scoreRange(made(Rule::Mean, 1, 3, oneToSeven), onlyItem) == ScoreRange{1, 7});
    CHECK(scoreRange(made(Rule::Sum, 2, 3, oneToSeven), onlyItem) == ScoreRange{2, 21});
    CHECK(scoreRange(made(Rule::Sum, 1, 3, {-3, 3, {}}), onlyItem) == ScoreRange{-9, 9});
}

// Would catch: scores joined across a change of scoring, or split for a change of words.
TEST_CASE("scores of two versions are alike when only words changed", "[instruments]") {
    const Instrument first = made(Rule::Mean, 1, 2, oneToSeven);
    Instrument second = first;
    second.version = 2;
    second.items[0].text = QStringLiteral("Other words?");
    CHECK(scoresAlike(first, second, onlyItem));
    CHECK_FALSE(scoresAlike(first, made(Rule::Sum, 1, 2, oneToSeven), onlyItem));
    CHECK_FALSE(scoresAlike(first, made(Rule::Mean, 2, 2, oneToSeven), onlyItem));
    CHECK_FALSE(scoresAlike(first, made(Rule::Mean, 1, 3, oneToSeven), onlyItem));
    CHECK_FALSE(scoresAlike(first, made(Rule::Mean, 1, 2, {0, 10, {}}), onlyItem));
    CHECK_FALSE(scoresAlike(first, made(Rule::Mean, 1, 2, oneToSeven, {0}), onlyItem));
}
