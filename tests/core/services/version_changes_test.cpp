// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/version_changes.h"

#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

// Would catch: a change left untold, a part taken for another when an earlier one is removed, ids shown to a person.
TEST_CASE("what changed between two versions of a session is told part by part", "[versions]") {
    OpenJournal open;
    Case child;
    child.id = CaseId::make(open.random());
    child.code = *CaseCode::parse(QStringLiteral("FAM-12"));
    open.save(child);
    Session before;
    before.id = SessionId::make(open.random());
    before.held = open.clock().now();
    Thread first;
    first.id = ThreadId::make(open.random());
    first.title = QStringLiteral("The first");
    Thread second;
    second.id = ThreadId::make(open.random());
    second.title = QStringLiteral("The second");
    second.practice = QStringLiteral("I sat with him.");
    before.threads = {first, second};
    Session after = before;
    after.threads = {second};
    after.threads[0].practice = QStringLiteral("I sat with them.");
    after.threads[0].caseId = child.id;
    const auto changes = changesBetween(open.read(), before, after);
    QStringList told;
    for (const FieldChange& change : changes) {
        QString line = change.keys.join(QLatin1Char(' ')) + QLatin1Char(':');
        for (const TextPiece& piece : change.pieces) {
            line += QStringList{QStringLiteral(" "), QStringLiteral(" -"),
                                QStringLiteral(" +")}[static_cast<int>(piece.kind)] +
                    piece.text;
        }
        told << line;
    }
    told.sort();
    CHECK(told == QStringList{QStringLiteral("threads 1 case: +FAM-12"),
                              QStringLiteral("threads 1 practice: I sat with  -him +them ."),
                              QStringLiteral("threads 1 title: -The first")});
    CHECK(changesBetween(open.read(), before, before).empty());
    CHECK(allOf(open.read(), before).size() > 5);
}
