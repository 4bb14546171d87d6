// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_query.h"

#include "support/catch.h"

using namespace tspace;

namespace {

QStringList described(const QString& typed, bool lastIsPrefix = false) {
    QStringList terms;
    for (const SearchQuery::Term& term : parseSearch(typed, lastIsPrefix).terms) {
        terms << (term.excluded ? QStringLiteral("-") : QString()) + term.words.join(QLatin1Char('+')) +
                     (term.prefix ? QStringLiteral("*") : QString());
    }
    return terms;
}

}  // namespace

// Would catch: words, phrases, prefixes and exclusions mixed up, or marks that reach the index.
TEST_CASE("what a person types becomes words, phrases, beginnings and exclusions", "[store]") {
    CHECK(described(QStringLiteral("eldest door")) == QStringList{QStringLiteral("eldest"), QStringLiteral("door")});
    CHECK(described(QStringLiteral("\"at the door\" eld*")) ==
          QStringList{QStringLiteral("at+the+door"), QStringLiteral("eld*")});
    CHECK(described(QStringLiteral("door -\"the car\" -school")) ==
          QStringList{QStringLiteral("door"), QStringLiteral("-the+car"), QStringLiteral("-school")});
    CHECK(described(QStringLiteral("child's FAM-12")) ==
          QStringList{QStringLiteral("child+s"), QStringLiteral("FAM+12")});
    CHECK(described(QStringLiteral("\"never closed")) == QStringList{QStringLiteral("never+closed")});
    CHECK(described(QStringLiteral("- \"\" ... *")).isEmpty());
    CHECK(described(QString()).isEmpty());
}

// Would catch: search as one types that waits for whole words, or that widens a word already finished.
TEST_CASE("while typing only the unfinished last word is a beginning", "[store]") {
    CHECK(described(QStringLiteral("the eld"), true) == QStringList{QStringLiteral("the"), QStringLiteral("eld*")});
    CHECK(described(QStringLiteral("the eld "), true) == QStringList{QStringLiteral("the"), QStringLiteral("eld")});
    CHECK(described(QStringLiteral("eld -sch"), true) == QStringList{QStringLiteral("eld"), QStringLiteral("-sch")});
}

// Would catch: a filter that is silently passed over, or one that refuses what was typed.
TEST_CASE("filters are read, and a wrong value is told", "[store]") {
    const SearchQuery query =
        parseSearch(QStringLiteral("door case:FAM-12 with:\"my supervisor\" record:moment "
                                   "kind:home-visit after:2026-01-01 before:2026-12-31"));
    CHECK(query.caseCode == QStringLiteral("FAM-12"));
    CHECK(query.with == QStringLiteral("my supervisor"));
    CHECK(query.record == RecordKind::Moment);
    CHECK(query.kind == QStringLiteral("home-visit"));
    CHECK(query.after == QDate(2026, 1, 1));
    CHECK(query.before == QDate(2026, 12, 31));
    CHECK(query.issues.empty());
    CHECK(query.terms.size() == 1);
    const SearchQuery wrong = parseSearch(QStringLiteral("door record:visit before:yesterday"));
    CHECK(wrong.issues.size() == 2);
    CHECK(wrong.terms.size() == 1);
    CHECK_FALSE(wrong.before);
}

// Would catch: a search of one letter, which reads the whole index, run at the first key.
TEST_CASE("a search runs from two letters on, or with a filter", "[store]") {
    CHECK_FALSE(parseSearch(QStringLiteral("e")).canRun());
    CHECK_FALSE(parseSearch(QStringLiteral("-door")).canRun());
    CHECK_FALSE(parseSearch(QStringLiteral("  ")).canRun());
    CHECK(parseSearch(QStringLiteral("el")).canRun());
    CHECK(parseSearch(QStringLiteral("case:FAM-12")).canRun());
}
