// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case.h"

#include "support/catch.h"

using namespace tspace;

// Would catch: a name or a sentence taken for a code, or a code of an ordinary form refused.
TEST_CASE("a case code is short, without spaces, and begins with a letter or digit", "[domain]") {
    for (const char* text : {"FAM-12", "FAM-12/a", "x", "7", "A.b_c-d/e", "ÉLAN-3"}) {
        INFO(text);
        const auto code = CaseCode::parse(QString::fromUtf8(text));
        REQUIRE(code);
        CHECK(code->text() == QString::fromUtf8(text));
        CHECK_FALSE(code->isEmpty());
    }
    for (const char* text :
         {"", " ", "Jane Doe", "-12", "/a", ".x", "FAM 12", "FAM-12\n", " FAM-12", "FAM-12?", "a,b"}) {
        INFO(text);
        CHECK_FALSE(CaseCode::parse(QString::fromUtf8(text)));
    }
    CHECK(CaseCode::parse(QString(32, QLatin1Char('a'))));
    CHECK_FALSE(CaseCode::parse(QString(33, QLatin1Char('a'))));
    CHECK(CaseCode().isEmpty());
}

// Would catch: today's level shown for a day in the past, or a history that depends on the order it was typed in.
TEST_CASE("the level and stage of a case on a day are the newest that had begun", "[domain]") {
    Case record;
    record.levels = {{LevelOfNeed::Intensive, QDate(2026, 3, 1), {}},
                     {LevelOfNeed::Additional, QDate(2026, 1, 1), {}},
                     {LevelOfNeed::Specialist, QDate(2026, 6, 1), {}}};
    record.stages = {{Stage::Beginning, QDate(2026, 1, 1), {}}, {Stage::End, QDate(2026, 9, 1), {}}};
    CHECK_FALSE(levelOn(record, QDate(2025, 12, 31)));
    CHECK(levelOn(record, QDate(2026, 1, 1)) == LevelOfNeed::Additional);
    CHECK(levelOn(record, QDate(2026, 5, 31)) == LevelOfNeed::Intensive);
    CHECK(levelOn(record, QDate(2027, 1, 1)) == LevelOfNeed::Specialist);
    CHECK_FALSE(stageOn(record, QDate(2025, 12, 31)));
    CHECK(stageOn(record, QDate(2026, 8, 31)) == Stage::Beginning);
    CHECK(stageOn(record, QDate(2026, 9, 1)) == Stage::End);
}

// Would catch: a correction entered on the same day that loses to what it corrects.
TEST_CASE("of two levels from one day the later entry holds", "[domain]") {
    Case record;
    record.levels = {{LevelOfNeed::Universal, QDate(2026, 3, 1), {}}, {LevelOfNeed::Additional, QDate(2026, 3, 1), {}}};
    record.stages = {{Stage::Beginning, QDate(2026, 3, 1), {}}, {Stage::Middle, QDate(2026, 3, 1), {}}};
    CHECK(levelOn(record, QDate(2026, 3, 1)) == LevelOfNeed::Additional);
    CHECK(stageOn(record, QDate(2026, 3, 1)) == Stage::Middle);
}
