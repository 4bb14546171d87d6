// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/code_concern.h"

#include "core/domain/samples.h"
#include "domain/check.h"
#include "support/catch.h"

using namespace tspace;

namespace {

bool has(const char* code, CodeConcern wanted) {
    const auto concerns = concernsOf(QString::fromUtf8(code));
    return std::find(concerns.begin(), concerns.end(), wanted) != concerns.end();
}

}  // namespace

// Would catch: a warning on every ordinary code, which people then learn to ignore.
TEST_CASE("ordinary codes raise no concern", "[domain]") {
    const char* const code =
        GENERATE("FAM-12", "FAM-12/a", "ADT-04", "fam_7", "Family-3", "CHILD-2.b", "K41", "XK-2290", "2026-118", "A",
                 "CIN/104", "YP-33", "N-100200300", "31-12", "Fam-12", "98765432");
    INFO(code);
    CHECK(concernsOf(QString::fromUtf8(code)).empty());
}

// Would catch: names that slip through written small, in capitals, run together or with letters of other languages.
TEST_CASE("a code that is written as a name looks like one", "[domain]") {
    const char* const code = GENERATE("Anna", "anna", "SMITH", "Smith-Jones", "anna.smith", "FAM-Smith", "AnnaSmith12",
                                      "12-Ewa", "Søren", "o_brien");
    INFO(code);
    CHECK(has(code, CodeConcern::LooksLikeName));
}

// Would catch: a birth date in one of the ways people write it.
TEST_CASE("a code whose digits are a day holds a birth date", "[domain]") {
    const char* const code = GENERATE("FAM-12032019", "20190312", "FAM-120319", "12.03.2019", "2019-03-12", "K/12-3-19",
                                      "12_03_19", "03-25-2019");
    INFO(code);
    CHECK(has(code, CodeConcern::HoldsBirthDate));
}

// Would catch: the warning missing where records come in by the command line, or refusing what only asks for thought.
TEST_CASE("a case with such a code is warned about and not refused", "[domain]") {
    Case record;
    record.id = test::newId<Case>();
    record.code = *CaseCode::parse(QStringLiteral("Anna-12032019"));
    const Issues issues = check(record);
    CHECK(issues.size() == 2);
    CHECK_FALSE(hasFault(issues));
    CHECK(issues.front().place == QStringLiteral("/code"));
}
