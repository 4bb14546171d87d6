// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/gaps.h"

#include "core/trends/rated.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::trends;
using test::day;
using test::rated;

namespace {

GapQuestion asked(Per per, const char* from, const char* to, bool earlier = false) {
    return {per, day(from), day(to), day("2026-11-20"), earlier};
}

std::vector<Gap> gapsFound(const std::vector<Rating>& ratings, const GapQuestion& question) {
    return gapsOf(periodValues(ratings, question.per), question);
}

QStringList gapsTold(const std::vector<Gap>& gaps, bool later = false) {
    QStringList words;
    for (const Gap& gap : gaps) {
        words << gapWords(gap, day("2026-11-20"), later);
    }
    return words;
}

}  // namespace

// Would catch: a line drawn over a missing week, or a gap seen between the last week of a year and the first.
TEST_CASE("neighbouring periods have no gap between them, across a year end too", "[trends]") {
    const std::vector<Rating> ratings{rated("2020-12-27", 3), rated("2020-12-28", 3), rated("2021-01-10", 4)};
    CHECK(gapsFound(ratings, asked(Per::Week, "2020-12-27", "2021-01-10")).empty());
    CHECK(gapsFound({rated("2024-02-28", 3), rated("2024-02-29", 3), rated("2024-03-01", 3)},
                    asked(Per::Day, "2024-02-28", "2024-03-01"))
              .empty());
    const auto leap =
        gapsFound({rated("2024-02-28", 3), rated("2024-03-01", 3)}, asked(Per::Day, "2024-02-28", "2024-03-01"));
    REQUIRE(leap.size() == 1);
    CHECK(leap.front().count() == 1);
    CHECK(leap.front().first.first() == day("2024-02-29"));
}

// Would catch: "none in July" when a July day has a rating, or when much more than July is missing.
TEST_CASE("a gap is told in months only where that is true and about all of it", "[trends]") {
    const auto weeks = [](const char* before, const char* after) {
        return gapsTold(gapsFound({rated(before, 3), rated(after, 3)}, asked(Per::Week, before, after)));
    };
    CHECK(weeks("2026-06-28", "2026-08-03") == QStringList{QStringLiteral("in July")});
    CHECK(weeks("2026-06-23", "2026-08-01") == QStringList{QStringLiteral("in July")});
    CHECK(weeks("2026-07-01", "2026-08-03") == QStringList{QStringLiteral("from 6 July to 2 August")});
    CHECK(weeks("2026-06-10", "2026-08-03") == QStringList{QStringLiteral("from 15 June to 2 August")});
    CHECK(weeks("2026-06-28", "2026-10-05") == QStringList{QStringLiteral("from July to September")});
    CHECK(weeks("2026-08-03", "2026-08-17") == QStringList{QStringLiteral("from 10 to 16 August")});
    CHECK(weeks("2025-12-21", "2026-01-05") == QStringList{QStringLiteral("from 22 December 2025 to 4 January 2026")});
    CHECK(gapsTold(gapsFound({rated("2026-08-03", 3), rated("2026-08-05", 3)},
                             asked(Per::Day, "2026-08-03", "2026-08-05"))) ==
          QStringList{QStringLiteral("on 4 August")});
    CHECK(gapsTold(gapsFound({rated("2026-06-02", 3), rated("2026-08-30", 3)},
                             asked(Per::Month, "2026-06-02", "2026-08-30"))) == QStringList{QStringLiteral("in July")});
    CHECK(gapsTold(gapsFound({rated("2025-02-02", 3), rated("2026-08-30", 3)},
                             asked(Per::Quarter, "2025-02-02", "2026-08-30"))) ==
          QStringList{QStringLiteral("from April 2025 to June 2026")});
}

// Would catch: time before the first rating told as missing, or the present week before it is over.
TEST_CASE("gaps at the ends of the range are those that could have had a rating", "[trends]") {
    const std::vector<Rating> ratings{rated("2026-05-04", 3), rated("2026-10-26", 3)};
    const auto none = gapsFound({rated("2026-11-09", 3)}, asked(Per::Week, "2026-01-01", "2026-11-20"));
    CHECK(none.empty());  // not before the first, not the week of 16 November which is under way
    const auto start = gapsFound({rated("2026-01-26", 3)}, asked(Per::Week, "2026-01-01", "2026-01-30", true));
    REQUIRE(start.size() == 1);
    CHECK(start.front().place == GapPlace::Start);
    CHECK(start.front().first.first() == day("2026-01-05"));  // the week of 1 January is not whole in the range
    CHECK(gapsTold(start) == QStringList{QStringLiteral("from 5 to 25 January")});
    const auto end = gapsFound({rated("2026-10-26", 3)}, asked(Per::Week, "2026-10-26", "2026-11-20"));
    REQUIRE(end.size() == 1);
    CHECK(end.front().count() == 2);
    CHECK(gapsTold(end) == QStringList{QStringLiteral("since 26 October")});
    CHECK(gapsTold(end, true) == QStringList{QStringLiteral("after 26 October")});
    CHECK(gapsFound({}, asked(Per::Week, "2026-10-26", "2026-11-20", true)).empty());
    CHECK(gapsFound({rated("2026-11-19", 3)}, asked(Per::Day, "2026-11-19", "2026-11-20")).empty());
}
