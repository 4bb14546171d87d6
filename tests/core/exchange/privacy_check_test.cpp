// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/privacy_check.h"

#include "exchange/privacy_forms.h"
#include "support/catch.h"
#include "support/privacy_corpus.h"

using namespace tspace;

namespace {

constexpr double mostMissed = 0.1;

/// What was missed is at most a tenth of each kind.
void checkMisses(const test::PrivacyCorpus& corpus) {
    const test::PrivacyMeasure measure = test::measurePrivacy(corpus);
    INFO(test::tableOf(measure.counts).toStdString());
    INFO(measure.missed.join(QLatin1Char('\n')).toStdString());
    for (const auto& [kind, count] : measure.counts) {
        INFO(test::nameOf(kind).toStdString());
        CHECK(count.missedShare() <= mostMissed);
    }
}

QStringList wordsFound(const QString& line, const KnownNames& known = {}) {
    QStringList words;
    for (const Issue& issue : privacyWarnings({QStringLiteral("nothing here"), line}, known)) {
        CHECK(issue.place == QStringLiteral("line 2"));
        CHECK(issue.severity == Severity::Warning);
        words << issue.words;
    }
    return words;
}

}  // namespace

// Would catch: a code or a name that leaves without a word, or a warning at every word that holds one.
TEST_CASE("case codes and names in a text that leaves are warned of as whole words", "[exchange]") {
    const KnownNames known{
        {QStringLiteral("Amina"), QStringLiteral("Jo")}, {QStringLiteral("FAM-12"), QStringLiteral("FAM-12/a")}, {}};
    CHECK(wordsFound(QStringLiteral("The FAM-12 review, and amina's"), known).size() == 2);
    CHECK(wordsFound(QStringLiteral("joined-up work, FAM-120"), known).isEmpty());
    CHECK(wordsFound(QStringLiteral("Jo, again."), known) == QStringList{QStringLiteral("the name “Jo”")});
    CHECK(wordsFound(QStringLiteral("Families meet a third worker"), KnownNames()).isEmpty());
}

TEST_CASE("dates in figures and postcodes are warned of", "[exchange]") {
    CHECK(wordsFound(QStringLiteral("born 3/4/2019")).size() == 1);
    CHECK(wordsFound(QStringLiteral("2019-04-03 and 03.04.19")).size() == 2);
    CHECK(wordsFound(QStringLiteral("at SW1A 1AA")).size() == 1);
    CHECK(wordsFound(QStringLiteral("24/7 cover, 3 of 12, version 1.2")).isEmpty());
}

// Would catch: a telephone number, e-mail or NHS number that leaves without a word, and every ten figures taken for
// one.
TEST_CASE("numbers and e-mail are warned of by their forms", "[exchange]") {
    CHECK(wordsFound(QStringLiteral("ring 07700 900123")) ==
          QStringList{QStringLiteral("“07700 900123”, which looks like a telephone number")});
    CHECK(wordsFound(QStringLiteral("write to me@example.org")).size() == 1);
    CHECK(wordsFound(QStringLiteral("999 000 0018")) ==
          QStringList{QStringLiteral("“999 000 0018”, which looks like an NHS number")});
    CHECK(wordsFound(QStringLiteral("ref 999 000 0019, room 4")).isEmpty());
    CHECK(isNhsNumber(QStringLiteral("9990000107")));
    CHECK_FALSE(isNhsNumber(QStringLiteral("9990000108")));
    CHECK_FALSE(isNhsNumber(QStringLiteral("999000010")));
}

// Would catch: a code that is known only as it stands in the journal, and one found within another.
TEST_CASE("a case code is found however it is written", "[exchange]") {
    const KnownNames known{{}, {QStringLiteral("FAM-1"), QStringLiteral("CB/0417")}, {}};
    CHECK(wordsFound(QStringLiteral("fam 1 and fam1 and FAM-12"), known).size() == 2);
    CHECK(wordsFound(QStringLiteral("about cb0417"), known) == QStringList{QStringLiteral("the case code “cb0417”")});
}

// Would catch: a check that misses more than a tenth of any kind, in the ways social workers write, and words of the
// program's own self-ratings, or of what the owner rates, taken for people.
TEST_CASE("the privacy check misses at most a tenth of each kind in notes whose answers are known", "[exchange]") {
    const test::PrivacyCorpus corpus = test::privacyFixtures(QStringLiteral(TSPACE_TEST_DATA "/privacy/fixtures.txt"));
    REQUIRE(corpus.lines.size() > 150);
    const test::PrivacyMeasure measure = test::measurePrivacy(corpus);
    for (const PrivacyKind kind : {PrivacyKind::Name, PrivacyKind::Date, PrivacyKind::Address, PrivacyKind::Telephone,
                                   PrivacyKind::NhsNumber, PrivacyKind::Email, PrivacyKind::Code}) {
        INFO(test::nameOf(kind).toStdString());
        CHECK(measure.counts.at(kind).marks >= 10);
    }
    checkMisses(corpus);
    CHECK(measure.falseAlarms.join(QLatin1Char('\n')).toStdString().empty());
}

// Would catch: the same in prose that nobody wrote for it.
TEST_CASE("the privacy check misses at most a tenth in 200 sentences of a real diary", "[exchange][shared]") {
    const auto corpus = test::privacyDiary(QStringLiteral(TSPACE_TEST_DATA "/privacy/diary.txt"),
                                           QStringLiteral(TSPACE_SHARED_DATA "/pepys.jrnl.json"));
    if (!corpus) {
        WARN("skipped: there is no diary in ../shared/data");
        return;
    }
    REQUIRE(corpus->lines.size() == 200);
    checkMisses(*corpus);
}

// Would catch: a measure that counts nothing as missed because it compares nothing.
TEST_CASE("the measure of the privacy check counts what is missed and what is found too much", "[exchange]") {
    test::PrivacyCorpus corpus;
    corpus.lines.push_back({QStringLiteral("nothing is found here"), {{PrivacyKind::Email, 0, 0, 7, {}}}});
    corpus.lines.push_back({QStringLiteral("write to me@example.org"), {}});
    const auto counts = test::measurePrivacy(corpus).counts;
    CHECK(counts.at(PrivacyKind::Email).missed == 1);
    CHECK(counts.at(PrivacyKind::Email).falseAlarms == 1);
    CHECK(counts.at(PrivacyKind::Email).missedShare() == 1.0);
}
