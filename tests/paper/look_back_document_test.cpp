// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/look_back_document.h"

#include "support/catch.h"

using namespace tspace;

namespace {

LookBackPage pageOfSummer() {
    LookBackPage page;
    page.from = QDate(2026, 7, 1);
    page.until = QDate(2026, 9, 30);
    using Kind = PassageGroup::Kind;
    const Passage kept{
        QDate(2026, 8, 4), QStringLiteral("The eldest"), QStringLiteral("He was silent."), RecordKind::Session, {}};
    const Passage heard{
        QDate(2026, 8, 7), QStringLiteral("You waited."), QStringLiteral("a family"), RecordKind::Session, {}};
    Passage secret{QDate(2026, 8, 5), QStringLiteral("Two minutes in the car."), {}, RecordKind::Moment, {}};
    secret.isPrivate = true;
    Passage line{QDate(2026, 8, 6), QStringLiteral("I said it aloud."), {}, RecordKind::Session, {}};
    line.isPrivate = true;
    page.groups = {{Kind::Kept, {kept, secret}},
                   {Kind::Said, {heard}},
                   {Kind::WentWell, {}},
                   {Kind::Tried, {}},
                   {Kind::Afterwards, {line}}};
    page.ratings = {QStringLiteral("Hope: median 6 (n = 12), nothing stands out")};
    return page;
}

QString summerOnPaper(bool withPrivate, const QString& own = {}) {
    const LookBackSpan span = spanAround(QDate(2026, 8, 1), false);
    return paper::plainText(paper::lookBackDocument(pageOfSummer(), span, own, {withPrivate}));
}

}  // namespace

// Would catch: a part of the page that does not come onto paper, comes in another order, or without its day.
TEST_CASE("a look back stands on paper with its own words, its passages and its ratings", "[paper]") {
    const QString text = summerOnPaper(true, QStringLiteral("I closed something.\n- and began"));
    qsizetype at = -1;
    for (const char* words :
         {"Look back: July to September 2026", "1 July to 30 September 2026", "In my own words", "I closed something.",
          "- and began", "Kept", "4 August 2026\nThe eldest", "He was silent.", "Two minutes in the car.",
          "7 August 2026 · a family\nYou waited.", "How supervision helped me think", "I said it aloud.",
          "My ratings, in words", "- Hope: median 6 (n = 12)", "is a test"}) {
        INFO(words);
        const qsizetype next = text.indexOf(QString::fromUtf8(words), at + 1);
        CHECK(next > at);
        at = next;
    }
    CHECK_FALSE(text.contains(QStringLiteral("left out")));
    CHECK_FALSE(text.contains(QStringLiteral("What went well")));
}

// Would catch: a private moment that leaves without having been asked for, or one left out without a word.
TEST_CASE("what is private stays off the paper unless chosen, and the page says so", "[paper]") {
    const QString text = summerOnPaper(false);
    CHECK(text.contains(QStringLiteral("The eldest")));
    CHECK_FALSE(text.contains(QStringLiteral("Two minutes")));
    CHECK_FALSE(text.contains(QStringLiteral("aloud")));
    CHECK_FALSE(text.contains(QStringLiteral("In my own words")));
    CHECK(text.contains(QStringLiteral("Private moments, and how supervision helped me think, are left out.")));
}

TEST_CASE("a quarter and a year have names", "[paper]") {
    CHECK(spanNamed(QStringLiteral("2026-Q3")) == spanAround(QDate(2026, 8, 1), false));
    CHECK(spanNamed(QStringLiteral("2026-Q1"))->from == QDate(2026, 1, 1));
    CHECK(spanNamed(QStringLiteral("2026")) == spanAround(QDate(2026, 8, 1), true));
    for (const char* other : {"", "2026-Q5", "26", "2026-08-01", "0000", " 2026"}) {
        INFO(other);
        CHECK_FALSE(spanNamed(QString::fromLatin1(other)));
    }
}
