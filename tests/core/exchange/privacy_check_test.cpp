// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/privacy_check.h"

#include "support/catch.h"

using namespace tspace;

namespace {

QStringList found(const QString& line, const KnownNames& known = {}) {
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
    const KnownNames known{{QStringLiteral("Amina"), QStringLiteral("Jo")},
                           {QStringLiteral("FAM-12"), QStringLiteral("FAM-12/a")}};
    CHECK(found(QStringLiteral("The FAM-12 review, and amina's"), known).size() == 2);
    CHECK(found(QStringLiteral("joined-up work, FAM-120"), known).isEmpty());
    CHECK(found(QStringLiteral("Jo, again."), known) == QStringList{QStringLiteral("the name “Jo”")});
    CHECK(found(QStringLiteral("Families meet a third worker"), KnownNames()).isEmpty());
}

TEST_CASE("dates in figures and postcodes are warned of", "[exchange]") {
    CHECK(found(QStringLiteral("born 3/4/2019")).size() == 1);
    CHECK(found(QStringLiteral("2019-04-03 and 03.04.19")).size() == 2);
    CHECK(found(QStringLiteral("at SW1A 1AA")).size() == 1);
    CHECK(found(QStringLiteral("24/7 cover, 3 of 12, version 1.2")).isEmpty());
}
