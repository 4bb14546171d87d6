// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/case_lists.h"

#include "support/catch.h"
#include "support/supervision.h"

using namespace tspace;
using namespace tspace::test;

namespace {

int countAt(const std::vector<LevelCount>& counts, const std::optional<LevelOfNeed>& level) {
    for (const LevelCount& count : counts) {
        if (count.level == level) {
            return count.count;
        }
    }
    return -1;
}

void close(OpenJournal& open, Case record) {
    record.state = CaseState::Closed;
    open.save(record);
}

}  // namespace

// Would catch: families counted beside their children, closed cases counted, a child without a level lost.
TEST_CASE("the caseload counts children or families, and each once", "[store]") {
    OpenJournal open;
    const Case family = caseOf(open, QStringLiteral("FAM-12"), {}, LevelOfNeed::Intensive);
    caseOf(open, QStringLiteral("FAM-12/a"), family.id, LevelOfNeed::Specialist);
    caseOf(open, QStringLiteral("FAM-12/b"), family.id);
    caseOf(open, QStringLiteral("ADT-04"), {}, LevelOfNeed::Universal);
    caseOf(open, QStringLiteral("FAM-20"));
    close(open, caseOf(open, QStringLiteral("FAM-03"), {}, LevelOfNeed::Universal));

    const auto children = openCaseload(open.read(), CaseloadUnit::Children);
    CHECK(children.size() == 5);
    CHECK(countAt(children, LevelOfNeed::Universal) == 1);
    CHECK(countAt(children, LevelOfNeed::Additional) == 0);
    CHECK(countAt(children, LevelOfNeed::Intensive) == 1);  // FAM-12/b, by its family
    CHECK(countAt(children, LevelOfNeed::Specialist) == 1);
    CHECK(countAt(children, std::nullopt) == 1);

    const auto families = openCaseload(open.read(), CaseloadUnit::Families);
    CHECK(countAt(families, LevelOfNeed::Intensive) == 1);
    CHECK(countAt(families, LevelOfNeed::Specialist) == 0);
    CHECK(countAt(families, std::nullopt) == 1);
}

// Would catch: a pane of the windscreen that says two and opens a list of three.
TEST_CASE("the list of a level holds as many cases as are counted there", "[store]") {
    OpenJournal open;
    const Case family = caseOf(open, QStringLiteral("FAM-12"), {}, LevelOfNeed::Intensive);
    caseOf(open, QStringLiteral("FAM-12/b"), family.id);
    caseOf(open, QStringLiteral("FAM-12/a"), family.id, LevelOfNeed::Intensive);
    caseOf(open, QStringLiteral("ADT-04"), {}, LevelOfNeed::Intensive);
    close(open, caseOf(open, QStringLiteral("FAM-03"), {}, LevelOfNeed::Intensive));
    for (const CaseloadUnit unit : {CaseloadUnit::Children, CaseloadUnit::Families}) {
        CaseQuery query;
        query.level = LevelOfNeed::Intensive;
        query.state = CaseState::Open;
        query.counted = unit;
        CHECK(static_cast<int>(caseOverviews(open.read(), query).size()) ==
              countAt(openCaseload(open.read(), unit), LevelOfNeed::Intensive));
    }
    QStringList codes;
    for (const CaseOverview& row : caseOverviews(open.read())) {
        codes << row.code;
    }
    CHECK(codes == QStringList{QStringLiteral("ADT-04"), QStringLiteral("FAM-03"), QStringLiteral("FAM-12"),
                               QStringLiteral("FAM-12/a"), QStringLiteral("FAM-12/b")});
}

// Would catch: a kind of record missing from the timeline, a page that repeats or passes over a row, the family's page
// without its children.
TEST_CASE("the timeline of a case has every thread, moment and action of it and its children, page by page",
          "[store]") {
    OpenJournal open;
    const Person supervisor = someone(open, QStringLiteral("S"), PersonRole::MySupervisor);
    const Case family = caseOf(open, QStringLiteral("FAM-12"));
    const Case child = caseOf(open, QStringLiteral("FAM-12/a"), family.id);
    const Case other = caseOf(open, QStringLiteral("FAM-19"));
    Session held = session(open, supervisor, QDate(2026, 10, 21), SessionStatus::Held);
    held.threads = {thread(open, QStringLiteral("First")), thread(open, QStringLiteral("Second")),
                    thread(open, QStringLiteral("Not this one"))};
    held.threads[0].caseId = family.id;
    held.threads[1].caseId = child.id;
    held.threads[2].caseId = other.id;
    open.save(held);
    Moment moment = momentAbout(open, supervisor, QStringLiteral("A visit"), QDate(2026, 10, 22));
    moment.caseId = child.id;
    open.save(moment);
    Action agreed = action(open, QStringLiteral("Write to the school"), held, {}, QDate(2026, 10, 30));
    agreed.caseId = family.id;
    open.save(agreed);
    Action undated = action(open, QStringLiteral("Some day"), held, {}, {});
    undated.caseId = family.id;
    undated.made.reset();
    undated.session.reset();
    open.save(undated);

    const auto all = caseTimeline(open.read(), family.id, std::nullopt, -1);
    REQUIRE(all.size() == 5);
    CHECK(all[0].what == CaseEvent::What::Moment);
    CHECK(all[0].code == QStringLiteral("FAM-12/a"));
    CHECK(all[0].kind == RecordKind::Moment);
    CHECK(all[4].text == QStringLiteral("Some day"));
    CHECK(all[4].kind == RecordKind::Action);
    std::vector<CaseEvent> paged;
    for (;;) {
        const auto next =
            caseTimeline(open.read(), family.id, paged.empty() ? std::nullopt : std::optional(paged.back()), 2);
        if (next.empty()) {
            break;
        }
        paged.insert(paged.end(), next.begin(), next.end());
    }
    CHECK(paged == all);
    const auto ofChild = caseTimeline(open.read(), child.id, std::nullopt, -1);
    REQUIRE(ofChild.size() == 2);
    CHECK(ofChild[1].text == QStringLiteral("Second"));
    CHECK(ofChild[1].record == held.id.as<AnyRecord>());
}
