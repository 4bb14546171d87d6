// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_list_model.h"
#include "support/catch.h"
#include "support/supervision.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>

using namespace tspace;
using namespace tspace::test;

// Would catch: a model that breaks the rules of item models over more than one page, and rows that say too little
// aloud.
TEST_CASE("the timeline of a case reads page by page", "[cases]") {
    ScreenStage stage;
    OpenJournal& open = stage.open();
    const Person person = someone(open, QStringLiteral("S"), PersonRole::MySupervisor);
    const Case family = caseOf(open, QStringLiteral("FAM-12"), {}, LevelOfNeed::Intensive);
    Changes changes;
    for (int i = 0; i < 130; ++i) {
        Moment moment = momentAbout(open, person, QStringLiteral("moment %1").arg(i), QDate(2026, 1, 1).addDays(i));
        moment.caseId = family.id;
        Change change;
        change.record = moment;
        changes.push_back(change);
    }
    open.journal().commitAndWait(changes);
    cases::TimelineModel timeline(open.read());
    const QAbstractItemModelTester tester(&timeline);
    timeline.show(family.id, QStringLiteral("FAM-12"), open.clock().today());
    while (timeline.canFetchMore({})) {
        timeline.fetchMore({});
    }
    CHECK(timeline.rowCount() == 130);
    CHECK(timeline.index(129).data().toString() == QStringLiteral("moment 0"));
    CHECK(timeline.index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Note, moment 129")));

    cases::CaseListModel list;
    const QAbstractItemModelTester listTester(&list);
    list.setCases(caseOverviews(open.read()), open.clock().today());
    CHECK(list.rowCount() == 1);
    CHECK(list.index(0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("FAM-12, intensive")));
}
