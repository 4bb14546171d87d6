// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_rows.h"

#include "base/random.h"
#include "support/catch.h"

using namespace tspace;

// Would catch: a save that writes what lists show anew although no row of them differs, or leaves one that does.
TEST_CASE("an edit writes the tables again whose rows differ, and no others", "[store]") {
    SeededRandom random(1);
    Session session;
    session.id = SessionId::make(random);
    session.threads.resize(1);
    session.threads[0].title = QStringLiteral("a thread");
    session.people = {PersonId::make(random)};
    const RecordRows before{Record(session)};
    session.threads[0].practice = QStringLiteral("only words");
    const RecordRows worded{Record(session)};
    for (const RecordTable* table : tablesOf(RecordKind::Session)) {
        CHECK(worded.agreesOn(*table, before));
    }
    session.threads[0].title = QStringLiteral("another title");
    const RecordRows titled{Record(session)};
    CHECK_FALSE(titled.agreesOn(recordTables::threadRows, before));
    CHECK_FALSE(titled.agreesOn(recordTables::sessionRows, before));
    CHECK(titled.agreesOn(recordTables::recordPersonRows, before));
    CHECK_FALSE(titled.agreesOn(recordTables::recordPersonRows, RecordRows::ofDeleted(session)));
}
